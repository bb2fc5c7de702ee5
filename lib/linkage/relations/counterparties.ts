import { buildUses } from '@/lib/linkage/input/build-uses';
import { GrowableFloats } from '@/lib/linkage/input/growable';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { isSocialKind } from '@/lib/linkage/relations/social-kinds';

const sentTo = 'sent_to';
const receivedFrom = 'received_from';

/**
 * Adds the accounts that several others sent to or received from as identifiers of those others: sharing a counterparty
 * is a trace like any other. Social relations (invitations, common workspaces) make no such trace. Counterparties known to serve many carry the class `listed_account`.
 */
export function addCounterparties(input: LinkageInput): LinkageInput {
  const { relations, accounts, identifiers, uses, kinds } = input;
  if (relations.source.length === 0 || kinds.some(({ kind }) => kind === sentTo)) return input;
  const isSocial = input.relationKinds.map(isSocialKind);
  const isLeftOut = (r: number): boolean => isSocial[relations.kind[r] ?? 0] === true;
  const sources = countDistinct(relations.target, relations.source, accounts.ids.length, isLeftOut);
  const targets = countDistinct(relations.source, relations.target, accounts.ids.length, isLeftOut);
  const added: { id: string; account: number; kind: string }[] = [];
  const numbers = { [sentTo]: new Map<number, number>(), [receivedFrom]: new Map<number, number>() };
  const addFor = (kind: typeof sentTo | typeof receivedFrom, counts: Uint32Array): void => {
    for (let account = 0; account < counts.length; account += 1) {
      if ((counts[account] ?? 0) < 2) continue;
      numbers[kind].set(account, added.length);
      added.push({ id: `${kind}:${accounts.ids[account]}`, account, kind });
    }
  };
  addFor(receivedFrom, targets);
  addFor(sentTo, sources);
  return append(
    input,
    added,
    (emit) => {
      for (let r = 0; r < relations.source.length; r += 1) {
        if (isLeftOut(r)) continue;
        const source = relations.source[r] ?? 0;
        const target = relations.target[r] ?? 0;
        emit(source, numbers[sentTo].get(target), r);
        emit(target, numbers[receivedFrom].get(source), r);
      }
    },
    { identifiers, uses },
  );
}

/** Distinct `other`s per account, given relations sorted by source and target in either role. */
function countDistinct(
  account: Uint32Array,
  other: Uint32Array,
  accounts: number,
  isLeftOut: (relation: number) => boolean,
): Uint32Array {
  const seen = new Set<number>();
  const counts = new Uint32Array(accounts);
  for (let r = 0; r < account.length; r += 1) {
    if (isLeftOut(r)) continue;
    const key = (account[r] ?? 0) * accounts + (other[r] ?? 0);
    if (seen.has(key)) continue;
    seen.add(key);
    counts[account[r] ?? 0] = (counts[account[r] ?? 0] ?? 0) + 1;
  }
  return counts;
}

type Emit = (account: number, added: number | undefined, relation: number) => void;

/** Rebuilds identifiers and uses with the added ones in their places. */
function append(
  input: LinkageInput,
  added: readonly { id: string; account: number; kind: string }[],
  eachUse: (emit: Emit) => void,
  { identifiers, uses }: Pick<LinkageInput, 'identifiers' | 'uses'>,
): LinkageInput {
  if (added.length === 0) return input;
  const kinds = [
    ...input.kinds,
    ...[receivedFrom, sentTo].map((kind) => ({ kind, family: 'relation' as const })),
  ];
  const all = [
    ...identifiers.ids.map((id, index) => ({ id, index, added: -1 })),
    ...added.map(({ id }, index) => ({ id, index: -1, added: index })),
  ].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const rankOfOld = new Uint32Array(identifiers.ids.length);
  const rankOfAdded = new Uint32Array(added.length);
  for (const [rank, entry] of all.entries()) {
    if (entry.added < 0) rankOfOld[entry.index] = rank;
    else rankOfAdded[entry.added] = rank;
  }
  const rows = {
    account: new GrowableFloats(),
    identifier: new GrowableFloats(),
    firstSeen: new GrowableFloats(),
    lastSeen: new GrowableFloats(),
    count: new GrowableFloats(),
  };
  const push = (account: number, identifier: number, first: number, last: number, count: number): void => {
    rows.account.push(account);
    rows.identifier.push(identifier);
    rows.firstSeen.push(first);
    rows.lastSeen.push(last);
    rows.count.push(count);
  };
  for (let account = 0; account < input.accounts.ids.length; account += 1) {
    for (let use = uses.offsets[account] ?? 0; use < (uses.offsets[account + 1] ?? 0); use += 1) {
      push(
        account,
        rankOfOld[uses.identifier[use] ?? 0] ?? 0,
        uses.firstSeen[use] ?? Number.NaN,
        uses.lastSeen[use] ?? Number.NaN,
        uses.count[use] ?? 0,
      );
    }
  }
  eachUse((account, number, relation) => {
    if (number === undefined) return;
    const { firstSeen, lastSeen, count } = input.relations;
    push(
      account,
      rankOfAdded[number] ?? 0,
      firstSeen[relation] ?? Number.NaN,
      lastSeen[relation] ?? Number.NaN,
      count[relation] ?? 0,
    );
  });
  const kindOfAdded = (number: number): number => kinds.findIndex(({ kind }) => kind === added[number]?.kind);
  const accountOf = (number: number): number => added[number]?.account ?? 0;
  return {
    ...input,
    kinds,
    identifiers: {
      ids: all.map(({ id }) => id),
      kind: Uint16Array.from(all, (e) =>
        e.added < 0 ? (identifiers.kind[e.index] ?? 0) : kindOfAdded(e.added),
      ),
      display: all.map((e) =>
        e.added < 0 ? (identifiers.display[e.index] ?? '') : (input.accounts.ids[accountOf(e.added)] ?? ''),
      ),
      sharedClass: all.map((e) => {
        if (e.added < 0) return identifiers.sharedClass[e.index] ?? null;
        return input.accounts.isShared[accountOf(e.added)] === 1 ? 'listed_account' : null;
      }),
      networkClass: all.map((e) => (e.added < 0 ? (identifiers.networkClass[e.index] ?? null) : null)),
    },
    uses: buildUses(
      {
        account: rows.account.view(),
        identifier: rows.identifier.view(),
        firstSeen: rows.firstSeen.view(),
        lastSeen: rows.lastSeen.view(),
        count: rows.count.view(),
      },
      input.accounts.ids.length,
    ),
  };
}
