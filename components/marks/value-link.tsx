import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { cx } from '@/components/ui/cx';
import { hasNode, identifierKindFacts } from '@/lib/domain/identifier-kind';

/** A value that accounts share: a way to its page, or plain words where a run worked it out and it has none. */
export function ValueLink({
  value: { identifierId, kind, display },
  text = display,
  className,
}: {
  value: { identifierId: string; kind: string; display: string };
  text?: string;
  className?: string;
}) {
  const title = `${identifierKindFacts(kind).title}: ${display}`;
  if (!hasNode(kind))
    return (
      <span title={title} className={className}>
        {text}
      </span>
    );
  return (
    <Link
      href={hrefs.identifier(identifierId)}
      title={title}
      className={cx('font-mono hover:underline', className)}
    >
      {text}
    </Link>
  );
}
