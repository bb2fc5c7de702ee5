/** Jaro similarity with Winkler's bonus for a common prefix (Winkler 1990): 0 to 1. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const usedB = new Uint8Array(b.length);
  const matchesA: number[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const end = Math.min(b.length, i + window + 1);
    for (let j = Math.max(0, i - window); j < end; j += 1) {
      if (usedB[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      usedB[j] = 1;
      matchesA.push(a.charCodeAt(i));
      break;
    }
  }
  const matches = matchesA.length;
  if (matches === 0) return 0;
  let transposed = 0;
  let next = 0;
  for (let j = 0; j < b.length; j += 1) {
    if (usedB[j] === 0) continue;
    if (matchesA[next] !== b.charCodeAt(j)) transposed += 1;
    next += 1;
  }
  const jaro = (matches / a.length + matches / b.length + (matches - transposed / 2) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Rows of the distance table, reused: comparing allocates nothing. */
let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as const;

/**
 * Edits between two texts: insert, delete, replace, swap neighbours (optimal string alignment). Returns `max + 1` as soon
 * as the distance is known to be larger than `max`. Only the cells that `max` edits can reach are filled (Ukkonen 1985).
 */
export function editDistance(a: string, b: string, max: number): number {
  const width = b.length;
  if (Math.abs(a.length - width) > max) return max + 1;
  if (width >= rows[0].length) {
    const size = width * 2;
    rows = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)];
  }
  let [before, previous, current] = rows;
  const far = max + 1;
  for (let j = 0; j <= width; j += 1) previous[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i += 1) {
    const from = Math.max(1, i - max);
    const to = Math.min(width, i + max);
    current[from - 1] = from === 1 ? Math.min(i, far) : far;
    let best = current[from - 1] ?? far;
    const own = a.charCodeAt(i - 1);
    for (let j = from; j <= to; j += 1) {
      const isSame = own === b.charCodeAt(j - 1);
      let cost = (previous[j - 1] ?? far) + (isSame ? 0 : 1);
      if (!isSame) {
        cost = Math.min(cost, (j === i + max ? far : (previous[j] ?? far)) + 1, (current[j - 1] ?? far) + 1);
        if (i > 1 && j > 1 && own === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
          cost = Math.min(cost, (before[j - 2] ?? far) + 1);
      }
      current[j] = Math.min(cost, far);
      if (cost < best) best = cost;
    }
    if (best > max) return far;
    [before, previous, current] = [previous, current, before];
  }
  return previous[width] ?? far;
}

/** Shared words / all words of two texts (Jaccard). */
export function wordOverlap(a: string, b: string): number {
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return common / (left.size + right.size - common);
}
