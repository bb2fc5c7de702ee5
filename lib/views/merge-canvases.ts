import type { StoredCanvas } from '@/lib/contracts/stored-canvas';

interface Keyed {
  readonly key: string;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Two people's changes to the same version of a canvas in one, nothing lost: what either added is there, what both kept is
 * there, and what one removed but the other changed is there. Where both changed the same thing, mine is taken for places
 * and settings, and a note that both wrote on is kept twice. The log is theirs: my steps belong to a canvas that is no more.
 */
export function mergeCanvases(base: StoredCanvas, mine: StoredCanvas, theirs: StoredCanvas): StoredCanvas {
  return {
    ...theirs,
    nodes: merged(base.nodes, mine.nodes, theirs.nodes),
    groups: merged(base.groups, mine.groups, theirs.groups),
    notes: [
      ...merged(base.notes, mine.notes, theirs.notes),
      ...theirsOfBoth(base.notes, mine.notes, theirs.notes),
    ],
    settings: isSame(base.settings, mine.settings) ? theirs.settings : mine.settings,
    facts: {
      nodes: union(theirs.facts.nodes, mine.facts.nodes),
      edges: union(theirs.facts.edges, mine.facts.edges),
    },
    selection: mine.selection,
    view: mine.view,
  };
}

function merged<T extends Keyed>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] {
  const [old, own, other] = [base, mine, theirs].map((list) => new Map(list.map((one) => [one.key, one])));
  const keys = new Set([...theirs, ...mine].map(({ key }) => key));
  return [...keys].flatMap((key) => choose(old?.get(key), own?.get(key), other?.get(key)) ?? []);
}

function choose<T>(base: T | undefined, mine: T | undefined, theirs: T | undefined): T | undefined {
  if (mine === undefined) return base !== undefined && isSame(base, theirs) ? undefined : theirs;
  if (theirs === undefined) return base !== undefined && isSame(base, mine) ? undefined : mine;
  return isSame(base, mine) ? theirs : mine;
}

/** Their wording of notes that both have changed, under a key of its own. */
function theirsOfBoth(
  base: StoredCanvas['notes'],
  mine: StoredCanvas['notes'],
  theirs: StoredCanvas['notes'],
): StoredCanvas['notes'] {
  const old = new Map(base.map((note) => [note.key, note]));
  const own = new Map(mine.map((note) => [note.key, note]));
  return theirs.flatMap((note) => {
    const [before, my] = [old.get(note.key), own.get(note.key)];
    const isBoth = my !== undefined && !isSame(my, note) && !isSame(before, my) && !isSame(before, note);
    return isBoth ? [{ ...note, key: `${note.key}~theirs` }] : [];
  });
}

function union<T extends Keyed>(first: readonly T[], second: readonly T[]): T[] {
  return [...new Map([...second, ...first].map((one) => [one.key, one])).values()];
}
