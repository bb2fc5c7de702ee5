import { RankBars } from '@/components/charts/rank-bars';
import { FamilyIcon, familyColor } from '@/components/marks/family';
import { hrefs } from '@/components/shell/hrefs';
import { formatCount } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { Panel } from '@/components/ui/panel';
import type { ClusterDetail } from '@/lib/contracts/clusters';
import { hasNode, identifierKindFacts } from '@/lib/domain/identifier-kind';

/** Values that members share, the most telling first: many members, few others. */
export function TopValues({ cluster }: { cluster: ClusterDetail }) {
  const bars = cluster.topValues.slice(0, 14).map((value) => {
    const { family, title } = identifierKindFacts(value.kind);
    return {
      id: value.identifierId,
      label: (
        <>
          <FamilyIcon family={family} className="size-3.5" />
          <span className="truncate font-mono" title={`${title}: ${value.display}`}>
            {shortenMiddle(value.display, 22)}
          </span>
        </>
      ),
      value: value.members,
      text: `${formatCount(value.members)} of ${formatCount(value.degree)}`,
      title: `${title}: used by ${value.members} members and ${value.degree} accounts in all; ${value.rarityBits.toFixed(1)} bits`,
      ...(hasNode(value.kind) ? { href: hrefs.identifier(value.identifierId) } : {}),
      color: familyColor[family],
    };
  });
  return (
    <Panel
      title="Shared values"
      description="Members that use it, of all accounts that do; most telling first"
    >
      <RankBars bars={bars} />
    </Panel>
  );
}
