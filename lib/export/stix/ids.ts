import { canonicalJson, type JsonValue } from '@/lib/export/canonical-json';
import { derivedUuidV4, uuidV5 } from '@/lib/export/uuid';

/** Namespace of observable ids (STIX 2.1 §2.9): equal observables get equal ids in every tool. */
const observableNamespace = '00abedb4-aa42-466c-9c01-fed23315a9b7';

/** Deterministic id of an observable from its contributing properties. */
export function observableId(type: string, contributing: { readonly [key: string]: JsonValue }): string {
  return `${type}--${uuidV5(observableNamespace, canonicalJson(contributing))}`;
}

/**
 * Deterministic id of a domain or relationship object: the same finding of the same run keeps its id from export to
 * export. In the form of version 4, which STIX 2.1 §2.9 asks for.
 */
export function objectId(type: string, ...name: readonly string[]): string {
  return `${type}--${derivedUuidV4(canonicalJson(['skein', type, ...name]))}`;
}
