'use client';

import { MarkIcon } from '@/components/canvas/mark-icon';
import { ValueClass } from '@/components/identifiers/value-class';
import { FamilyLabel } from '@/components/marks/family';
import { HubClassBadge } from '@/components/marks/hub-class';
import { RarityText } from '@/components/marks/rarity-text';
import { hrefs } from '@/components/shell/hrefs';
import { ButtonLink } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import type { IdentifierNode } from '@/lib/domain/graph-element';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { ActionButtons } from '../action-buttons';
import { Fact, Facts } from './facts';
import { OriginOfNode } from './origin-of-node';
import { TiedTo } from './tied-to';

export function IdentifierDetails({ node }: { node: IdentifierNode }) {
  return (
    <div className="space-y-4 pt-3">
      <header className="flex items-center gap-2">
        <MarkIcon node={node} size={26} />
        <h3 className="min-w-0 flex-1 text-base font-semibold">
          <CopyText text={node.value} label="value" lengthMax={30} />
        </h3>
      </header>
      <Facts>
        <Fact name="Kind">{identifierKindFacts(node.kind).title}</Fact>
        <Fact name="Family">
          <FamilyLabel family={node.family} />
        </Fact>
        <Fact name="Held by accounts">
          <RarityText degree={node.degree} bits={node.bits} />
        </Fact>
        {node.hubClass && (
          <Fact name="Hub class">
            <HubClassBadge hubClass={node.hubClass} />
          </Fact>
        )}
      </Facts>
      <div className="flex flex-wrap gap-1.5">
        <ActionButtons ids={['expand-choose', 'pin', 'hide']} />
        <ButtonLink size="sm" href={hrefs.identifier(node.id)}>
          Value page
        </ButtonLink>
      </div>
      <ValueClass identifierId={node.id} />
      <TiedTo nodeKey={node.key} />
      <OriginOfNode nodeKey={node.key} />
    </div>
  );
}
