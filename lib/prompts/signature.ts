import { mixHash } from '@/lib/prompts/tokenise';

const rowsPerBand = 4;
export const bandCount = 32;
const bins = rowsPerBand * bandCount;
const empty = 0xffffffff;
/** Where an empty bin looks for a value, turn by turn: `mixHash(bin, turn)`, worked out once. */
const turns = 4 * bins;
const fillFrom = Uint8Array.from(
  { length: bins * turns },
  (_, at) => mixHash(Math.floor(at / turns), at % turns) % bins,
);
const minima = new Uint32Array(bins);
const dense = new Uint32Array(bins);

/**
 * Band keys of a set: one-permutation MinHash (each element falls into one of 128 bins, each bin keeps its minimum),
 * empty bins filled from a bin chosen by hash (Shrivastava 2017), then four bins to a band. Sets with Jaccard
 * similarity 0.5 share a band with probability 0.87, 0.6 with 0.99; a template has many such pairs.
 */
export function bandKeys(elements: Uint32Array, into: Uint32Array, offset: number): void {
  minima.fill(empty);
  for (const element of elements) {
    const hash = mixHash(element, 0x5bd1e995);
    const bin = hash % bins;
    const value = mixHash(element, 0x1b56c4e9);
    if (value < (minima[bin] ?? 0)) minima[bin] = value;
  }
  for (let bin = 0; bin < bins; bin++) {
    let from = bin;
    for (let turn = 1; minima[from] === empty && turn < turns; turn++)
      from = fillFrom[bin * turns + turn] ?? 0;
    dense[bin] = minima[from] ?? 0;
  }
  for (let band = 0; band < bandCount; band++) {
    let key = band;
    for (let row = 0; row < rowsPerBand; row++) key = mixHash(key, dense[band * rowsPerBand + row] ?? 0);
    into[offset + band] = key === 0 ? 1 : key;
  }
}
