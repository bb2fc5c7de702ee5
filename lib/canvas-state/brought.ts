import type { CanvasDoc } from './document';

/**
 * What an expansion of `key` brought, and what was brought from those in turn. Pinned nodes are kept: the investigator
 * has said that they matter. Collapsing removes exactly these.
 */
export function broughtByExpansion(doc: CanvasDoc, key: string): string[] {
  const broughtBy = new Map<string, string[]>();
  for (const record of doc.nodes.values()) {
    const list = broughtBy.get(record.broughtBy) ?? [];
    list.push(record.key);
    broughtBy.set(record.broughtBy, list);
  }
  const found = new Set<string>();
  const queue = [key];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const brought of broughtBy.get(at) ?? []) {
      const record = doc.nodes.get(brought);
      if (record === undefined || record.isPinned || brought === key || found.has(brought)) continue;
      found.add(brought);
      queue.push(brought);
    }
  }
  return [...found];
}

/** How many accounts each aggregate has given to the canvas so far. */
export function takenFrom(doc: CanvasDoc): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const { key, broughtBy } of doc.nodes.values()) {
    if (broughtBy.startsWith('aggregate:') && key.startsWith('account:')) {
      taken.set(broughtBy, (taken.get(broughtBy) ?? 0) + 1);
    }
  }
  return taken;
}
