'use client';

import { Tabs } from '@/components/ui/tabs';
import { CommentsTab } from '../comments/comments-tab';
import { useThreads } from '../comments/use-comments';
import { useRoom, useRoomApi } from '../room-context';
import type { InspectorTab } from '../room-store';
import { DetailsTab } from './details-tab';
import { NotesTab } from './notes-tab';
import { RowsTab } from './rows-tab';
import { WhyTab } from './why-tab';

/** The right side: what is selected, why two accounts are linked, the raw rows, notes, what colleagues say. */
export function Inspector() {
  const room = useRoomApi();
  const tab = useRoom((state) => state.inspectorTab);
  const open = useThreads().filter(({ isResolved }) => !isResolved).length;
  return (
    <section aria-label="Inspector" className="h-full overflow-y-auto px-3 pt-1 pb-6">
      <Tabs<InspectorTab>
        value={tab}
        onChange={(inspectorTab) => room.set({ inspectorTab })}
        tabs={[
          { value: 'details', label: 'Details', content: <DetailsTab /> },
          { value: 'why', label: 'Why linked', content: <WhyTab /> },
          { value: 'rows', label: 'Rows', content: <RowsTab /> },
          { value: 'notes', label: 'Notes', content: <NotesTab /> },
          {
            value: 'comments',
            label: open > 0 ? `Comments ${open}` : 'Comments',
            content: <CommentsTab />,
          },
        ]}
      />
    </section>
  );
}
