import { type Alert, alert, type WatchRule, watchRule } from '@/lib/contracts/alerts';
import type { StoredRecord } from '@/lib/usecases/ports/records';

const withMeta = ({ body, id, version, createdAt, createdBy, updatedAt, updatedBy }: StoredRecord) => ({
  ...(body as Record<string, unknown>),
  id,
  version,
  createdAt,
  createdBy,
  updatedAt,
  updatedBy,
});

export const toAlert = (stored: StoredRecord): Alert => alert.parse(withMeta(stored));
export const toWatchRule = (stored: StoredRecord): WatchRule => watchRule.parse(withMeta(stored));
