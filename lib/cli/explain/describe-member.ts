import { describeExplanation } from '@/lib/cli/explain/describe-explanation';
import { formatTable } from '@/lib/cli/table';
import type { MemberExplanation } from '@/lib/contracts/explanation';

/** Why an account is in its cluster: sentences, what it shares there, its links, the strongest one in full. */
export function describeMember(member: MemberExplanation): string {
  const values = formatTable(
    [
      { title: 'Shares', value: (row) => row.identifierId },
      { title: 'Class', value: (row) => row.hubClass },
      { title: 'Members', align: 'right', value: (row) => row.members },
      { title: 'Accounts', align: 'right', value: (row) => row.degree },
    ],
    member.values,
  );
  const links = formatTable(
    [
      { title: 'Linked to', value: (row) => row.otherId },
      { title: 'Bits', align: 'right', value: (row) => row.weightBits.toFixed(2) },
      { title: 'Probability', align: 'right', value: (row) => row.probability.toFixed(6) },
      { title: 'Strong', value: (row) => (row.isStrong ? 'yes' : 'no') },
      { title: 'Families', value: (row) => row.families.join(', ') },
    ],
    member.links,
  );
  const leftOut = member.linksTotal - member.links.length;
  return [
    member.sentences.join('\n'),
    ...(member.values.length > 0 ? [values] : []),
    ...(member.links.length > 0
      ? [`${links}${leftOut > 0 ? `\n(${leftOut} weaker links not shown)` : ''}`]
      : []),
    ...(member.best ? [`The strongest link in full:\n\n${describeExplanation(member.best)}`] : []),
  ].join('\n\n');
}
