import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Simulator } from '@/components/attribution/simulator';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { attributionSubject } from '@/lib/contracts/attribution';
import { hasNode } from '@/lib/domain/identifier-kind';
import { load } from '@/lib/server/load';
import { listActions, listSubjectValues } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Simulate an action' };

export default async function SimulatePage({
  params,
}: {
  params: Promise<{ kind: string; subjectId: string }>;
}) {
  const { kind, subjectId } = await params;
  const parsed = attributionSubject.safeParse({ kind, id: decodeURIComponent(subjectId) });
  if (!parsed.success) notFound();
  const subject = parsed.data;
  const { data, problem } = await load(
    { access: 'work.read', about: { subject: subject.id } },
    async (deps) => ({
      values: (await listSubjectValues(deps, subject)).filter((value) => hasNode(value.kind)),
      actions: await listActions(deps, { subject, limit: 20 }),
    }),
  );
  return (
    <Page
      crumbs={[
        subject.kind === 'cluster'
          ? { label: subject.id, href: hrefs.cluster(subject.id) }
          : { label: subject.id, href: hrefs.campaign(subject.id) },
        { label: 'Simulate an action' },
      ]}
    >
      {problem && <ProblemView problem={problem} />}
      {data && <Simulator subject={subject} {...data} />}
    </Page>
  );
}
