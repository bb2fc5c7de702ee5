'use client';

import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';

/** Takes files by drag or by the system's own dialog. */
export function DropZone({
  title,
  hint,
  choose,
  onFiles,
  isSmall = false,
  isSingle = false,
}: {
  title: string;
  /** What may be dropped. */
  hint: string;
  /** Label of the button. */
  choose: string;
  onFiles: (files: readonly File[]) => void;
  isSmall?: boolean;
  isSingle?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is an extra; the button inside does the same
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'flex items-center justify-center gap-4 rounded-md border border-dashed text-center transition-colors',
        isOver ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
        isSmall ? 'px-4 py-3' : 'flex-col px-6 py-16',
      )}
    >
      <FileUp aria-hidden className={cx('stroke-[1.25] text-faint', isSmall ? 'size-5' : 'size-9')} />
      <div>
        <p className={cx('font-medium', !isSmall && 'text-base')}>{title}</p>
        <p className="text-sm text-muted">{hint}</p>
      </div>
      <Button variant={isSmall ? 'secondary' : 'primary'} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input
        ref={input}
        type="file"
        aria-label={choose}
        multiple={!isSingle}
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
