import { modelEntry, modelEntryDraft } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { keepModelEntry } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Keeps or drops a technique of MITRE ATLAS or a fact of the Diamond Model, with the reason.',
    body: modelEntryDraft,
    response: modelEntry,
  },
  ({ body }, { deps, actor }) => keepModelEntry(deps, body, actor),
);
