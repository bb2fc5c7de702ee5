'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';

export const backdropClass =
  'fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0';

interface DialogProps {
  title: string;
  description?: ReactNode;
  /** The button that opens it; leave out when `open` is controlled. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
  /** Buttons, right aligned, the primary one last. */
  footer?: ReactNode;
  className?: string;
}

export function Dialog(props: DialogProps) {
  const controlled = {
    ...(props.open === undefined ? {} : { open: props.open }),
    ...(props.onOpenChange ? { onOpenChange: props.onOpenChange } : {}),
  };
  return (
    <Base.Root {...controlled}>
      {props.trigger && <Base.Trigger render={props.trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup
          className={cx(
            'fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[480px] max-w-[calc(100vw-32px)] -translate-x-1/2 flex-col rounded-md bg-raised shadow-raised outline-none transition-[opacity,scale] duration-150 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0',
            props.className,
          )}
        >
          <header className="flex items-start gap-3 px-4 pt-3 pb-2">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-semibold">{props.title}</Base.Title>
              {props.description && (
                <Base.Description className="text-sm text-muted">{props.description}</Base.Description>
              )}
            </div>
            <Base.Close
              render={
                <IconButton label="Close">
                  <X />
                </IconButton>
              }
            />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-2">{props.children}</div>
          {props.footer && (
            <footer className="flex justify-end gap-2 border-t border-line px-4 py-3">{props.footer}</footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

export const DialogClose = Base.Close;
