'use client';

import { FamilyLabel } from '@/components/marks/family';
import { Button } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { formatCount, formatDecimal, formatProbability } from '@/components/ui/format/number';
import { formatDayRange } from '@/components/ui/format/time';
import { type GraphEdge, idOfKey } from '@/lib/domain/graph-element';
import { useRoomApi } from '../room-context';
import { Fact, Facts } from './facts';

const titles: Record<GraphEdge['type'], string> = {
  used: 'Use of a value',
  linked: 'Link between accounts',
  related: 'Direct relation',
  stands_for: 'Members who use the value',
};

export function EdgeDetails({ edge }: { edge: GraphEdge }) {
  const room = useRoomApi();
  const isPair = edge.type === 'linked' || edge.type === 'related';
  return (
    <div className="space-y-4 pt-3">
      <h3 className="text-base font-semibold">
        {edge.type === 'linked' && edge.isStrong ? 'Strong link between accounts' : titles[edge.type]}
      </h3>
      <Facts>
        <Fact name="From">
          <CopyText text={idOfKey(edge.source)} label="id" />
        </Fact>
        <Fact name="To">
          <CopyText text={idOfKey(edge.target)} label="id" />
        </Fact>
        {edge.family && (
          <Fact name="Family">
            <FamilyLabel family={edge.family} />
          </Fact>
        )}
        {edge.bits !== null && (
          <Fact name={edge.type === 'linked' ? 'Match weight' : 'Rarity'}>
            {formatDecimal(edge.bits, 1)} bits
          </Fact>
        )}
        {edge.probability !== null && <Fact name="Probability">{formatProbability(edge.probability)}</Fact>}
        {edge.count !== null && (
          <Fact name={edge.type === 'stands_for' ? 'Accounts' : 'Times seen'}>{formatCount(edge.count)}</Fact>
        )}
        {edge.firstSeen !== null && edge.lastSeen !== null && (
          <Fact name="Seen">{formatDayRange(edge.firstSeen, edge.lastSeen)} (UTC)</Fact>
        )}
      </Facts>
      {edge.type !== 'stands_for' && (
        <Button size="sm" onClick={() => room.set({ inspectorTab: isPair ? 'why' : 'rows' })}>
          {isPair ? 'Why linked' : 'Rows behind this'}
        </Button>
      )}
    </div>
  );
}
