'use client';

import Link from 'next/link';
import { MarkIcon } from '@/components/canvas/mark-icon';
import { AccountStatus } from '@/components/marks/account-status';
import { CertaintyLabel } from '@/components/marks/certainty';
import { hrefs } from '@/components/shell/hrefs';
import { ButtonLink } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { formatQuantity } from '@/components/ui/format/number';
import { Timestamp } from '@/components/ui/timestamp';
import type { AccountNode } from '@/lib/domain/graph-element';
import { ActionButtons } from '../action-buttons';
import { Fact, Facts } from './facts';
import { OriginOfNode } from './origin-of-node';
import { TiedTo } from './tied-to';

export function AccountDetails({ node }: { node: AccountNode }) {
  return (
    <div className="space-y-4 pt-3">
      <header className="flex items-center gap-2">
        <MarkIcon node={node} size={26} />
        <h3 className="min-w-0 flex-1 truncate text-base font-semibold">
          <CopyText text={node.id} label="account id" lengthMax={26} />
        </h3>
        {node.status && <AccountStatus status={node.status} />}
      </header>
      <Facts>
        {node.membership && node.clusterId && (
          <Fact name="Cluster">
            <CertaintyLabel certainty={node.membership} /> member of{' '}
            <Link
              href={hrefs.cluster(node.clusterId)}
              className="font-mono underline-offset-2 hover:underline"
            >
              {node.clusterId}
            </Link>
          </Fact>
        )}
        {node.createdAt !== null && (
          <Fact name="Signed up">
            <Timestamp at={node.createdAt} />
          </Fact>
        )}
        {node.firstSeen !== null && (
          <Fact name="First seen">
            <Timestamp at={node.firstSeen} />
          </Fact>
        )}
        {node.lastSeen !== null && (
          <Fact name="Last seen">
            <Timestamp at={node.lastSeen} />
          </Fact>
        )}
        <Fact name="Uses">{formatQuantity(node.degree, 'value')}</Fact>
      </Facts>
      <div className="flex flex-wrap gap-1.5">
        <ActionButtons ids={['expand-choose', 'pin', 'hide']} />
        <ButtonLink size="sm" href={hrefs.account(node.id)}>
          Account page
        </ButtonLink>
      </div>
      <TiedTo nodeKey={node.key} />
      <OriginOfNode nodeKey={node.key} />
    </div>
  );
}
