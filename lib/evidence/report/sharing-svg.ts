import type { ReportFigures } from '@/lib/evidence/report/report-input';
import type { Dossier } from '@/lib/export/dossier';
import { escapeXml } from '@/lib/export/xml';

const membersShown = 40;
const valuesShown = 12;
const cell = 12;
const left = 190;
const head = 150;

const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** Who uses what: a picture of the graph as a matrix of members by the most widely shared values. */
export function sharingSvg(
  dossier: Dossier,
  topValues: ReportFigures['topValues'],
): { svg: string; caption: string } | undefined {
  const values = topValues.slice(0, valuesShown);
  if (values.length === 0) return undefined;
  const column = new Map(values.map((value, i) => [value.identifierId, i]));
  const held = new Map<string, Set<number>>();
  for (const use of dossier.uses) {
    const at = column.get(use.identifierId);
    if (at === undefined) continue;
    const set = held.get(use.accountId) ?? new Set();
    held.set(use.accountId, set.add(at));
  }
  const members = dossier.accounts.filter((account) => held.has(account.id));
  const shown = members
    .toSorted((a, b) => (held.get(b.id)?.size ?? 0) - (held.get(a.id)?.size ?? 0))
    .slice(0, membersShown);
  const rows = shown.map((account, y) => {
    const top = head + y * cell;
    const marks = values.map((_, x) =>
      held.get(account.id)?.has(x)
        ? `<rect x="${left + x * (cell + 4)}" y="${top}" width="${cell + 2}" height="${cell - 2}" fill="#1d6fa5"/>`
        : `<rect x="${left + x * (cell + 4)}" y="${top}" width="${cell + 2}" height="${cell - 2}" fill="#eef2f7"/>`,
    );
    return `<text x="${left - 6}" y="${top + 9}" text-anchor="end">${escapeXml(shorten(account.id, 30))}</text>${marks.join('')}`;
  });
  const heads = values.map((value, x) => {
    const at = left + x * (cell + 4) + 9;
    return `<text transform="translate(${at} ${head - 6}) rotate(-60)">${escapeXml(shorten(`${value.kind}: ${value.display}`, 28))}</text>`;
  });
  const height = head + shown.length * cell + 4;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${height}" width="720" height="${height}" font-family="sans-serif" font-size="9" fill="#111827">${heads.join('')}${rows.join('')}</svg>`;
  const caption = `Accounts (rows) by the values most members share (columns); a filled cell means the account uses the value. ${shown.length} of ${dossier.accounts.length} accounts and ${values.length} of ${dossier.identifiers.length} values are drawn; graph/ has all.`;
  return { svg, caption };
}
