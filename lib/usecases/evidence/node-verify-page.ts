import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Modules of `lib/evidence/in-browser` in the order in which they need each other. */
const modules = [
  'bytes',
  'zip',
  'signed-statement',
  'der',
  'time-stamp',
  'certificate',
  'attested-time',
  'verify-blob',
  'time-remarks',
  'verdict',
  'page',
] as const;
/** Made once in a process. */
let page: Promise<string> | undefined;
const place = '/* modules of lib/evidence/in-browser */';

/**
 * The offline verifier page that goes into every bundle: one file, with the code that verifies in the app as plain
 * JavaScript inside it. Paths not by `new URL(…)`: the web's bundler takes that for an asset.
 */
export function nodeVerifyPage(): Promise<string> {
  page ??= makePage();
  return page;
}

async function makePage(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  const { default: typescript } = await import('typescript');
  const { ModuleKind, ScriptTarget, transpileModule } = typescript;
  const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2023 };
  const scriptOf = async (name: string): Promise<string> => {
    const source = await readFile(join(here, '../../evidence/in-browser', `${name}.ts`), 'utf8');
    const { outputText } = transpileModule(source, { compilerOptions });
    return outputText.replaceAll(/^import [\s\S]*?;\n/gm, '').replaceAll(/^export (\{\};\n)?/gm, '');
  };
  const html = await readFile(join(here, 'verify-page.html'), 'utf8');
  const script = (await Promise.all(modules.map(scriptOf))).join('');
  return html.replace(place, () => script);
}
