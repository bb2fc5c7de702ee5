import type { HubPreview } from '@/lib/contracts/hub-overrides';
import { NotFoundError } from '@/lib/domain/errors';
import type { HubClass } from '@/lib/domain/hub-class';
import type { OnProgress } from '@/lib/domain/progress';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters, linkageVersion } from '@/lib/linkage/parameters';
import type { LinkageResult } from '@/lib/linkage/result/linkage-result';
import { effectOfChange, type Findings } from '@/lib/usecases/linkage/effect-of-change';
import { type RuledInputDeps, readRuledInput } from '@/lib/usecases/linkage/read-ruled-input';
import type { RunFiles, RunStore } from '@/lib/usecases/ports/runs';

export interface PreviewHubClassDeps extends RuledInputDeps {
  runs: Pick<RunStore, 'findRunId'>;
  runFiles: Pick<RunFiles, 'readDetail' | 'streamLinks' | 'streamMembers'>;
}

const keyOf = (accountA: string, accountB: string): string => `${accountA}\n${accountB}`;

function findingsOf({ input, links, clusters }: LinkageResult): Findings {
  const idOf = (account: number): string => input.accounts.ids[account] ?? '';
  const keys = new Set<string>();
  const strong = new Set<string>();
  for (let link = 0; link < links.accountA.length; link += 1) {
    const key = keyOf(idOf(links.accountA[link] ?? 0), idOf(links.accountB[link] ?? 0));
    keys.add(key);
    if (links.isStrong[link] === 1) strong.add(key);
  }
  const confirmed = clusters.filter(({ standing }) => standing === 'confirmed');
  return {
    links: keys,
    strong,
    clusters: confirmed.map(({ members }, number) => ({
      clusterId: `new ${number + 1}`,
      members: Array.from(members, idOf),
    })),
  };
}

async function readFindings(runFiles: PreviewHubClassDeps['runFiles'], runId: string): Promise<Findings> {
  const links = new Set<string>();
  const strong = new Set<string>();
  for await (const rows of runFiles.streamLinks(runId, 0)) {
    for (const { accountA, accountB, isStrong } of rows) {
      links.add(keyOf(accountA, accountB));
      if (isStrong) strong.add(keyOf(accountA, accountB));
    }
  }
  const clusters = new Map<string, string[]>();
  for await (const rows of runFiles.streamMembers(runId)) {
    for (const { accountId, clusterId, standing } of rows) {
      if (standing !== 'confirmed') continue;
      const members = clusters.get(clusterId);
      if (members) members.push(accountId);
      else clusters.set(clusterId, [accountId]);
    }
  }
  return { links, strong, clusters: [...clusters].map(([clusterId, members]) => ({ clusterId, members })) };
}

/**
 * What classing a value would change: the next run is computed in full with that class and thrown away, then held against
 * the current run. Where anything else has changed since that run (imports, decisions, the method), a second one without
 * the class is computed to compare with, so that only the class's own effect is told. Throws NotFoundError, CancelledError.
 */
export async function previewHubClass(
  deps: PreviewHubClassDeps,
  input: { identifierId: string; hubClass: HubClass },
  work: { signal?: AbortSignal; onProgress?: OnProgress } = {},
): Promise<HubPreview> {
  const { identifierId, hubClass } = input;
  const current = await deps.runs.findRunId();
  if (current === undefined) throw new NotFoundError('run', 'current');
  const detail = await deps.runFiles.readDetail(current);
  const parameters = linkageParameters.parse(detail.parameters);
  const without = await readRuledInput(deps, work.signal);
  if (!without.identifiers.ids.includes(identifierId)) throw new NotFoundError('identifier', identifierId);
  const isAsCurrent = without.fingerprint === detail.inputFingerprint && detail.version === linkageVersion;
  const before = isAsCurrent
    ? await readFindings(deps.runFiles, current)
    : findingsOf(await linkAccounts(without, parameters, work));
  const ruled = await readRuledInput(deps, work.signal, { identifierId, hubClass });
  const after = findingsOf(await linkAccounts(ruled, parameters, work));
  return {
    identifierId,
    hubClass,
    comparedWith: isAsCurrent ? current : null,
    ...effectOfChange(before, after),
  };
}
