import { formatTable } from '@/lib/cli/table';
import type { ErasureEffect, ErasureExtent, ErasurePreview } from '@/lib/contracts/erasure';

const sum = (rows: readonly { rows: number }[]): number => rows.reduce((total, one) => total + one.rows, 0);

/** Everything that goes, a line each; what there is none of is left out. */
export function extentLines(extent: ErasureExtent): string[] {
  const lines: [number, string][] = [
    ...extent.rows.map(({ table, rows }): [number, string] => [rows, `rows of ${table}`]),
    [extent.mentions, 'rows of others in which it stands as inviter (the name goes, the row stays)'],
    [extent.promptTexts, 'prompt texts among the exchanges'],
    [extent.rejectedRows, 'rejected rows'],
    [extent.uploads, 'uploaded files that hold it or cannot be searched'],
    [extent.uses, 'uses of identifiers'],
    [extent.identifiers, 'identifiers that nobody else uses'],
    [extent.relations, 'relations'],
    [extent.links, 'links'],
    [extent.memberships, 'memberships in clusters'],
    [extent.participations, 'participations in campaigns'],
    [sum(extent.runRows), `rows in the files of ${extent.runRows.length} runs`],
    ...extent.records.map(({ kind, records }): [number, string] => [
      records,
      `records of kind ${kind} that name it (the name goes, the record stays)`,
    ]),
  ];
  return lines.filter(([count]) => count > 0).map(([count, what]) => `${String(count).padStart(9)}  ${what}`);
}

const fateOf = ({ fallsApart, fallsBelowSize }: ErasureEffect): string => {
  if (fallsBelowSize) return 'too small to be a cluster';
  return fallsApart ? 'falls apart' : 'stays whole';
};

const clusterColumns = [
  { title: 'Cluster', value: ({ clusterId }: ErasureEffect) => clusterId },
  { title: 'Members', value: ({ sizeBefore }: ErasureEffect) => String(sizeBefore) },
  { title: 'After', value: ({ sizeAfter }: ErasureEffect) => String(sizeAfter) },
  { title: 'Parts', value: ({ parts }: ErasureEffect) => parts.join(', ') },
  { title: 'Becomes', value: fateOf },
];

/** A preview as text. */
export function describePreview(preview: ErasurePreview): string {
  const { extent, clusters, bundles, cases, holds, unknown } = preview;
  const goes = extentLines(extent);
  return [
    unknown.length > 0 ? `Unknown here: ${unknown.join(', ')}.` : 'This would go:',
    ...goes,
    ...(clusters.length > 0
      ? ['', 'Clusters of the current run:', formatTable(clusterColumns, clusters)]
      : []),
    ...cases.map(({ caseId, title }) => `In the case ${caseId} “${title}”.`),
    ...bundles.map(
      ({ bundleId, recipient }) => `Stays, being evidence: bundle ${bundleId} for ${recipient}.`,
    ),
    ...holds.map(
      ({ holdId, kind, targetId }) => `Forbidden by the hold ${holdId} on the ${kind} "${targetId}".`,
    ),
  ].join('\n');
}
