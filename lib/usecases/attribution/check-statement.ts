import { bandOf } from '@/lib/attribution/likelihood';
import { checkWording, type WordingIssue } from '@/lib/attribution/wording';
import type { JudgementDraft } from '@/lib/contracts/attribution';
import { listTyped } from '@/lib/usecases/attribution/typed-records';
import type { RecordStore } from '@/lib/usecases/ports/records';

const operatorsMax = 5_000;

/**
 * What a sentence claims beyond the record. Sponsors and beneficiaries of every operator are known, so
 * that naming the wrong one as the doer is noticed too; with a likelihood its words are held against it.
 */
export async function checkStatement(
  deps: { records: RecordStore },
  input: { text: string; likelihood?: JudgementDraft['likelihood'] },
): Promise<WordingIssue[]> {
  const operators = await listTyped(deps.records, 'operator', { limit: operatorsMax });
  const affiliatedNames = operators.flatMap(({ affiliations }) => affiliations.map(({ name }) => name));
  return checkWording(input.text, {
    affiliatedNames: [...new Set(affiliatedNames)],
    ...(input.likelihood && { band: bandOf(input.likelihood) }),
  });
}
