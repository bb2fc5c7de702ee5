import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { type AddedIdentifier, appendIdentifiers } from '@/lib/linkage/relations/append-identifiers';
import { ActivityClock, findBursts } from '@/lib/linkage/relations/bursts';
import { buildPartners, findFirstContacts, type Partners } from '@/lib/linkage/relations/partners';
import { findTrifles } from '@/lib/linkage/relations/trifles';

/** Kinds of trace that relations leave on the accounts at their other ends. */
export const counterpartyKinds = [
  'funded_burst',
  'funded_by',
  'received_from',
  'sent_burst',
  'sent_to',
] as const;
type CounterpartyKind = (typeof counterpartyKinds)[number];

/** Whether a receipt came before anything the account did or had: nobody can plant that afterwards, not even an hour later. */
export function isFirstFunding(at: number, firstContact: number, firstSeen: number): boolean {
  if (Number.isNaN(at) || at > firstContact) return false;
  return Number.isNaN(firstSeen) || at <= firstSeen;
}

/**
 * Adds the accounts that several others sent to or were funded by as identifiers of those others: sharing a counterparty is
 * a trace like any other, and one used by several in a burst is a sharper one. Counterparties known to serve many carry the
 * class `listed_account`; a burst of theirs does not, since it is the burst that tells.
 */
export function addCounterparties(input: LinkageInput): LinkageInput {
  if (input.relations.source.length === 0 || input.kinds.some(({ kind }) => kind === 'sent_to')) return input;
  const clock = new ActivityClock(input.relations.firstSeen);
  const firstContact = findFirstContacts(input);
  const added: AddedIdentifier[] = [];
  const collector = { input, clock, added };
  const { sent, received } = buildPartners(input, findTrifles(input));
  const isFirst = (holder: number, at: number): boolean =>
    clock.isEmpty ||
    isFirstFunding(at, firstContact[holder] ?? Number.NaN, input.accounts.firstSeen[holder] ?? Number.NaN);
  for (let account = 0; account < input.accounts.ids.length; account += 1) {
    addFor(collector, account, received, 'sent_to', 'sent_burst', () => true);
    addFor(collector, account, sent, 'funded_by', 'funded_burst', isFirst);
    addFor(collector, account, sent, 'received_from', null, (holder, at) => !isFirst(holder, at));
  }
  return appendIdentifiers(
    input,
    counterpartyKinds.map((kind) => ({ kind, family: 'relation' })),
    added,
  );
}

interface Collector {
  input: LinkageInput;
  clock: ActivityClock;
  added: AddedIdentifier[];
}

/** Adds one account as a trace of those partners that `isMeant`, and each of their bursts. */
function addFor(
  { input, clock, added }: Collector,
  account: number,
  partners: Partners,
  kind: CounterpartyKind,
  burstKind: CounterpartyKind | null,
  isMeant: (holder: number, at: number) => boolean,
): void {
  const places: number[] = [];
  for (let at = partners.offsets[account] ?? 0; at < (partners.offsets[account + 1] ?? 0); at += 1)
    if (isMeant(partners.partner[at] ?? 0, partners.firstSeen[at] ?? Number.NaN)) places.push(at);
  if (places.length < 2) return;
  const id = input.accounts.ids[account] ?? '';
  const sharedClass = input.accounts.isShared[account] === 1 ? 'listed_account' : null;
  const usesOf = (chosen: readonly number[]): AddedIdentifier['uses'] =>
    chosen.map((at) => ({
      account: partners.partner[at] ?? 0,
      firstSeen: partners.firstSeen[at] ?? Number.NaN,
      lastSeen: partners.lastSeen[at] ?? Number.NaN,
      count: partners.count[at] ?? 1,
    }));
  added.push({ kind, value: id, display: id, sharedClass, uses: usesOf(places) });
  if (burstKind === null) return;
  const times = places.map((at) => partners.firstSeen[at] ?? Number.NaN);
  for (const burst of findBursts(times, clock)) {
    const began = new Date(burst.firstSeen).toISOString().slice(0, 16).replace('T', ' ');
    const members = burst.members.flatMap((position) => places[position] ?? []);
    added.push({
      kind: burstKind,
      value: `${id} ${began}`,
      display: `${id} from ${began} UTC on`,
      sharedClass: null,
      uses: usesOf(members),
    });
  }
}
