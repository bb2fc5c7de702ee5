import { type RunDetail, type RunOutcome, type RunSummary, runSummary } from '@/lib/contracts/runs';
import { InvalidInputError } from '@/lib/domain/errors';
import type { OnProgress } from '@/lib/domain/progress';
import type { KnownCluster } from '@/lib/linkage/clustering/cluster-identity';
import { leaveOutFamilies } from '@/lib/linkage/evaluation/leave-out-family';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { type LinkageParameters, linkageParameters, linkageVersion } from '@/lib/linkage/parameters';
import { describeCampaigns, type KnownCampaign } from '@/lib/usecases/linkage/describe-campaigns';
import { describeClusters } from '@/lib/usecases/linkage/describe-clusters';
import { describeRun, memoryMb } from '@/lib/usecases/linkage/describe-run';
import { type RuledInputDeps, readRuledInput } from '@/lib/usecases/linkage/read-ruled-input';
import type { LinkageSource, RunFiles, RunStore } from '@/lib/usecases/ports/runs';
import type { Ids, Log } from '@/lib/usecases/ports/system';

export interface RunLinkageDeps extends RuledInputDeps {
  linkageSource: Pick<LinkageSource, 'readInput' | 'readLabels'>;
  ids: Ids;
  log: Log;
  runFiles: RunFiles;
  runs: Pick<RunStore, 'findRunId' | 'save' | 'makeCurrent'>;
}

export interface RunLinkageInput {
  seed?: number;
  /** Overrides of the defaults, checked here. */
  parameters?: Record<string, unknown>;
  /** Runs even when nothing has changed since the current run. */
  force?: boolean;
}

function parseParameters({ seed, parameters = {} }: RunLinkageInput): LinkageParameters {
  const parsed = linkageParameters.safeParse({ ...parameters, ...(seed === undefined ? {} : { seed }) });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InvalidInputError({
    code: 'linkage_parameters_invalid',
    message: `The parameter "${issue?.path.join('.') ?? ''}" of the linkage is not valid: ${issue?.message ?? 'unknown'}.`,
    remedy: 'docs/linkage.md lists the parameters with their ranges.',
  });
}

/** Confirmed members by cluster of the run that was current before. */
async function readKnownClusters({ runs, runFiles, log }: RunLinkageDeps): Promise<KnownCluster[]> {
  const before = await runs.findRunId();
  if (before === undefined) return [];
  const known = new Map<string, string[]>();
  try {
    for await (const rows of runFiles.streamMembers(before)) {
      for (const { accountId, clusterId, standing } of rows) {
        if (standing !== 'confirmed') continue;
        const members = known.get(clusterId);
        if (members) members.push(accountId);
        else known.set(clusterId, [accountId]);
      }
    }
  } catch (error) {
    log.warn('members of the run before cannot be read; clusters get new ids', { runId: before, err: error });
    return [];
  }
  return [...known].map(([clusterId, members]) => ({ clusterId, members }));
}

/** Campaigns of the run that was current before, by their prompt clusters. */
async function readKnownCampaigns({ runs, runFiles, log }: RunLinkageDeps): Promise<KnownCampaign[]> {
  const before = await runs.findRunId();
  if (before === undefined) return [];
  try {
    const campaigns = await runFiles.readCampaigns(before);
    return campaigns.map(({ campaignId, prompts }) => ({
      campaignId,
      prompts: prompts.map(({ promptCluster }) => promptCluster),
    }));
  } catch (error) {
    log.warn('campaigns of the run before cannot be read; campaigns get new ids', {
      runId: before,
      err: error,
    });
    return [];
  }
}

/** The current run, if the same input, parameters and method would only give it again. */
async function findUnchanged(
  { runs, runFiles, log }: RunLinkageDeps,
  fingerprint: string,
  parameters: LinkageParameters,
): Promise<RunDetail | undefined> {
  const current = await runs.findRunId();
  if (current === undefined) return undefined;
  const detail = await runFiles.readDetail(current).catch((error: unknown) => {
    log.warn('the current run cannot be read; it is computed again', { runId: current, err: error });
    return undefined;
  });
  const known = linkageParameters.safeParse(detail?.parameters);
  const isSame =
    detail?.version === linkageVersion &&
    detail.inputFingerprint === fingerprint &&
    JSON.stringify(known.data) === JSON.stringify(parameters);
  return isSame ? detail : undefined;
}

/**
 * Links the accounts of all committed batches and makes the run the current one. The run becomes visible only when its
 * files and its graph are complete. Every run is a full one; where input, analysts' rules, parameters and method are those of
 * the current run, nothing is computed and that run is given back. Throws `InvalidInputError` on parameters, `CancelledError`.
 */
export async function runLinkage(
  deps: RunLinkageDeps,
  input: RunLinkageInput,
  work: { signal?: AbortSignal; onProgress?: OnProgress } = {},
): Promise<RunOutcome> {
  const parameters = parseParameters(input);
  const startedAt = deps.clock.now();
  work.onProgress?.({ stage: 'Reading the lake', done: 0, total: 1, unit: 'steps' });
  const linkageInput = await readRuledInput(deps, work.signal);
  if (linkageInput.accounts.ids.length === 0) {
    throw new InvalidInputError({
      code: 'nothing_to_link',
      message: 'There are no accounts to link.',
      remedy: 'Import at least one table first: "skein import --accounts FILE".',
    });
  }
  const unchanged = input.force ? undefined : await findUnchanged(deps, linkageInput.fingerprint, parameters);
  if (unchanged) return { ...summaryOf(unchanged), isUnchanged: true };
  const readMs = deps.clock.now() - startedAt;
  const readMemoryMb = memoryMb();
  const linked = await linkAccounts(linkageInput, parameters, { ...work, measureMemoryMb: memoryMb });
  const result = {
    ...linked,
    stages: [{ stage: 'Reading the lake', durationMs: readMs, memoryMb: readMemoryMb }, ...linked.stages],
  };
  const runId = deps.ids.next('r');
  const clusters = describeClusters(runId, result, await readKnownClusters(deps));
  const campaigns = describeCampaigns(runId, result, clusters, await readKnownCampaigns(deps));
  const detail = describeRun(result, {
    runId,
    startedAt,
    finishedAt: deps.clock.now(),
  });
  work.onProgress?.({ stage: 'Writing the run', done: 0, total: 1, unit: 'steps' });
  // The graph is written while this process works on: most of that is the database's work.
  const saving = deps.runs.save({
    detail,
    result,
    input: result.input,
    clusters,
    campaigns,
    ...(work.signal ? { signal: work.signal } : {}),
    onProgress: (done, total) => work.onProgress?.({ stage: 'Writing the graph', done, total, unit: 'rows' }),
  });
  // A failure is reported when it is waited for; until then it must not end the process.
  saving.catch(() => undefined);
  try {
    // Only an evaluation asks what each family brings, and it costs more than finding the clusters does.
    const isLabelled = (await deps.linkageSource.readLabels(work.signal)).length > 0;
    const leftOut = isLabelled ? await leaveOutFamilies(linked) : [];
    await deps.runFiles.write(runId, { result, detail, clusters, campaigns, leftOut });
  } finally {
    await saving;
  }
  await deps.runs.makeCurrent(runId);
  return { ...summaryOf(detail), isUnchanged: false };
}

function summaryOf(detail: RunDetail): RunSummary {
  return { ...runSummary.parse(detail), isCurrent: true };
}
