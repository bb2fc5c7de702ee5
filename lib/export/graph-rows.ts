import { accountKey, edgeKey, identifierKey } from '@/lib/domain/graph-element';
import { type Dossier, isoTime } from '@/lib/export/dossier';

/** Attributes of nodes and edges, in the order of every graph format. */
export const nodeAttributes = [
  ['type', 'string'],
  ['id', 'string'],
  ['label', 'string'],
  ['kind', 'string'],
  ['standing', 'string'],
  ['membership', 'double'],
  ['status', 'string'],
  ['created_at', 'string'],
  ['first_seen', 'string'],
  ['last_seen', 'string'],
  ['exchanges', 'long'],
  ['degree', 'long'],
  ['hub_class', 'string'],
  ['rarity_bits', 'double'],
] as const;

export const edgeAttributes = [
  ['type', 'string'],
  ['weight_bits', 'double'],
  ['probability', 'double'],
  ['is_strong', 'boolean'],
  ['families', 'string'],
  ['count', 'long'],
  ['first_seen', 'string'],
  ['last_seen', 'string'],
] as const;

export type AttributeValue = string | number | boolean | null;
export interface GraphRowNode {
  key: string;
  values: Record<(typeof nodeAttributes)[number][0], AttributeValue>;
}
export interface GraphRowEdge {
  key: string;
  source: string;
  target: string;
  /** Edge weight for layouts: bits of a link, 1 for a use. */
  weight: number;
  values: Record<(typeof edgeAttributes)[number][0], AttributeValue>;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Accounts, then identifiers, as nodes of a property graph. */
export function* graphNodes(dossier: Dossier): Generator<GraphRowNode> {
  for (const account of dossier.accounts) {
    yield {
      key: accountKey(account.id),
      values: {
        type: 'account',
        id: account.id,
        label: account.id,
        kind: 'account',
        standing: account.standing,
        membership: account.membership,
        status: account.status,
        created_at: orNull(isoTime(account.createdAt)),
        first_seen: orNull(isoTime(account.firstSeen)),
        last_seen: orNull(isoTime(account.lastSeen)),
        exchanges: account.exchanges,
        degree: null,
        hub_class: null,
        rarity_bits: null,
      },
    };
  }
  for (const identifier of dossier.identifiers) {
    yield {
      key: identifierKey(identifier.id),
      values: {
        type: 'identifier',
        id: identifier.id,
        label: identifier.display,
        kind: identifier.kind,
        standing: null,
        membership: null,
        status: null,
        created_at: null,
        first_seen: null,
        last_seen: null,
        exchanges: null,
        degree: identifier.degree,
        hub_class: identifier.hubClass,
        rarity_bits: identifier.rarityBits,
      },
    };
  }
}

/** Links, then uses, as edges of a property graph. */
export function* graphEdges(dossier: Dossier): Generator<GraphRowEdge> {
  for (const link of dossier.links) {
    const [source, target] = [accountKey(link.accountA), accountKey(link.accountB)];
    yield {
      key: edgeKey('linked', source, target),
      source,
      target,
      weight: link.weightBits,
      values: {
        type: 'linked',
        weight_bits: link.weightBits,
        probability: link.probability,
        is_strong: link.isStrong,
        families: link.families.join(' '),
        count: null,
        first_seen: null,
        last_seen: null,
      },
    };
  }
  for (const use of dossier.uses) {
    const [source, target] = [accountKey(use.accountId), identifierKey(use.identifierId)];
    yield {
      key: edgeKey('used', source, target),
      source,
      target,
      weight: 1,
      values: {
        type: 'used',
        weight_bits: null,
        probability: null,
        is_strong: null,
        families: null,
        count: use.count,
        first_seen: orNull(isoTime(use.firstSeen)),
        last_seen: orNull(isoTime(use.lastSeen)),
      },
    };
  }
}
