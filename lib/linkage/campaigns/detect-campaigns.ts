import type { PromptUse } from '@/lib/linkage/behaviour/prompt-use';
import type { Campaign, CampaignPromptUse, Participation } from '@/lib/linkage/campaigns/campaign';
import { type Body, findBodies } from '@/lib/linkage/campaigns/find-bodies';

/** Fewer accounts are no campaign but somebody's work. */
const accountsMin = 5;
/** A body belongs to campaigns when linked accounts send most of it: what a crowd sends is a fashion. */
const clusteredShareMin = 0.5;

/** A cluster's accounts, core and rim. */
export interface ServingCluster {
  members: ArrayLike<number>;
  possible: readonly { account: number }[];
}

/** Cluster number by account; −1 for none. */
function numberClusters(clusters: readonly ServingCluster[], accounts: number): Int32Array {
  const clusterOf = new Int32Array(accounts).fill(-1);
  for (const [number, { members, possible }] of clusters.entries()) {
    for (let i = 0; i < members.length; i += 1) clusterOf[members[i] ?? 0] = number;
    for (const { account } of possible) clusterOf[account] = number;
  }
  return clusterOf;
}

interface Draft {
  participants: Map<number, Participation>;
  prompts: Map<number, CampaignPromptUse & { users: Set<number> }>;
  capabilities: Map<number, number>;
  days: Map<number, { exchanges: number; users: Set<number> }>;
  exchanges: number;
}

const newDraft = (): Draft => ({
  participants: new Map(),
  prompts: new Map(),
  capabilities: new Map(),
  days: new Map(),
  exchanges: 0,
});

function addRow(draft: Draft, use: PromptUse, row: number): void {
  const account = use.account[row] ?? 0;
  const prompt = use.prompt[row] ?? 0;
  const exchanges = use.exchanges[row] ?? 0;
  const first = use.firstSeen[row] ?? 0;
  const last = use.lastSeen[row] ?? 0;
  const own = draft.participants.get(account) ?? {
    account,
    exchanges: 0,
    inputTokens: 0,
    outputTokens: 0,
    firstSeen: first,
    lastSeen: last,
  };
  own.exchanges += exchanges;
  own.inputTokens += use.inputTokens[row] ?? 0;
  own.outputTokens += use.outputTokens[row] ?? 0;
  own.firstSeen = Math.min(own.firstSeen, first);
  own.lastSeen = Math.max(own.lastSeen, last);
  draft.participants.set(account, own);
  const text = draft.prompts.get(prompt) ?? {
    prompt,
    exchanges: 0,
    accounts: 0,
    firstSeen: first,
    lastSeen: last,
    users: new Set<number>(),
  };
  text.exchanges += exchanges;
  text.users.add(account);
  text.firstSeen = Math.min(text.firstSeen, first);
  text.lastSeen = Math.max(text.lastSeen, last);
  draft.prompts.set(prompt, text);
  const capability = use.capability[row] ?? 0;
  draft.capabilities.set(capability, (draft.capabilities.get(capability) ?? 0) + exchanges);
  const day = draft.days.get(use.day[row] ?? 0) ?? { exchanges: 0, users: new Set<number>() };
  day.exchanges += exchanges;
  day.users.add(account);
  draft.days.set(use.day[row] ?? 0, day);
  draft.exchanges += exchanges;
}

function finish(draft: Draft, clusterOf: Int32Array): Campaign {
  const participants = [...draft.participants.values()].sort((a, b) => a.account - b.account);
  const served = new Map<number, { cluster: number; accounts: number; exchanges: number }>();
  for (const { account, exchanges } of participants) {
    const cluster = clusterOf[account] ?? -1;
    if (cluster < 0) continue;
    const own = served.get(cluster) ?? { cluster, accounts: 0, exchanges: 0 };
    own.accounts += 1;
    own.exchanges += exchanges;
    served.set(cluster, own);
  }
  const servedBy = [...served.values()].sort((a, b) => b.exchanges - a.exchanges || a.cluster - b.cluster);
  const clustered = servedBy.reduce((sum, { exchanges }) => sum + exchanges, 0);
  return {
    prompts: [...draft.prompts.values()]
      .map(({ users, ...prompt }) => ({ ...prompt, accounts: users.size }))
      .sort((a, b) => b.exchanges - a.exchanges || a.prompt - b.prompt),
    participants,
    exchanges: draft.exchanges,
    capabilities: [...draft.capabilities]
      .map(([capability, exchanges]) => ({ capability, exchanges }))
      .sort((a, b) => a.capability - b.capability),
    days: [...draft.days]
      .map(([day, { exchanges, users }]) => ({ day, exchanges, accounts: users.size }))
      .sort((a, b) => a.day - b.day),
    servedBy,
    clusteredShare: draft.exchanges === 0 ? 0 : clustered / draft.exchanges,
  };
}

/**
 * Campaigns: bodies of exchanges of which members of clusters sent at least half. An account takes part in as many as it
 * sent prompts of, and so does a cluster. Largest first; the same input gives the same campaigns.
 */
export function detectCampaigns(
  use: PromptUse,
  accounts: number,
  clusters: readonly ServingCluster[],
  bodies: readonly Body[] = findBodies(use, accounts),
): Campaign[] {
  const clusterOf = numberClusters(clusters, accounts);
  const bodyOf = new Int32Array(use.prompts.length).fill(-1);
  const drafts = new Map<number, Draft>();
  for (const [number, body] of bodies.entries()) {
    if (body.accounts.size < accountsMin) continue;
    let clustered = 0;
    for (const [account, exchanges] of body.accounts)
      if ((clusterOf[account] ?? -1) >= 0) clustered += exchanges;
    if (clustered < clusteredShareMin * body.exchanges) continue;
    drafts.set(number, newDraft());
    for (const prompt of body.prompts) bodyOf[prompt] = number;
  }
  for (let row = 0; row < use.account.length; row += 1) {
    const draft = drafts.get(bodyOf[use.prompt[row] ?? 0] ?? -1);
    if (draft) addRow(draft, use, row);
  }
  return [...drafts.values()]
    .map((draft) => finish(draft, clusterOf))
    .sort((a, b) => b.exchanges - a.exchanges || (a.prompts[0]?.prompt ?? 0) - (b.prompts[0]?.prompt ?? 0));
}
