import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fontOfWoff } from '@/lib/usecases/evidence/woff-font';

/** Scripts that neither DejaVu nor Libertinus have: South and East Asia, Ethiopia, and whatever lies beyond the first 65,536 letters. */
const rareLetters = /[\u0700-\u1DFF\u2C80-\uD7FF\uE000-\uFFEF\u{10000}-\u{10FFFF}]/u;

const faces = ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSans-Oblique'];
let plain: Promise<Buffer[]> | undefined;
let wide: Promise<Buffer> | undefined;

// Not as one literal: the web's bundler takes that for a module and looks for it.
export const packageFile = (...path: readonly string[]): Promise<Buffer> =>
  readFile(createRequire(import.meta.url).resolve(path.join('/')));

/** Unifont, which has every letter of the basic plane, coarsely; unpacked once in a process. */
async function readWide(): Promise<Buffer> {
  return fontOfWoff(await packageFile('@fontsource/unifontex', 'files', 'unifontex-latin-400-normal.woff'));
}

/**
 * Fonts that draw a text, as TTF, the preferred first: the same files on every machine. The second font is large, so it comes only
 * where the text has letters that the first lacks.
 */
export async function fontsFor(text: string): Promise<Buffer[]> {
  plain ??= Promise.all(faces.map((face) => packageFile('dejavu-fonts-ttf', 'ttf', `${face}.ttf`)));
  if (!rareLetters.test(text)) return await plain;
  wide ??= readWide();
  return [...(await plain), await wide];
}
