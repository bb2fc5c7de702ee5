/** How long a session may be left alone and how long it may last at all, in ms (ASVS 7.3.1, 7.3.2). */
export const sessionLimits = { idleMs: 30 * 60_000, absoluteMs: 12 * 3_600_000 };
