import type { Resvg } from '@resvg/resvg-wasm';
import { AppError } from '@/lib/domain/errors';
import { fontsFor, packageFile } from '@/lib/usecases/evidence/report-fonts';

/** Pixels on the longer side. */
const sideMax = 4_000;
const pixelsPerUnitMax = 2;

class PngError extends AppError {
  override readonly name = 'PngError';
  constructor(cause: unknown) {
    super('bug', { code: 'png_failed', message: 'A picture could not be drawn as PNG.', cause });
  }
}

let drawer: Promise<typeof Resvg> | undefined;

/** The rasteriser may be made ready once in a process only. */
async function openDrawer(): Promise<typeof Resvg> {
  const rasteriser = await import('@resvg/resvg-wasm');
  await rasteriser.initWasm(packageFile('@resvg/resvg-wasm', 'index_bg.wasm'));
  return rasteriser.Resvg;
}

/**
 * An SVG as PNG. WebAssembly and fonts of our own give the same bytes on every machine; the PNG carries pixels and nothing
 * else. Throws PngError.
 */
export async function resvgPng(svg: string): Promise<Uint8Array> {
  try {
    drawer ??= openDrawer();
    const Drawing = await drawer;
    const fontBuffers = await fontsFor(svg);
    const font = { fontBuffers, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' };
    const measured = new Drawing(svg, { font });
    const { width, height } = measured;
    const zoom = Math.min(pixelsPerUnitMax, sideMax / Math.max(width, height));
    measured.free();
    const drawing = new Drawing(svg, { font, background: '#fff', fitTo: { mode: 'zoom', value: zoom } });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    return png;
  } catch (error) {
    throw new PngError(error);
  }
}
