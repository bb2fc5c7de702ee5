import type { AttributionSubject, Workbench } from '@/lib/contracts/attribution';
import { hypothesesOf } from '@/lib/usecases/attribution/hypotheses-of';
import { readLadder } from '@/lib/usecases/attribution/read-ladder';
import { listTyped, subjectKeyOf } from '@/lib/usecases/attribution/typed-records';
import type { RecordStore } from '@/lib/usecases/ports/records';

const itemsMax = 500;

/** Everything on the table about one cluster or campaign: hypotheses, evidence, judgements (newest first), ladder, model. */
export async function getWorkbench(
  deps: { records: RecordStore },
  input: AttributionSubject,
): Promise<Workbench> {
  const { records } = deps;
  const choice = { subjectKey: subjectKeyOf(input), limit: itemsMax };
  const [hypotheses, evidence, judgements, model, operators, ladder] = await Promise.all([
    hypothesesOf(records, input),
    listTyped(records, 'evidence', choice),
    listTyped(records, 'judgement', choice),
    listTyped(records, 'model_entry', choice),
    listTyped(records, 'operator', { limit: itemsMax }),
    readLadder(records, input),
  ]);
  return {
    subject: input,
    hypotheses,
    evidence: evidence.toSorted((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id, 'en')),
    judgements: judgements.toSorted((a, b) => b.createdAt - a.createdAt),
    ladder,
    model: model.toSorted((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id, 'en')),
    operators,
  };
}
