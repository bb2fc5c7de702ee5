import { mkdir } from 'node:fs/promises';
import { createJobHandler } from '@/lib/jobs/handlers';
import { createActivityStore } from '@/lib/lake/activity/create-activity-store';
import { createCampaignLake } from '@/lib/lake/behaviour/create-campaign-lake';
import { createCaseSource } from '@/lib/lake/case-reader';
import { createLake } from '@/lib/lake/create-lake';
import { createErasureFiles } from '@/lib/lake/erasure/create-erasure-files';
import { createRetentionFiles } from '@/lib/lake/erasure/create-retention-files';
import { createLinkageSource } from '@/lib/lake/linkage-input/create-linkage-source';
import { createRunFiles } from '@/lib/lake/runs/create-run-files';
import { createRunCuts } from '@/lib/lake/runs/run-cut';
import { createGateway } from '@/lib/neo4j/create-gateway';
import type { Gateway } from '@/lib/neo4j/gateway';
import { countEverything } from '@/lib/neo4j/queries/count-everything/query';
import { createQueryTexts } from '@/lib/neo4j/query-texts';
import { createAttributionReader } from '@/lib/neo4j/stores/attribution-reader';
import { createAuditStore } from '@/lib/neo4j/stores/audit-store';
import { createBatchStore } from '@/lib/neo4j/stores/batch-store';
import { createCampaignStore } from '@/lib/neo4j/stores/campaign-store';
import { createCaseStore } from '@/lib/neo4j/stores/case-store';
import { createCommentStore } from '@/lib/neo4j/stores/comment-store';
import { createDecisionStore } from '@/lib/neo4j/stores/decision-store';
import { createErasureStore } from '@/lib/neo4j/stores/erasure-store';
import { createExploreStore } from '@/lib/neo4j/stores/explore-store';
import { createExportRequestStore } from '@/lib/neo4j/stores/export-request-store';
import { createFactStore } from '@/lib/neo4j/stores/fact-store';
import { createGraphStore } from '@/lib/neo4j/stores/graph-store/store';
import { createHoldStore } from '@/lib/neo4j/stores/hold-store';
import { createHubOverrideStore } from '@/lib/neo4j/stores/hub-override-store';
import { createJobStore } from '@/lib/neo4j/stores/job-store';
import { createNotificationStore } from '@/lib/neo4j/stores/notification-store';
import { createPeopleStore } from '@/lib/neo4j/stores/people-store';
import { createRecordStore } from '@/lib/neo4j/stores/record-store';
import { createRetentionStore } from '@/lib/neo4j/stores/retention-store';
import { createRunStore } from '@/lib/neo4j/stores/run-store';
import { createShareStore } from '@/lib/neo4j/stores/share-store';
import { createViewStore } from '@/lib/neo4j/stores/view-store';
import { createAuditLog } from '@/lib/usecases/audit/audit-log';
import { nodeAuditHeads } from '@/lib/usecases/audit/node-audit-heads';
import { nodeTombstoneHash } from '@/lib/usecases/erasure/node-tombstone-hash';
import { createTombstones } from '@/lib/usecases/erasure/tombstones';
import { nodeExportPorts } from '@/lib/usecases/evidence/export-ports';
import { nodePasswords } from '@/lib/usecases/people/node-passwords';
import { nodeSecretBox } from '@/lib/usecases/people/node-secret-box';
import { connectDatabase } from '@/lib/workspace/connect';
import type { Deps, OpenWorkspaceOptions, Workspace } from '@/lib/workspace/deps';
import { createDirectory } from '@/lib/workspace/directory';
import { type Environment, parseEnvironment } from '@/lib/workspace/environment';
import { inspectWorkspace } from '@/lib/workspace/inspect';
import { packageVersion } from '@/lib/workspace/package-root';
import { createIdentityProvider } from '@/lib/workspace/oidc/create-identity-provider';
import { type DataPaths, dataPaths, resolveDataDir } from '@/lib/workspace/paths';
import { prepareWorkspace } from '@/lib/workspace/prepare';
import { createIds, createLog, systemClock } from '@/lib/workspace/system';
import { createWebhook } from '@/lib/workspace/webhook';

