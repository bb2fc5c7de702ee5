import { z } from 'zod';
import { evidenceFamilies } from '@/lib/domain/evidence-family';

/**
 * How two values of a profile attribute are compared. `name`: Jaro–Winkler, for names and short words; `text`: word
 * overlap and edit distance, for addresses and titles; `date`: transposed and mistyped digits of a date; `code`:
 * transposed and mistyped characters of a number or reference; `exact`: equal or not.
 */
export const profileMeasures = ['name', 'text', 'date', 'code', 'exact'] as const;
export type ProfileMeasure = (typeof profileMeasures)[number];

/**
 * One entry of a mapping file's `comparisons` section: compare an account attribute of the user's own in the linkage.
 * `measure` left out is read from the values; `forgeabilityCapBits` bounds what a third party could plant.
 */
export const profileComparison = z.strictObject({
  attribute: z.string().min(1).max(128).describe('Name under which the mapping keeps the attribute'),
  measure: z
    .enum(profileMeasures)
    .optional()
    .describe('How two values are compared; read from the values where left out'),
  family: z.enum(evidenceFamilies).default('identity').describe('Evidence family it counts in'),
  title: z.string().min(1).max(128).optional().describe('What the app calls it'),
  forgeabilityCapBits: z
    .number()
    .positive()
    .optional()
    .describe('Most bits that agreement may add: what a third party could plant'),
});
export type ProfileComparison = z.output<typeof profileComparison>;
