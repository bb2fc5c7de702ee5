import { createHash } from 'node:crypto';
import type { Body } from '@/lib/linkage/campaigns/find-bodies';
import type { Queue } from '@/lib/linkage/groups/queue';
import { buildUses } from '@/lib/linkage/input/build-uses';
import { GrowableFloats } from '@/lib/linkage/input/growable';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';

const dayMs = 86_400_000;
export const queueKind = 'queue';

const day = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** What a reader sees of a queue: when, of how many templates, how even. */
function displayOf({ firstDay, lastDay, dispersion }: Queue, body: Body | undefined): string {
  const templates = body?.prompts.length ?? 0;
  const spread = `spread ${dispersion.toFixed(2)} of chance`;
  return `${templates} prompt cluster${templates === 1 ? '' : 's'}, ${day(firstDay)} to ${day(lastDay)}, ${spread}`;
}

/**
 * Makes queues traces like any other: each is a value of the kind `queue` that its members hold, so that group evidence is
 * weighed, corroborated, capped and explained by the same rules. The id is a digest of members and prompt
 * clusters.
 */
export function addQueues(
  input: LinkageInput,
  queues: readonly Queue[],
  bodies: readonly Body[],
): LinkageInput {
  if (queues.length === 0) return input;
  const added = queues
    .map((queue) => {
      const members = queue.members.map((account) => input.accounts.ids[account] ?? '');
      const prompts = (bodies[queue.body]?.prompts ?? []).map(
        (prompt) => input.promptUse?.prompts[prompt] ?? '',
      );
      const text = JSON.stringify([members, prompts]);
      const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
      return { queue, id: `${queueKind}:${digest}` };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const { identifiers, uses } = input;
  const kinds = [...input.kinds, { kind: queueKind, family: 'behaviour' as const }].sort((a, b) =>
    a.kind < b.kind ? -1 : 1,
  );
  const kindOf = new Map(kinds.map(({ kind }, number) => [kind, number]));
  const entries = [
    ...identifiers.ids.map((id, old) => ({ id, old, queue: undefined as Queue | undefined })),
    ...added.map(({ id, queue }) => ({ id, old: -1, queue })),
  ].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const rankOfOld = new Uint32Array(identifiers.ids.length);
  for (const [rank, { old }] of entries.entries()) if (old >= 0) rankOfOld[old] = rank;
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
  for (const [rank, { queue }] of entries.entries()) {
    if (!queue) continue;
    for (const account of queue.members)
      push(
        account,
        rank,
        queue.firstDay * dayMs,
        (queue.lastDay + 1) * dayMs - 1,
        bodies[queue.body]?.accounts.get(account) ?? 1,
      );
  }
  const oldKind = (old: number): string => input.kinds[identifiers.kind[old] ?? 0]?.kind ?? '';
  return {
    ...input,
    kinds,
    identifiers: {
      ids: entries.map(({ id }) => id),
      kind: Uint16Array.from(entries, ({ old, queue }) => kindOf.get(queue ? queueKind : oldKind(old)) ?? 0),
      display: entries.map(({ old, queue }) =>
        queue ? displayOf(queue, bodies[queue.body]) : (identifiers.display[old] ?? ''),
      ),
      sharedClass: entries.map(({ old }) => identifiers.sharedClass[old] ?? null),
      networkClass: entries.map(({ old }) => identifiers.networkClass[old] ?? null),
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
