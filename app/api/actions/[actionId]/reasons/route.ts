import { z } from 'zod';
import { reasonSheetRow } from '@/lib/contracts/actions';
import { handle } from '@/lib/server/handle';
import { writeReasonSheets } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'exports.make',
    summary: 'One sheet of reasons for each account of an action.',
    params: z.object({ actionId: z.string() }),
    response: z.array(reasonSheetRow),
  },
  async ({ params }, { deps }) =>
    [...(await writeReasonSheets(deps, params))].map((sheet) => ({ ...sheet, reasons: [...sheet.reasons] })),
);
