import { z } from 'zod';
import { batchList } from '@/lib/contracts/imports';
import { jobRecord } from '@/lib/contracts/jobs';
import { importRequest } from '@/lib/contracts/uploads';
import { handle } from '@/lib/server/handle';
import { findUpload } from '@/lib/server/uploads';
import { listBatches, startJob } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'imports.read',
    summary: 'Imports, newest first.',
    query: z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(100) }),
    response: batchList,
  },
  ({ query }, { deps }) => listBatches(deps, query),
);

export const POST = handle(
  {
    access: 'imports.change',
    summary: 'Puts the import of uploaded files in the queue.',
    body: importRequest,
    response: jobRecord,
  },
  async ({ body }, { deps }) => {
    const sources = await Promise.all(
      body.files.map(async ({ uploadId, table }) => ({ ...(await findUpload(deps, uploadId)), table })),
    );
    return startJob(deps, { kind: 'import', sources, mapping: body.mapping, prompts: body.prompts });
  },
);
