import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { Badge } from '@/components/ui/badge';
import { formatBits, formatProbability } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import type { PairExplanation } from '@/lib/contracts/explanation';

/** The strongest chain of links between two accounts that have none of their own; the weakest step decides. */
export function PathSteps({ path }: { path: NonNullable<PairExplanation['path']> }) {
  if (path.steps.length === 0) return null;
  return (
    <section aria-label="Strongest path" className="rounded-md border border-line p-3 text-sm">
      <p className="mb-2 text-muted">
        No link of their own. The strongest way from one to the other has {path.steps.length} steps, and it is
        only as good as its weakest:
      </p>
      <ol className="space-y-1">
        {path.steps.map((step, index) => (
          <li
            key={`${step.accountA}|${step.accountB}`}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2"
          >
            <span className="flex min-w-0 items-center gap-1.5">
              <AccountLink id={step.accountA} />
              <span aria-hidden className="text-faint">
                –
              </span>
              <AccountLink id={step.accountB} />
              {index === path.weakestStep && <Badge tone="warn">weakest step</Badge>}
            </span>
            <Link
              href={hrefs.why(step.accountA, step.accountB)}
              className="text-right tabular-nums underline-offset-2 hover:underline"
              title={`Probability ${formatProbability(step.probability)}; open why`}
            >
              {formatBits(step.weightBits)} bits
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

function AccountLink({ id }: { id: string }) {
  return (
    <Link
      href={hrefs.account(id)}
      title={id}
      className="truncate font-mono text-xs underline-offset-2 hover:underline"
    >
      {shortenMiddle(id, 18)}
    </Link>
  );
}
