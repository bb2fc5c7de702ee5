import { describe, expect, it } from 'vitest';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';
import { describeRun } from '@/lib/usecases/linkage/describe-run';
import { fixedWeightsOf } from '@/lib/usecases/linkage/fixed-weights';

/** People of whom every fifth has two records; the second has one letter of the town wrong where `isSloppy`. */
function buildInput(people: number, isSloppy: boolean) {
  const builder = new LinkageInputBuilder();
  const fields = ['name', 'town', 'born'].map((attribute) =>
    builder.addProfile({
      attribute,
      title: attribute,
      measure: attribute === 'born' ? 'date' : 'name',
      family: 'identity',
      forgeabilityCapBits: null,
    }),
  );
  const record = (id: string, n: number, town: string): void => {
    for (const [field, value] of [
      `n${(n * 7919) % 1009}ame`,
      town,
      `19${(n * 31) % 90}-0${n % 9}-1${n % 7}`,
    ].entries())
      fields[field]?.(id, value);
  };
  for (let n = 0; n < people; n += 1) {
    record(`r-${n}`, n, `town${n % 40}abc`);
    if (n % 5 === 0) record(`d-${n}`, n, isSloppy ? `town${n % 40}abd` : `town${n % 40}abc`);
  }
  return builder.build('test');
}

describe('fixedWeightsOf', () => {
  it('gives a second run the same links, and another source the same weights', async () => {
    const learned = await linkAccounts(buildInput(400, false), linkageParameters.parse({}));
    const detail = describeRun(learned, { runId: 'r', startedAt: 0, finishedAt: 1 });
    const fixed = fixedWeightsOf(JSON.parse(JSON.stringify(detail)));
    const again = await linkAccounts(buildInput(400, false), linkageParameters.parse({ fixed }));
    expect(again.links).toEqual(learned.links);
    const sloppy = buildInput(300, true);
    const own = await linkAccounts(sloppy, linkageParameters.parse({}));
    const asBefore = await linkAccounts(sloppy, linkageParameters.parse({ fixed }));
    expect(asBefore.model.profile.map(({ m, u }) => ({ m, u }))).toEqual(
      learned.model.profile.map(({ m, u }) => ({ m, u })),
    );
    expect(own.model.profile.map(({ m }) => m)).not.toEqual(learned.model.profile.map(({ m }) => m));
  });
});
