import { FamilyIcon, familyColor } from '@/components/marks/family';
import { formatBits, formatCount } from '@/components/ui/format/number';
import type { RunDetail } from '@/lib/contracts/runs';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';

type Cell = RunDetail['exclusivity'][number];

const powersMax = 10;

function columnTitle(from: number, isLast: boolean): string {
  if (isLast) return `${formatCount(from)}+`;
  return from === 2 ? '2–3' : `${formatCount(from)}–${formatCount(2 * from - 1)}`;
}

/** Joins the bins from the last column on, weighted by their values. */
function merge(cells: readonly Cell[]): Cell | undefined {
  const [first] = cells;
  if (!first) return undefined;
  const values = cells.reduce((sum, cell) => sum + cell.values, 0);
  const mean = (read: (cell: Cell) => number): number =>
    cells.reduce((sum, cell) => sum + read(cell) * cell.values, 0) / values;
  return { ...first, values, exclusivity: mean((c) => c.exclusivity), bits: mean((c) => c.bits) };
}

/** What sharing one value adds, kind by kind, by how many accounts hold it: the term-frequency adjustment as learned. */
export function ExclusivityTable({ cells }: { cells: readonly Cell[] }) {
  const kinds = [...new Set(cells.map(({ kind }) => kind))];
  const froms = [...new Set(cells.map(({ holdersFrom }) => holdersFrom))]
    .sort((a, b) => a - b)
    .slice(0, powersMax);
  const last = froms.at(-1) ?? 2;
  const max = Math.max(1, ...cells.map(({ bits }) => bits));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section tabIndex={0} aria-label="Bits by kind and holders" className="overflow-x-auto">
      <table
        className="w-full text-sm"
        aria-label="Bits that sharing a value adds, by kind and accounts that hold it"
      >
        <thead>
          <tr className="h-8 text-xs text-muted">
            <th scope="col" className="px-3 text-left font-medium">
              Kind, held by accounts
            </th>
            {froms.map((from) => (
              <th key={from} scope="col" className="px-2 text-right font-medium whitespace-nowrap">
                {columnTitle(from, from === last && froms.length === powersMax)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => {
            const own = cells.filter((cell) => cell.kind === kind);
            const family = own[0]?.family ?? 'identity';
            return (
              <tr key={kind} className="h-7 border-t border-line">
                <th scope="row" className="px-3 text-left font-normal whitespace-nowrap">
                  <span className="inline-flex items-center gap-1.5">
                    <FamilyIcon family={family} />
                    {identifierKindFacts(kind).title}
                  </span>
                </th>
                {froms.map((from) => {
                  const cell = merge(
                    own.filter(({ holdersFrom }) =>
                      from === last ? holdersFrom >= from : holdersFrom === from,
                    ),
                  );
                  return <BitsCell key={from} cell={cell} max={max} color={familyColor[family]} />;
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function BitsCell({ cell, max, color }: { cell: Cell | undefined; max: number; color: string }) {
  if (!cell) return <td className="px-2 text-right text-faint">–</td>;
  const strength = Math.max(0, Math.min(1, cell.bits / max));
  return (
    <td
      className="relative px-2 text-right tabular-nums"
      title={`${formatCount(cell.values)} values; two holders are one hand’s with a probability of ${cell.exclusivity.toPrecision(3)}`}
    >
      <span
        aria-hidden
        className="absolute inset-x-1 bottom-0.5 h-0.5 rounded-full"
        style={{ width: `calc(${strength * 100}% - 8px)`, background: color }}
      />
      {formatBits(cell.bits)}
    </td>
  );
}
