import { buildUses } from '@/lib/linkage/input/build-uses';
import { GrowableFloats } from '@/lib/linkage/input/growable';
import type { KindColumn, LinkageInput } from '@/lib/linkage/input/linkage-input';

/** A value derived from what the source holds, with the accounts that it is a trace of. */
export interface AddedIdentifier {
  kind: string;
  value: string;
  display: string;
  sharedClass: string | null;
  uses: readonly { account: number; firstSeen: number; lastSeen: number; count: number }[];
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Puts two ascending lists of texts in one order; gives the place of each entry of either. */
function mergeOrder(
  left: readonly string[],
  right: readonly string[],
): { left: Uint32Array; right: Uint32Array } {
  const places = { left: new Uint32Array(left.length), right: new Uint32Array(right.length) };
  let x = 0;
  let y = 0;
  while (x < left.length || y < right.length) {
    const isLeft = y >= right.length || (x < left.length && (left[x] ?? '') < (right[y] ?? ''));
    if (isLeft) {
      places.left[x] = x + y;
      x += 1;
    } else {
      places.right[y] = x + y;
      y += 1;
    }
  }
  return places;
}

/** Adds derived identifiers and their uses in their places; identifiers stay ascending by id. */
export function appendIdentifiers(
  input: LinkageInput,
  addedKinds: readonly KindColumn[],
  unsorted: readonly AddedIdentifier[],
): LinkageInput {
  if (unsorted.length === 0) return input;
  const idOf = ({ kind, value }: AddedIdentifier): string => `${kind}:${value}`;
  const added = unsorted.toSorted((a, b) => before(idOf(a), idOf(b)));
  const { identifiers, uses } = input;
  const kinds = [...input.kinds, ...addedKinds];
  const places = mergeOrder(identifiers.ids, added.map(idOf));
  const total = identifiers.ids.length + added.length;
  const lay = <T>(fill: T, old: (index: number) => T, fresh: (entry: AddedIdentifier) => T): T[] => {
    const list = new Array<T>(total).fill(fill);
    for (const [index, place] of places.left.entries()) list[place] = old(index);
    for (const [index, place] of places.right.entries()) {
      const entry = added[index];
      if (entry) list[place] = fresh(entry);
    }
    return list;
  };
  return {
    ...input,
    kinds,
    identifiers: {
      ids: lay('', (i) => identifiers.ids[i] ?? '', idOf),
      kind: Uint16Array.from(
        lay(
          0,
          (i) => identifiers.kind[i] ?? 0,
          (entry) => kinds.findIndex(({ kind }) => kind === entry.kind),
        ),
      ),
      display: lay(
        '',
        (i) => identifiers.display[i] ?? '',
        ({ display }) => display,
      ),
      sharedClass: lay<string | null>(
        null,
        (i) => identifiers.sharedClass[i] ?? null,
        ({ sharedClass }) => sharedClass,
      ),
      networkClass: lay<string | null>(
        null,
        (i) => identifiers.networkClass[i] ?? null,
        () => null,
      ),
    },
    uses: mergeUses(uses, input.accounts.ids.length, places, added),
  };
}

function mergeUses(
  uses: LinkageInput['uses'],
  accounts: number,
  places: { left: Uint32Array; right: Uint32Array },
  added: readonly AddedIdentifier[],
): LinkageInput['uses'] {
  const columns = Array.from({ length: 5 }, () => new GrowableFloats());
  const push = (...values: readonly number[]): void => {
    for (const [column, value] of values.entries()) columns[column]?.push(value);
  };
  for (let account = 0; account < accounts; account += 1) {
    for (let use = uses.offsets[account] ?? 0; use < (uses.offsets[account + 1] ?? 0); use += 1) {
      push(
        account,
        places.left[uses.identifier[use] ?? 0] ?? 0,
        uses.firstSeen[use] ?? Number.NaN,
        uses.lastSeen[use] ?? Number.NaN,
        uses.count[use] ?? 0,
      );
    }
  }
  for (const [index, entry] of added.entries())
    for (const use of entry.uses)
      push(use.account, places.right[index] ?? 0, use.firstSeen, use.lastSeen, use.count);
  const [account, identifier, firstSeen, lastSeen, count] = columns.map((column) => column.view());
  const none = new Float64Array();
  return buildUses(
    {
      account: account ?? none,
      identifier: identifier ?? none,
      firstSeen: firstSeen ?? none,
      lastSeen: lastSeen ?? none,
      count: count ?? none,
    },
    accounts,
  );
}
