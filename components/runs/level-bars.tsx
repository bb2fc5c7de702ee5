import { DivergingBar } from '@/components/charts/diverging-bar';
import { FamilyIcon, familyColor } from '@/components/marks/family';
import { formatBits, formatCompact } from '@/components/ui/format/number';
import type { RunDetail } from '@/lib/contracts/runs';

function formatRate(rate: number): string {
  if (rate === 0) return '0';
  return rate < 1e-6
    ? '<0.000001'
    : Number(rate.toPrecision(2)).toFixed(rate < 1e-4 ? 6 : rate < 0.01 ? 5 : 2);
}

/** Every comparison's levels with m, u and the bits they give; what argues against lies to the left, hatched. */
export function LevelBars({ comparisons }: { comparisons: RunDetail['comparisons'] }) {
  const max = Math.max(1, ...comparisons.flatMap(({ levels }) => levels.map(({ bits }) => Math.abs(bits))));
  return (
    <table className="w-full text-sm" aria-label="Match weights of every comparison">
      <thead>
        <tr className="text-left text-xs text-muted">
          <th scope="col" className="h-8 px-3 font-medium">
            Comparison and level
          </th>
          <th
            scope="col"
            className="px-3 text-right font-medium"
            title="Probability of the level when one hand runs both"
          >
            m
          </th>
          <th
            scope="col"
            className="px-3 text-right font-medium"
            title="Probability of the level when two hands do"
          >
            u
          </th>
          <th scope="col" className="w-2/5 px-3 font-medium">
            against ← bits → for
          </th>
          <th scope="col" className="px-3 text-right font-medium">
            Bits
          </th>
        </tr>
      </thead>
      {comparisons.map((comparison) => (
        <tbody key={comparison.comparisonId} className="border-t border-line">
          <tr>
            <th scope="rowgroup" colSpan={4} className="h-8 px-3 text-left font-medium">
              <span className="inline-flex items-center gap-1.5">
                <FamilyIcon family={comparison.family} />
                {comparison.title}
              </span>
              {comparison.forgeabilityCapBits !== null && (
                <span
                  className="ml-2 text-xs font-normal text-muted"
                  title="A third party can plant this, so it never adds more"
                >
                  capped at {comparison.forgeabilityCapBits} bit
                </span>
              )}
            </th>
            <td className="px-3 text-right text-xs text-faint" title="Links it contributed to">
              {formatCompact(comparison.links)} links
            </td>
          </tr>
          {comparison.levels.map((level) => (
            <tr key={level.level} className="h-7">
              <td className="px-3 pl-9 text-muted">{level.level}</td>
              <td className="px-3 text-right tabular-nums">{formatRate(level.m)}</td>
              <td className="px-3 text-right tabular-nums">{formatRate(level.u)}</td>
              <td className="px-3">
                <DivergingBar value={level.bits} max={max} color={familyColor[comparison.family]} />
              </td>
              <td className="px-3 text-right tabular-nums">{formatBits(level.bits)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