function buildDeps(gateway: Gateway, paths: DataPaths, log: Deps['log'], environment: Environment): Deps {
  const { diskReserveMb, timeStampUrl, exportsNeedApproval: needsApproval, isTeam, webhook } = environment;
  const batches = createBatchStore(gateway);
  const exports = nodeExportPorts(
    paths,
    { cases: createCaseSource({ paths }), cuts: createRunCuts({ paths, runs: paths.runs }) },
    { version: packageVersion(), timeStampUrl, needsApproval },
  );
  const people = createPeopleStore(gateway);
  const erasures = createErasureStore(gateway);
  const tombstoneHash = nodeTombstoneHash(paths.secrets);
  const auditStore = createAuditStore(gateway);
  const auditHeads = nodeAuditHeads(paths.auditHeads, { keys: exports.keys, clock: systemClock });
  return {
    clock: systemClock,
    ids: createIds(systemClock),
    log,
    paths,
    jobs: createJobStore(gateway),
    explore: createExploreStore(gateway),
    graph: createGraphStore(gateway),
    queryTexts: createQueryTexts(),
    batches,
    facts: createFactStore(gateway),
    lake: createLake({ paths, diskReserveMb }),
    activity: createActivityStore({ paths }),
    campaigns: createCampaignStore(gateway),
    campaignLake: createCampaignLake({ paths }),
    decisions: createDecisionStore(gateway),
    alerts: createWebhook(webhook, systemClock.now),
    attribution: createAttributionReader(gateway),
    records: createRecordStore(gateway),
    hubOverrides: createHubOverrideStore(gateway),
    cases: createCaseStore(gateway),
    directory: createDirectory(people, isTeam),
    views: createViewStore(gateway),
    comments: createCommentStore(gateway),
    shares: createShareStore(gateway),
    runs: createRunStore(gateway),
    runFiles: createRunFiles({ paths, runs: paths.runs }),
    linkageSource: createLinkageSource({ paths, batches }),
    erasures,
    erasureFiles: createErasureFiles({
      lake: paths,
      runs: paths.runs,
      uploads: paths.uploads,
      plans: paths.erasures,
    }),
    tombstoneHash,
    tombstones: createTombstones({ erasures, tombstoneHash }),
    holds: createHoldStore(gateway),
    retention: createRetentionStore(gateway),
    retentionFiles: createRetentionFiles({ lake: paths, plans: paths.erasures }),
    exportRequests: createExportRequestStore(gateway),
    exports,
    notifications: createNotificationStore(gateway),
    people,
    passwords: nodePasswords(),
    passwordsOnlyFor: environment.passwordsOnlyFor,
    identityProvider: environment.oidc && createIdentityProvider(environment.oidc, log),
    secretBox: nodeSecretBox(paths.secrets),
    auditStore,
    auditHeads,
    audit: createAuditLog({ store: auditStore, heads: auditHeads, clock: systemClock }),
  };
}

/**
 * Opens a data folder. In mode `start` it brings up the database if none runs, upgrades the schema and puts in order what
 * a crash has left, before anything reads; in mode `attach` it relies on the process that did so.
 */
export async function openWorkspace(options: OpenWorkspaceOptions): Promise<Workspace> {
  const environment = parseEnvironment(process.env);
  const paths = dataPaths(resolveDataDir(options.dataDir, environment));
  const log = createLog(environment.logLevel, options.name);
  await mkdir(paths.root, { recursive: true, mode: 0o700 });
  const connected = await connectDatabase(environment, paths, options, log);
  const { connection, mode } = connected;
  const gateway = createGateway(connection);
  let closing: Promise<void> | undefined;
  const closeAll = async (): Promise<void> => {
    try {
      await gateway.close();
    } finally {
      await connected.release();
    }
  };
  const close = (): Promise<void> => {
    closing ??= closeAll();
    return closing;
  };
  try {
    const deps = buildDeps(gateway, paths, log, environment);
    if (options.mode === 'start') await prepareWorkspace(connection, deps, options);
    return {
      deps,
      database: { boltUri: connection.uri, database: connection.database, mode },
      handleJob: createJobHandler(deps),
      inspect: () => inspectWorkspace(connection, deps),
      census: async () => ({
        counts: (await gateway.run(countEverything, {}))[0]?.counts ?? {},
        auditHead: (await deps.auditStore.head()) ?? null,
      }),
      isHealthy: () => gateway.isHealthy(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
