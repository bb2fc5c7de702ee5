import type { ReportBlock, ReportDocument } from '@/lib/evidence/report/document';
import { escapeXml } from '@/lib/export/xml';

const style = `
body{font:15px/1.5 system-ui,sans-serif;color:#111827;background:#fff;margin:0 auto;max-width:60rem;padding:2rem 1.5rem}
header{border-bottom:2px solid #111827;margin-bottom:1.5rem}.marking{font-weight:700;letter-spacing:.04em}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2.2rem;border-bottom:1px solid #d1d5db}h3{font-size:1rem;margin-top:1.6rem}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.85rem}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid #d1d5db;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#f3f4f6}
.n{text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal}figure{margin:1rem 0;overflow-x:auto}figcaption,.left{font-size:.85rem;color:#374151}
svg{max-width:100%;height:auto}@media print{body{max-width:none;padding:0}h2,h3,caption{break-after:avoid}tr,figure{break-inside:avoid}}
`;

function tableHtml(block: Extract<ReportBlock, { type: 'table' }>): string {
  const heads = block.columns.map(
    ({ title, isNumber }) => `<th scope="col"${isNumber ? ' class="n"' : ''}>${escapeXml(title)}</th>`,
  );
  const rows = block.rows.map((row) => {
    const cells = row.map(
      (cell, i) => `<td${block.columns[i]?.isNumber ? ' class="n"' : ''}>${escapeXml(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const left = block.leftOut === undefined ? '' : `<p class="left">${escapeXml(block.leftOut)}</p>`;
  return `<table><caption>${escapeXml(block.caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>${left}`;
}

function blockHtml(block: ReportBlock): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level + 1}>${escapeXml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${escapeXml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`;
    case 'facts': {
      const rows = block.rows.map(
        ([name, value]) => `<tr><th scope="row">${escapeXml(name)}</th><td>${escapeXml(value)}</td></tr>`,
      );
      return `<table>${rows.join('')}</table>`;
    }
    case 'table':
      return tableHtml(block);
    case 'figure': {
      const svg = block.svg.replace('<svg ', `<svg role="img" aria-label="${escapeXml(block.alt)}" `);
      return `<figure>${svg}<figcaption>${escapeXml(block.caption)}</figcaption></figure>`;
    }
  }
}

/**
 * The report as one HTML file: styles inlined, no script, no outside request (its own policy forbids both). All text is
 * escaped.
 */
export function renderReportHtml(report: ReportDocument): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const marking = `<p class="marking">${escapeXml(report.marking)}</p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escapeXml(report.title)}</title><style>${style}</style></head>
<body><header>${marking}<h1>${escapeXml(report.title)}</h1></header><main>
${report.blocks.map(blockHtml).join('\n')}
</main><footer>${marking}</footer></body></html>
`;
}
