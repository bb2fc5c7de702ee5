import type { Recomputation } from '@/lib/contracts/evidence';
import { InvalidInputError } from '@/lib/domain/errors';
import type { BagSource } from '@/lib/evidence/bag-source';
import { readWhole } from '@/lib/evidence/bag-source';
import { explainStoredPair } from '@/lib/usecases/linkage/explain-stored-pair';
import type { BundleFiles, RestoreCut } from '@/lib/usecases/ports/evidence';

/** Largest difference, in bits, that counts as the same weight. */
const toleranceBits = 1e-9;
const pairsMax = 500;
const smallFileBytesMax = 64 * 1024 * 1024;
const inCut = /^[^/]+\/data\/method\/recompute\/([^/]+)$/;

interface StatedLink {
  accountA: string;
  accountB: string;
  weightBits: number;
}

/** Links as the bundle states them: JSON lines of `[account A, account B, weight in bits]`. */
function parseLinks(text: string): StatedLink[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [accountA, accountB, weightBits] = JSON.parse(line) as [string, string, number];
      return { accountA, accountB, weightBits };
    });
}

/** An even sample over the whole list, so that the same bundle is always checked at the same places. */
function sample<T>(all: readonly T[]): T[] {
  const step = Math.max(1, all.length / pairsMax);
  return Array.from({ length: Math.min(pairsMax, all.length) }, (_, i) => all[Math.floor(i * step)]).flatMap(
    (item) => (item === undefined ? [] : [item]),
  );
}

async function* cutFiles(archive: BagSource, paths: ReadonlyMap<string, string>) {
  for (const [name, path] of paths) if (name !== 'links.ndjson') yield { name, content: archive.open(path) };
}

/**
 * Scores links of a bundle again, from the facts and the model inside it, and compares the weights with those it states. Up
 * to 500 links, evenly spread; the rest is counted. Verify the bundle first: this trusts what it reads. Throws
 * InvalidInputError for a bundle that carries nothing to compute from (made with redaction, or by an earlier version).
 */
export async function recomputeBundle(
  deps: { files: BundleFiles; restoreCut: RestoreCut },
  { path, runId }: { path: string; runId: string },
): Promise<Recomputation> {
  const opened = await deps.files.open(path);
  try {
    const { archive } = opened;
    const paths = new Map(
      archive.files.flatMap((file) => {
        const name = inCut.exec(file.path)?.[1];
        return name === undefined ? [] : [[name, file.path] as const];
      }),
    );
    const linksPath = paths.get('links.ndjson');
    if (linksPath === undefined) {
      throw new InvalidInputError({
        code: 'nothing_to_recompute',
        message: 'The bundle carries no facts to compute weights from.',
        remedy: 'Ask for a bundle made without redaction, by Skein 0.2 or newer.',
      });
    }
    const links = parseLinks(Buffer.from(await readWhole(archive, linksPath, smallFileBytesMax)).toString());
    const cut = await deps.restoreCut(runId, cutFiles(archive, paths));
    try {
      return await compare(links, async ({ accountA, accountB }) => {
        return explainStoredPair(await cut.readPair(accountA, accountB)).weightBits;
      });
    } finally {
      await cut.close();
    }
  } finally {
    await opened.close();
  }
}

async function compare(
  links: readonly StatedLink[],
  weigh: (link: StatedLink) => Promise<number>,
): Promise<Recomputation> {
  const differing: Recomputation['differing'] = [];
  const chosen = sample(links);
  for (const link of chosen) {
    const recomputedBits = await weigh(link);
    if (!(Math.abs(recomputedBits - link.weightBits) <= toleranceBits))
      differing.push({ ...link, recomputedBits });
  }
  return { links: links.length, checked: chosen.length, differing };
}
