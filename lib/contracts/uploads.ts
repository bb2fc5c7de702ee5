import { z } from 'zod';
import { filePreview } from '@/lib/contracts/imports';
import { importTable, promptPolicy } from '@/lib/contracts/jobs';

/** A file that the browser has sent and that waits to be imported. */
export const uploadId = z
  .string()
  .regex(/^u_[0-9a-z]{8,40}$/)
  .meta({ examples: ['u_00000000'] });

export const upload = z.object({
  id: uploadId,
  name: z.string(),
  bytes: z.int().nonnegative(),
});
export type Upload = z.infer<typeof upload>;

export const uploadQuery = z.object({ name: z.string().min(1).max(255) });

/** How the columns of each table's files are to be understood; the mapping file's own shape. */
export const mappingDraft = z.record(z.string(), z.unknown());

/** Previews uploaded files. Without a table the best fit of name and columns is taken. */
export const previewRequest = z.object({
  files: z
    .array(z.object({ uploadId, table: importTable.optional() }))
    .min(1)
    .max(200),
  mapping: mappingDraft.default({}),
});
export type PreviewRequest = z.input<typeof previewRequest>;

export const uploadPreview = z.object({
  files: z.array(filePreview.extend({ uploadId, isTableGuessed: z.boolean() })),
});
export type UploadPreview = z.infer<typeof uploadPreview>;
export type UploadedFilePreview = UploadPreview['files'][number];

/** Starts the import of uploaded files. */
export const importRequest = z.object({
  files: z
    .array(z.object({ uploadId, table: importTable }))
    .min(1)
    .max(200),
  mapping: mappingDraft.default({}),
  prompts: promptPolicy,
});
export type ImportRequest = z.input<typeof importRequest>;

/** Fields of every table, for correcting how columns were understood. */
export const tableFields = z.record(
  importTable,
  z.array(z.object({ name: z.string(), isRequired: z.boolean() })),
);
export type TableFields = z.infer<typeof tableFields>;
