import { formatBits } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import type { ClusterDetail } from '@/lib/contracts/clusters';

const titles: Record<ClusterDetail['groupEvidence'][number]['kind'], string> = {
  queue: 'One queue',
  'sign-up burst': 'Sign-up burst',
  succession: 'Succession after bans',
  'capability profile': 'One capability profile',
};

/** What the accounts show together and no two of them do. */
export function GroupEvidence({ items }: { items: ClusterDetail['groupEvidence'] }) {
  return (
    <Panel
      title="Evidence of the group"
      description="What no pair of accounts shows; bits against what the crowd makes likely"
    >
      <ul className="flex flex-col gap-3 text-sm">
        {items.map(({ kind, bits, sentence }) => (
          <li key={`${kind} ${sentence}`}>
            <div className="flex justify-between gap-3 font-medium">
              <span>{titles[kind]}</span>
              <span className="font-mono">{formatBits(bits)}</span>
            </div>
            <p className="text-muted">{sentence}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
