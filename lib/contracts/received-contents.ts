import { z } from 'zod';
import { receivedBundle } from '@/lib/contracts/received';

/** Rows of a table on one page. */
export const receivedRowsPerPage = 100;

/** A file of a received bundle. `sha256` is the digest that was signed; null for files that no manifest lists. */
export const receivedFile = z.object({
  path: z.string(),
  size: z.int(),
  sha256: z.string().nullable(),
  /** A table (CSV) that can be paged through here. */
  isTable: z.boolean(),
});
export type ReceivedFile = z.infer<typeof receivedFile>;

/** Some rows of a table inside, as text. `offset` counts rows without the header. */
export const receivedTable = z.object({
  path: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  offset: z.int(),
  hasMore: z.boolean(),
});
export type ReceivedTable = z.infer<typeof receivedTable>;

export const receivedContents = z.object({
  bundle: receivedBundle,
  files: z.array(receivedFile),
  /** The table that was asked for. */
  table: receivedTable.nullable(),
});
export type ReceivedContents = z.infer<typeof receivedContents>;
