import { parse } from 'csv-parse/sync';
import { csvLine } from '@/lib/export/csv';
import { type Indicator, type IndicatorPackage, notAPackage } from '@/lib/export/indicators/package';
import { toTlpMarking } from '@/lib/export/stix/markings';

const columns = [
  'package_id',
  'title',
  'tlp',
  'salt',
  'created_at',
  'expires_at',
  'kind',
  'value',
  'digest',
  'first_seen',
  'last_seen',
] as const;

const iso = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());

/** One row per indicator, the package's own facts repeated, so that any part of the file still says what it is. */
export function writeCsvPackage(content: IndicatorPackage): string {
  const head = [
    content.id,
    content.title,
    content.marking,
    content.salt,
    iso(content.createdAt),
    iso(content.expiresAt),
  ];
  const rows = content.indicators.map(({ kind, value, digest, firstSeen, lastSeen }) =>
    csvLine([...head, kind, value, digest, iso(firstSeen), iso(lastSeen)]),
  );
  return `${[csvLine(columns), ...rows].join('\r\n')}\r\n`;
}

const timeOf = (text: string | undefined): number | null => {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : at;
};

/** Reads a package that `writeCsvPackage` wrote, or one with at least `kind` and `value` or `digest`. */
export function readCsvPackage(text: string): IndicatorPackage {
  const rows = parse(text, {
    columns: true,
    skip_empty_lines: true,
    bom: true,
    relax_column_count: true,
  }) as Record<string, string>[];
  const [first] = rows;
  if (!first || !('kind' in first)) throw notAPackage('it has no column "kind"');
  const indicators = rows.flatMap((row): Indicator[] => {
    const value = row.value || null;
    const digest = row.digest || null;
    if (!row.kind || (value === null && digest === null)) return [];
    const seen = { firstSeen: timeOf(row.first_seen), lastSeen: timeOf(row.last_seen) };
    return [{ kind: row.kind, value, digest, ...seen }];
  });
  return {
    id: first.package_id ?? '',
    title: first.title ?? '',
    marking: toTlpMarking(first.tlp ?? ''),
    salt: first.salt ?? '',
    createdAt: timeOf(first.created_at) ?? 0,
    expiresAt: timeOf(first.expires_at) ?? Number.POSITIVE_INFINITY,
    indicators,
  };
}
