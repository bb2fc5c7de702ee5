import Link from 'next/link';
import { FamilyIcon } from '@/components/marks/family';
import { hrefs } from '@/components/shell/hrefs';
import { formatBits } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import type { PairChange } from '@/lib/contracts/run-comparison';

const shownMax = 4;
const words = { appeared: 'appeared', vanished: 'vanished', reweighed: 'weighs otherwise' } as const;

/** Links that came or went with a cluster's change, and the evidence that did. */
export function ChangeReasons({ why }: { why: readonly PairChange[] }) {
  if (why.length === 0) return null;
  return (
    <details className="mt-1 text-xs">
      <summary className="text-muted">Why</summary>
      <ul className="mt-1 space-y-2 pl-3">
        {why.map((pair) => (
          <li key={`${pair.accountA}|${pair.accountB}|${pair.change}`}>
            <Link href={hrefs.why(pair.accountA, pair.accountB)} className="font-mono hover:underline">
              {shortenMiddle(pair.accountA, 14)} ↔ {shortenMiddle(pair.accountB, 14)}
            </Link>{' '}
            {pair.change}:{' '}
            <span className="tabular">
              {pair.before ? formatBits(pair.before.weightBits) : 'not known'} →{' '}
              {pair.after ? formatBits(pair.after.weightBits) : 'not known'} bits
            </span>
            <ul className="mt-0.5 space-y-0.5 text-muted">
              {pair.evidence.slice(0, shownMax).map((line) => (
                <li key={line.sentence} className="flex items-start gap-1.5">
                  <FamilyIcon family={line.family} className="mt-0.5 size-3.5 shrink-0" />
                  <span>
                    {words[line.change]} ({formatBits(line.after - line.before)}): {line.sentence}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
