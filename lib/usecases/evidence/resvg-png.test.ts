import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { resvgPng } from '@/lib/usecases/evidence/resvg-png';

const svg = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 40" width="${width}" height="40" font-family="sans-serif" font-size="20"><text x="4" y="26">acc-1 “böx” 7</text></svg>`;

/** Names of the chunks of a PNG, and the pixels it says it has. */
function partsOf(png: Uint8Array): { chunks: string[]; width: number; height: number } {
  const bytes = Buffer.from(png);
  const chunks: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    chunks.push(bytes.toString('latin1', at + 4, at + 8));
  return { chunks, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('a picture as PNG', () => {
  it('holds pixels and no words beside them', async () => {
    const { chunks, ...size } = partsOf(await resvgPng(svg(200)));
    expect(new Set(chunks)).toEqual(new Set(['IHDR', 'IDAT', 'IEND']));
    expect(size).toEqual({ width: 400, height: 80 });
  });

  it('draws letters with the font that comes along, the same everywhere', async () => {
    const digest = createHash('sha256')
      .update(await resvgPng(svg(200)))
      .digest('hex');
    expect(digest).toBe('263ab3fabadff96d0f83f825d9ab5d32100ed9ceff2ca6ef27b919dcca99936f');
  });

  it('never grows beyond 4,000 pixels on a side', async () => {
    expect(partsOf(await resvgPng(svg(9_000))).width).toBe(4_000);
  });
});
