import type { LinkageResult } from '@/lib/linkage/result/linkage-result';

const dayMs = 86_400_000;
const recentDays = 7;

const text = new Intl.NumberFormat('en');

function shareText(share: number): string {
  if (share >= 0.995) return 'over 99 %';
  if (share < 0.0001) return 'under 0.01 %';
  return `${Number((share * 100).toPrecision(2))} %`;
}

/** Says of any value why it has its class: holders, network, how fast they came, and how often two of them are one hand. */
export function createValueReasonReader({
  input,
  model,
}: Pick<LinkageResult, 'input' | 'model'>): (identifier: number) => string {
  const { uses, identifiers, hubOverrides } = input;
  let end = Number.NEGATIVE_INFINITY;
  for (const at of uses.lastSeen) if (at > end) end = at;
  const recent = new Uint32Array(identifiers.ids.length);
  for (let use = 0; use < uses.identifier.length; use += 1) {
    const value = uses.identifier[use] ?? 0;
    if ((uses.firstSeen[use] ?? Number.NaN) >= end - recentDays * dayMs)
      recent[value] = (recent[value] ?? 0) + 1;
  }
  return (identifier) => {
    const degree = model.values.degree[identifier] ?? 0;
    const network = identifiers.networkClass[identifier];
    const listed = identifiers.sharedClass[identifier];
    const newcomers = recent[identifier] ?? 0;
    const parts = [
      `Held by ${text.format(degree)} of ${text.format(model.accountsInWorld)} accounts${network ? `, on a ${network} network` : ''}.`,
    ];
    if (listed && !hubOverrides?.has(identifiers.ids[identifier] ?? ''))
      parts.push(`On a list of shared values (${listed}).`);
    if (degree >= 10 && newcomers > 0)
      parts.push(`${shareText(newcomers / degree)} of them came in the last ${recentDays} days of the data.`);
    parts.push(
      `By its kind, its holders and what else they share, two of them are one hand’s with a probability of ${shareText(model.values.exclusivity[identifier] ?? 0)}.`,
    );
    return parts.join(' ');
  };
}
