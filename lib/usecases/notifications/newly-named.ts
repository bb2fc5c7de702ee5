import type { AccessList } from '@/lib/domain/case-access';

type Named = Partial<Pick<AccessList, 'ownerId' | 'viewers' | 'commenters' | 'editors'>>;

const idsOf = ({ ownerId, viewers = [], commenters = [], editors = [] }: Named): string[] => [
  ...(ownerId === undefined ? [] : [ownerId]),
  ...viewers,
  ...commenters,
  ...editors,
];

/** People whom a change of an access list names that it did not name before. */
export function newlyNamed(before: Named, change: Named): string[] {
  const known = new Set(idsOf(before));
  return [...new Set(idsOf(change))].filter((id) => !known.has(id));
}
