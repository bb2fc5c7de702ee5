import { RankBars } from '@/components/charts/rank-bars';
import { FamilyIcon, familyColor } from '@/components/marks/family';
import { formatCompact, formatCount } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import type { WorldFigures } from '@/lib/contracts/explore';

/** Identifiers by kind: how many accounts share, of how many there are. */
export function KindBars({ kinds }: { kinds: WorldFigures['kinds'] }) {
  const unshared = kinds.filter((kind) => kind.shared === 0);
  const bars = kinds
    .filter((kind) => kind.shared > 0)
    .toSorted((a, b) => b.shared - a.shared || b.identifiers - a.identifiers)
    .map((kind) => ({
      id: kind.kind,
      label: (
        <>
          <FamilyIcon family={kind.family} className="size-3.5" />
          {kind.title}
        </>
      ),
      value: kind.shared,
      text: `${formatCompact(kind.shared)} of ${formatCompact(kind.identifiers)}`,
      title: `${formatCount(kind.shared)} of ${formatCount(kind.identifiers)} are used by two accounts or more`,
      href: `/identifiers?kind=${encodeURIComponent(kind.kind)}`,
      color: familyColor[kind.family],
    }));
  return (
    <Panel title="Shared identifiers" description="Used by two accounts or more, of all of the kind">
      <RankBars bars={bars} />
      {unshared.length > 0 && (
        <p className="mt-2 px-1 text-xs text-faint">
          No two accounts share: {unshared.map((kind) => kind.title).join(', ')}.
        </p>
      )}
    </Panel>
  );
}
