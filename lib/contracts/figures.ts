import { z } from 'zod';
import { evidenceFamilies } from '@/lib/domain/evidence-family';

/** Kinds of figures of runs. Times are epoch ms UTC, weights bits, shares 0–1. */
export const time = z.number().nullable();
export const count = z.int().nonnegative();
export const family = z.enum(evidenceFamilies);
export const share = z.number().min(0).max(1);
