'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { navigation } from '@/components/shell/navigation';
import { useSearchDialog } from '@/components/shell/search-store';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';

/** The focused canvas has single keys of its own. */
function isOnCanvas(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('[role="application"]') !== null;
}

/** Keys that work on every page, and the sheet that lists them. No key of the browser is taken. */
export function ShellKeys() {
  const router = useRouter();
  const openSearch = useSearchDialog((state) => state.open);
  const [isSheetOpen, setSheetOpen] = useState(false);
  useHotkeys('mod+k', openSearch, { preventDefault: true, enableOnFormTags: true });
  useHotkeys('slash', openSearch, { preventDefault: true });
  useHotkeys('shift+slash', () => setSheetOpen(true), { preventDefault: true });
  useHotkeys(
    navigation.map((item) => `g>${item.key}`),
    (_event, handler) => {
      const key = handler.keys?.at(-1);
      const target = navigation.find((item) => item.key === key);
      if (target) router.push(target.href);
    },
    { ignoreEventWhen: isOnCanvas },
  );
  return (
    <Dialog title="Keys" open={isSheetOpen} onOpenChange={setSheetOpen}>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 pb-3 text-sm">
        <Line label="Search accounts, identifiers, clusters" keys={['Ctrl', 'K']} />
        <Line label="The same" keys={['/']} />
        {navigation.map((item) => (
          <Line key={item.href} label={`Go to ${item.label}`} keys={['G', item.key.toUpperCase()]} />
        ))}
        <Line label="This sheet" keys={['?']} />
        <Line label="Close" keys={['Esc']} />
      </dl>
    </Dialog>
  );
}

function Line({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="text-right">
        <Kbd keys={keys} />
      </dd>
    </>
  );
}
