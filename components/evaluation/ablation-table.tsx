import { FamilyLabel } from '@/components/marks/family';
import { formatCount } from '@/components/ui/format/number';
import type { Evaluation } from '@/lib/contracts/evaluation';

const head = 'px-3 text-right font-medium';
const cell = 'px-3 text-right tabular-nums';

/** Clusters found again without each family: what each brings, and what it costs. */
export function AblationTable({ evaluation }: { evaluation: Evaluation }) {
  const { ablation, pairwise, bCubed, innocentsInClusters } = evaluation;
  const rows = [
    { name: 'All families', without: null, ...pairwise, bCubed, innocentsInClusters },
    ...ablation.map((row) => ({ name: row.without, ...row })),
  ];
  return (
    <table className="w-full text-sm" aria-label="Figures without each family">
      <thead>
        <tr className="h-8 text-xs text-muted">
          <th scope="col" className="px-3 text-left font-medium">
            Without
          </th>
          <th scope="col" className={head}>
            Precision
          </th>
          <th scope="col" className={head}>
            Recall
          </th>
          <th scope="col" className={head}>
            F1
          </th>
          <th scope="col" className={head}>
            B-cubed F1
          </th>
          <th scope="col" className={head}>
            Innocents
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className="h-8 border-t border-line">
            <td className="px-3">
              {row.without === null ? (
                <span className="text-muted">nothing left out</span>
              ) : (
                <FamilyLabel family={row.without} />
              )}
            </td>
            <td className={cell}>{row.precision.toFixed(3)}</td>
            <td className={cell}>{row.recall.toFixed(3)}</td>
            <td className={cell}>{row.f1.toFixed(3)}</td>
            <td className={cell}>{row.bCubed.f1.toFixed(3)}</td>
            <td className={cell}>{formatCount(row.innocentsInClusters)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
