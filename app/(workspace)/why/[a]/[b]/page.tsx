import type { Metadata } from 'next';
import { WhyLinked } from '@/components/evidence/why-linked';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';

export const metadata: Metadata = { title: 'Why linked' };

type Props = { params: Promise<{ a: string; b: string }> };

/** Why two accounts are, or are not, linked, on a page of its own: to be linked to, printed, shown on a projector. */
export default async function WhyPage({ params }: Props) {
  const { a: rawA, b: rawB } = await params;
  const [a, b] = [decodeURIComponent(rawA), decodeURIComponent(rawB)];
  return (
    <Page
      crumbs={[
        { label: 'Accounts', href: '/accounts' },
        { label: a, href: hrefs.account(a) },
        { label: 'Why linked' },
      ]}
      action={
        <ButtonLink variant="primary" href={hrefs.pairCanvas(a, b)}>
          Open on canvas
        </ButtonLink>
      }
    >
      <section className="rounded-md border border-line bg-surface p-4">
        <p className="mb-3 flex flex-wrap items-center gap-2 text-muted">
          <CopyText text={a} label="account id" lengthMax={40} /> and
          <CopyText text={b} label="account id" lengthMax={40} />
        </p>
        <WhyLinked a={a} b={b} />
      </section>
    </Page>
  );
}
