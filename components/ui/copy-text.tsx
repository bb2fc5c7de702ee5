'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { cx } from '@/components/ui/cx';
import { shortenMiddle } from '@/components/ui/format/shorten';

/** An identifier: monospaced, shortened in the middle, never wrapped, copied whole by one click. */
export function CopyText({
  text,
  label,
  lengthMax = 28,
  className,
}: {
  text: string;
  /** What is copied, for the accessible name: "account id". */
  label: string;
  lengthMax?: number;
  className?: string;
}) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1_500);
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <button
      type="button"
      onClick={() => void copy()}
      title={`${text}\nClick to copy`}
      aria-label={`Copy ${label} ${text}`}
      className={cx(
        'group relative inline-flex min-h-6 max-w-full items-center rounded-sm font-mono text-[0.93em] whitespace-nowrap text-ink hover:bg-hover',
        className,
      )}
    >
      <span className="truncate">{shortenMiddle(text, lengthMax)}</span>
      <Icon
        aria-hidden
        className={cx(
          'absolute right-0 size-4 rounded-sm bg-hover p-0.5 text-muted group-focus-visible:opacity-100 group-hover:opacity-100',
          !isCopied && 'opacity-0',
        )}
      />
      <span role="status" className="sr-only">
        {isCopied ? 'Copied' : ''}
      </span>
    </button>
  );
}
