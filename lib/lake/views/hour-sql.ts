/** Hour of the week of an epoch-ms expression; lib/domain/hour-of-week is the same in TypeScript. */
export const hourSql = (at: string): string => `((${at} // 3600000 + 72) % 168)::INTEGER`;
