'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** A dialog around a form; the button at its foot submits it. */
export function FormDialog({
  action,
  isReady = true,
  onSubmit,
  children,
  below,
  ...dialog
}: Omit<ComponentProps<typeof Dialog>, 'footer'> & {
  /** What the button says. */
  action: string;
  isReady?: boolean;
  onSubmit: () => void;
  /** What stands under the form and is no part of it. */
  below?: ReactNode;
}) {
  const form = useId();
  return (
    <Dialog
      {...dialog}
      footer={
        <Button type="submit" form={form} variant="primary" disabled={!isReady}>
          {action}
        </Button>
      }
    >
      <form
        id={form}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
      {below}
    </Dialog>
  );
}
