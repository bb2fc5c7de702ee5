import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Resvg } from '@resvg/resvg-wasm';
import { AppError } from '@/lib/domain/errors';

/** Pixels on the longer side. */
const sideMax = 4_000;
const pixelsPerUnitMax = 2;
const faces = ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSans-Oblique'];

class PngError extends AppError {
  override readonly name = 'PngError';
  constructor(cause: unknown) {
    super('bug', { code: 'png_failed', message: 'A picture could not be drawn as PNG.', cause });
  }
}

type Drawer = { Resvg: typeof Resvg; fontBuffers: Uint8Array[] };
let drawer: Promise<Drawer> | undefined;

/** The rasteriser may be made ready once in a process only. */
async function openDrawer(): Promise<Drawer> {
  const { resolve } = createRequire(import.meta.url);
  // Not as one literal: the web's bundler takes that for a module and looks for it.
  const fileOf = (...path: readonly string[]): string => resolve(path.join('/'));
  const rasteriser = await import('@resvg/resvg-wasm');
  await rasteriser.initWasm(readFile(fileOf('@resvg/resvg-wasm', 'index_bg.wasm')));
  const fontBuffers = await Promise.all(
    faces.map((face) => readFile(fileOf('dejavu-fonts-ttf', 'ttf', `${face}.ttf`))),
  );
  return { Resvg: rasteriser.Resvg, fontBuffers };
}

/**
 * An SVG as PNG. WebAssembly and fonts of our own (DejaVu; letters it lacks are drawn as boxes) give the same bytes on every
 * machine; the PNG carries pixels and nothing else. Throws PngError.
 */
export async function resvgPng(svg: string): Promise<Uint8Array> {
  try {
    drawer ??= openDrawer();
    const { Resvg: Drawing, fontBuffers } = await drawer;
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
