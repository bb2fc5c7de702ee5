import { SearchX } from 'lucide-react';
import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export default function NotFound() {
  return (
    <Page crumbs={[{ label: 'Not found' }]}>
      <EmptyState
        icon={<SearchX />}
        title="There is nothing at this address"
        action={<ButtonLink href="/">Go to the overview</ButtonLink>}
      >
        The account, cluster or batch may have been rolled back, or the run that found it was deleted. Press
        Ctrl K to search for it.
      </EmptyState>
    </Page>
  );
}
