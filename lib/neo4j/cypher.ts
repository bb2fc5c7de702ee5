import { type Label, labels, type RelationshipType, relationshipTypes } from '@/graph-schema/vocabulary';

declare const fragmentBrand: unique symbol;
/** Cypher text that came through this gate: a constant of the source code or a word of the vocabulary. Values are always `$params`. */
export type CypherText = string & { readonly [fragmentBrand]: true };

/** Tagged template for Cypher. Only other `CypherText` may be interpolated, so no value can ever become query text. */
export function cypher(strings: TemplateStringsArray, ...fragments: CypherText[]): CypherText {
  return String.raw({ raw: strings.raw }, ...fragments) as CypherText;
}

export function label(name: Label): CypherText {
  return labels[name] as CypherText;
}

export function relType(name: RelationshipType): CypherText {
  return relationshipTypes[name] as CypherText;
}
