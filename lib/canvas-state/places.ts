import type { AttributeId } from './attributes';
import { attributeOf } from './attributes';
import type { Selection } from './selection';
import type { VisibleGraph } from './visible';

export interface Place {
  readonly value: string;
  /** Keys of the drawn accounts there. */
  readonly keys: Selection;
}

/** Drawn accounts by country or network, the fullest first; `unknown` counts accounts that have none. */
export function placesOf(
  graph: VisibleGraph,
  attribute: Extract<AttributeId, 'country' | 'asn'>,
): { places: Place[]; unknown: number } {
  const keysOf = new Map<string, string[]>();
  let unknown = 0;
  for (const [key, { node }] of graph.nodes) {
    if (node.type !== 'account') continue;
    const value = attributeOf(node, attribute);
    if (value === undefined) unknown += 1;
    else keysOf.set(value, [...(keysOf.get(value) ?? []), key]);
  }
  const places = [...keysOf].map(([value, keys]) => ({ value, keys }));
  places.sort((a, b) => b.keys.length - a.keys.length || (a.value < b.value ? -1 : 1));
  return { places, unknown };
}
