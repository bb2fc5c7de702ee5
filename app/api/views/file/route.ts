import { z } from 'zod';
import { viewSummary } from '@/lib/contracts/views';
import { handle } from '@/lib/server/handle';
import { importView } from '@/lib/server/use-cases';

const body = z.object({ file: z.unknown(), caseId: z.string().nullable().default(null) });

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Makes a view of a file that a Skein has written.',
    body,
    response: viewSummary,
  },
  ({ body }, { deps, actor }) => importView(deps, body, actor),
);
