import { z } from 'zod';
import { uploadId } from '@/lib/contracts/uploads';
import { evaluationPartNames, evaluationParts } from '@/lib/server/evaluation-csv';
import { handle } from '@/lib/server/handle';
import { streamCsv } from '@/lib/server/stream-csv';
import { findUpload } from '@/lib/server/uploads';
import { evaluateRun } from '@/lib/server/use-cases';

const params = z.object({ runId: z.string() });
const query = z.object({ part: z.enum(evaluationPartNames), labels: uploadId.optional() });
const rowsMax = 1_000_000;

export const GET = handle(
  {
    access: 'facts.read',
    pace: 'export',
    summary: 'The rows behind one figure of an evaluation, against uploaded labels or those imported.',
    media: ['text/csv'],
    params,
    query,
  },
  async ({ params: { runId }, query: { part, labels } }, { deps, signal }) => {
    const file = labels === undefined ? {} : { labelsFile: (await findUpload(deps, labels)).path };
    const evaluation = await evaluateRun(deps, { runId, listedMax: rowsMax, signal, ...file });
    async function* rows() {
      yield evaluationParts[part].rows(evaluation);
    }
    return streamCsv(`skein-evaluation-${runId}-${part}.csv`, evaluationParts[part].header, rows());
  },
);
