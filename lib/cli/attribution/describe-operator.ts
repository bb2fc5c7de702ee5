import { describeLikelihood } from '@/lib/attribution/likelihood';
import { formatFacts, formatTable } from '@/lib/cli/table';
import type { OperatorDetail } from '@/lib/contracts/operator-detail';

/** An operator for the terminal. */
export function describeOperator({
  operator,
  subjects,
  infrastructure,
  watchList,
  similar,
}: OperatorDetail): string {
  const facts = formatFacts([
    ['Operator', `${operator.name} (${operator.id}, version ${operator.version})`],
    ['Aliases', operator.aliases.join(', ')],
    ...operator.affiliations.flatMap(
      ({ role, name, likelihood, confidence, basis }) =>
        [
          [role.replace('_', ' '), `${name}: ${describeLikelihood(likelihood)}`],
          ['  its basis', `${confidence}: ${basis}`],
        ] as const,
    ),
    ...watchList.map(
      ({ display, accounts, outside }) =>
        ['Watched', `${display}: ${accounts} accounts, ${outside} outside`] as const,
    ),
    ...similar.map(({ name, bits }) => ['Like', `${name} (${bits.toFixed(1)} bits)`] as const),
  ]);
  const claims = formatTable(
    [
      { title: 'Attributed', value: ({ kind, id }) => `${kind}:${id}` },
      { title: 'Stage', value: ({ stage }) => stage },
      { title: 'Accounts', align: 'right', value: ({ accounts }) => accounts },
      { title: 'Exchanges', align: 'right', value: ({ exchanges }) => exchanges },
    ],
    subjects,
  );
  const values = formatTable(
    [
      { title: 'Infrastructure', value: ({ display }) => display },
      { title: 'Kind', value: ({ kind }) => kind },
      { title: 'Members', align: 'right', value: ({ members }) => members },
      { title: 'In the world', align: 'right', value: ({ degree }) => degree },
    ],
    infrastructure.slice(0, 20),
  );
  return [facts, claims, values].join('\n\n');
}
