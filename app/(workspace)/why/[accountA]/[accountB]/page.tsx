import { Waypoints } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { WhyLinked } from '@/components/evidence/why-linked';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { ButtonLink } from '@/components/ui/button';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';

export const metadata: Metadata = { title: 'Why linked' };

export default async function WhyPage({
  params,
}: {
  params: Promise<{ accountA: string; accountB: string }>;
}) {
  const { accountA, accountB } = await params;
  const a = decodeURIComponent(accountA);
  const b = decodeURIComponent(accountB);
  const { problem } = await load({ access: 'facts.read' }, async () => null);
  return (
    <Page
      crumbs={[{ label: shortenMiddle(a, 28), href: hrefs.account(a) }, { label: 'Why linked' }]}
      action={
        <ButtonLink variant="primary" href={hrefs.pairCanvas(a, b)}>
          <Waypoints aria-hidden className="size-4" /> Open on canvas
        </ButtonLink>
      }
    >
      <Panel
        className="mx-auto w-full max-w-4xl"
        title={
          <span className="font-mono font-medium">
            <Link href={hrefs.account(a)} className="hover:underline">
              {shortenMiddle(a, 32)}
            </Link>{' '}
            ↔{' '}
            <Link href={hrefs.account(b)} className="hover:underline">
              {shortenMiddle(b, 32)}
            </Link>
          </span>
        }
      >
        {problem ? <ProblemView problem={problem} /> : <WhyLinked a={a} b={b} />}
      </Panel>
    </Page>
  );
}
