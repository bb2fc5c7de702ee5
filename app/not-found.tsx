import { SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export const metadata: Metadata = { title: 'Not found' };

/** An address that no page has; what a page does not find is said inside its frame (`(workspace)/not-found.tsx`). */
export default function NoSuchPage() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={<SearchX />}
        title="There is no page at this address"
        action={<ButtonLink href="/">Go to the overview</ButtonLink>}
      >
        Check the address for a slip, or start from the overview.
      </EmptyState>
    </main>
  );
}
