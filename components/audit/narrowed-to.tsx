import { X } from 'lucide-react';
import Link from 'next/link';
import { auditHref } from '@/components/audit/words';
import { formatTime } from '@/components/ui/format/time';
import type { AuditQuery } from '@/lib/contracts/audit';

/** Filters that have no field of their own, each with a way to take it away. */
export function NarrowedTo({ query }: { query: AuditQuery }) {
  const { actor, from, to, cursor } = query;
  const parts: { name: 'actor' | 'from' | 'to' | 'cursor'; text: string }[] = [];
  if (actor !== undefined) parts.push({ name: 'actor', text: `by ${actor}` });
  if (from !== undefined) parts.push({ name: 'from', text: `since ${formatTime(from)}` });
  if (to !== undefined) parts.push({ name: 'to', text: `until ${formatTime(to)}` });
  if (cursor !== undefined) parts.push({ name: 'cursor', text: `before entry ${cursor}` });
  if (parts.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-2 border-b border-line px-3 py-2 text-sm">
      {parts.map(({ name, text }) => (
        <Link
          key={name}
          href={auditHref({ ...query, [name]: undefined })}
          aria-label={`No longer only ${text}`}
          className="inline-flex min-h-[24px] items-center gap-1 rounded-md border border-line px-2 hover:bg-hover"
        >
          {text} <X aria-hidden className="size-3.5" />
        </Link>
      ))}
    </p>
  );
}
