import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { resvgPng } from '@/lib/usecases/evidence/resvg-png';

const svg = (width: number, text = 'acc-1 “böx” 7'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 40" width="${width}" height="40" font-family="sans-serif" font-size="20"><text x="4" y="26">${text}</text></svg>`;

/** Names of the chunks of a PNG, and the pixels it says it has. */
function partsOf(png: Uint8Array): { chunks: string[]; width: number; height: number } {
  const bytes = Buffer.from(png);
  const chunks: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    chunks.push(bytes.toString('latin1', at + 4, at + 8));
  return { chunks, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const digestOf = (png: Uint8Array): string => createHash('sha256').update(png).digest('hex');

describe('a picture as PNG', () => {
  it('holds pixels and no words beside them', async () => {
    const { chunks, ...size } = partsOf(await resvgPng(svg(200)));
    expect(new Set(chunks)).toEqual(new Set(['IHDR', 'IDAT', 'IEND']));
    expect(size).toEqual({ width: 400, height: 80 });
  });

  it('draws letters with the font that comes along, the same everywhere', async () => {
    expect(digestOf(await resvgPng(svg(200)))).toBe(
      '263ab3fabadff96d0f83f825d9ab5d32100ed9ceff2ca6ef27b919dcca99936f',
    );
  });

  it('draws letters of East and South Asia, the same everywhere, and different ones differently', async () => {
    const digests = await Promise.all(
      ['王小明', '王小朋', '박지훈', 'さくら', 'देवी'].map(async (text) =>
        digestOf(await resvgPng(svg(200, text))),
      ),
    );
    expect(new Set(digests).size).toBe(5);
    expect(digests[0]).toBe('f79ba0d735c74d3bf0f62693ef3c9218344b97593c957cf47dc53b353c39862a');
  });

  it('never grows beyond 4,000 pixels on a side', async () => {
    expect(partsOf(await resvgPng(svg(9_000))).width).toBe(4_000);
  });
});
