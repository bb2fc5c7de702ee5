'use client';

import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';

const manager = Base.createToastManager();

/** Says something in the corner. Errors stay until closed; the rest leaves after five seconds. */
export function toast(title: string, options: { description?: string; kind?: 'info' | 'error' } = {}): void {
  manager.add({
    title,
    type: options.kind ?? 'info',
    ...(options.description ? { description: options.description } : {}),
    timeout: options.kind === 'error' ? 0 : 5_000,
    priority: options.kind === 'error' ? 'high' : 'low',
  });
}

function ToastList() {
  const { toasts } = Base.useToastManager();
  return toasts.map((item) => (
    <Base.Root
      key={item.id}
      toast={item}
      className={cx(
        'rounded-md border-l-2 bg-raised shadow-raised transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0',
        item.type === 'error' ? 'border-bad' : 'border-line-strong',
      )}
    >
      <Base.Content className="flex items-start gap-2 p-3">
        <div className="min-w-0 flex-1 text-sm">
          <Base.Title className="font-medium" />
          <Base.Description className="text-muted" />
        </div>
        <Base.Close
          render={
            <IconButton label="Close" className="size-6">
              <X />
            </IconButton>
          }
        />
      </Base.Content>
    </Base.Root>
  ));
}

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider toastManager={manager} limit={4}>
      {children}
      <Base.Portal>
        <Base.Viewport data-shell="notices" className="fixed right-4 bottom-4 z-60 flex w-90 flex-col gap-2">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}
