import { signedBits } from '@/lib/evidence/report/document';
import type { ReportPair } from '@/lib/evidence/report/report-input';
import { escapeXml } from '@/lib/export/xml';

const width = 720;
const rowHeight = 22;
const labelWidth = 300;
const plotWidth = 300;

interface Bar {
  label: string;
  from: number;
  to: number;
  bits: number;
  isTotal: boolean;
}

function barsOf(pair: ReportPair): Bar[] {
  let sum = pair.priorBits;
  const bars: Bar[] = [
    { label: 'Prior: two accounts at random', from: 0, to: sum, bits: sum, isTotal: false },
  ];
  for (const item of pair.items) {
    bars.push({ label: item.sentence, from: sum, to: sum + item.bits, bits: item.bits, isTotal: false });
    sum += item.bits;
  }
  bars.push({
    label: 'Weight of the pair',
    from: 0,
    to: pair.weightBits,
    bits: pair.weightBits,
    isTotal: true,
  });
  return bars;
}

const shorten = (text: string): string => (text.length > 52 ? `${text.slice(0, 51)}…` : text);

/** The pair's evidence as a waterfall in bits, from the prior to the total, as SVG without scripts or styles of its own. */
export function waterfallSvg(pair: ReportPair): string {
  const bars = barsOf(pair);
  const edges = bars.flatMap((bar) => [bar.from, bar.to]);
  const low = Math.min(0, ...edges);
  const high = Math.max(0, ...edges);
  const scale = (value: number): number => labelWidth + ((value - low) / (high - low || 1)) * plotWidth;
  const height = bars.length * rowHeight + 8;
  const rows = bars.map((bar, i) => {
    const y = i * rowHeight + 4;
    const [left, right] = [scale(Math.min(bar.from, bar.to)), scale(Math.max(bar.from, bar.to))];
    const fill = bar.isTotal ? '#1f2937' : bar.bits < 0 ? '#b45309' : '#1d6fa5';
    const weight = bar.isTotal ? ' font-weight="600"' : '';
    return [
      `<text x="${labelWidth - 8}" y="${y + 14}" text-anchor="end"${weight}>${escapeXml(shorten(bar.label))}</text>`,
      `<rect x="${left.toFixed(1)}" y="${y + 2}" width="${Math.max(1, right - left).toFixed(1)}" height="${rowHeight - 8}" fill="${fill}"/>`,
      `<text x="${width}" y="${y + 14}" text-anchor="end"${weight}>${escapeXml(signedBits(bar.bits))}</text>`,
    ].join('');
  });
  const zero = scale(0).toFixed(1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="11" fill="#111827"><line x1="${zero}" y1="0" x2="${zero}" y2="${height}" stroke="#9ca3af"/>${rows.join('')}</svg>`;
}
