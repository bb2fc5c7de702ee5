import { z } from 'zod';
import { shareProfiles } from '@/lib/contracts/shares';

export const shareProperties = z.object({
  id: z.string(),
  viewId: z.string(),
  recipient: z.string(),
  reason: z.string(),
  profile: z.enum(shareProfiles),
  passphraseHash: z.string().nullish(),
  createdAt: z.number(),
  authorId: z.string(),
  authorName: z.string(),
  expiresAt: z.number(),
  revokedAt: z.number().nullish(),
  viewsMax: z.number().nullish(),
  views: z.number(),
  frameAncestors: z.array(z.string()),
  tokenHash: z.string(),
  name: z.string(),
  description: z.string(),
  content: z.string(),
});
