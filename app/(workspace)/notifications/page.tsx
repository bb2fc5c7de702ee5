import type { Metadata } from 'next';
import { NotificationsView } from '@/components/notifications/notifications-view';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { listNotifications } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Notifications' };

export default async function NotificationsPage() {
  const { data, problem } = await load({ access: 'self.read' }, (deps, actor) =>
    listNotifications(deps, { limit: 50 }, actor),
  );
  return (
    <Page crumbs={[{ label: 'Notifications' }]}>
      {problem ? <ProblemView problem={problem} /> : <NotificationsView first={data} />}
    </Page>
  );
}
