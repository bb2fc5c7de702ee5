import { z } from 'zod';
import { storedCanvas } from '@/lib/contracts/stored-canvas';

/** How much a link shows: the profiles of evidence bundles. */
export const shareProfiles = ['none', 'partner', 'public'] as const;
export type ShareProfile = (typeof shareProfiles)[number];

const id = z.string();
const time = z.number();
/** An origin that may frame the picture: `https://wiki.example.org`. */
const origin = z
  .string()
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/, 'An origin, such as https://wiki.example.org.');

/** Longest life of a link. */
export const shareDaysMax = 90;

export const newShareLink = z.object({
  /** For whom: on the watermark and in the timeline. */
  recipient: z.string().trim().min(1, 'Say for whom the link is.').max(200),
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(2_000),
  profile: z.enum(shareProfiles).default('partner'),
  days: z.number().positive().max(shareDaysMax).default(7),
  passphrase: z.string().min(8).max(200).nullable().default(null),
  viewsMax: z.int().min(1).max(10_000).nullable().default(null),
  frameAncestors: z.array(origin).max(10).default([]),
});
export type NewShareLink = z.output<typeof newShareLink>;
export type NewShareLinkInput = z.input<typeof newShareLink>;

export const shareLink = z.object({
  id,
  viewId: id,
  recipient: z.string(),
  reason: z.string(),
  profile: z.enum(shareProfiles),
  hasPassphrase: z.boolean(),
  createdAt: time,
  authorId: z.string(),
  authorName: z.string(),
  expiresAt: time,
  revokedAt: time.nullable(),
  viewsMax: z.int().nullable(),
  views: z.int().nonnegative(),
  frameAncestors: z.array(z.string()),
});
export type ShareLink = z.infer<typeof shareLink>;

export const shareLinks = z.object({ links: z.array(shareLink) });

/** The one time that the secret is told: only its hash is kept. */
export const madeShareLink = z.object({
  link: shareLink,
  token: z.string(),
  withheld: z.record(z.string(), z.int()),
});
export type MadeShareLink = z.infer<typeof madeShareLink>;

export const shareToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .meta({ examples: ['_'.repeat(43)] });

export const openSharedRequest = z.object({
  token: z.string().max(200),
  passphrase: z.string().max(200).optional(),
});

export const sharedView = z.object({
  name: z.string(),
  description: z.string(),
  /** Written across the picture. */
  watermark: z.string(),
  sharedBy: z.string(),
  frozenAt: time,
  expiresAt: time,
  profile: z.enum(shareProfiles),
  content: storedCanvas,
});
export type SharedView = z.infer<typeof sharedView>;
