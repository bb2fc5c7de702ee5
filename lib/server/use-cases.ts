/** What pages and routes may call: the public face of the core towards `app`. */

export { addEvidence } from '@/lib/usecases/add-evidence';
export { addHypothesis } from '@/lib/usecases/add-hypothesis';
export {
  campaignCsvHeader,
  participantCsvHeader,
  toCampaignCells,
  toParticipantCells,
} from '@/lib/usecases/campaigns/campaign-csv';
export { cancelJob } from '@/lib/usecases/cancel-job';
export { checkStatement } from '@/lib/usecases/check-statement';
export { classifyValue } from '@/lib/usecases/classify-value';
export { compareRuns } from '@/lib/usecases/compare-runs';
export { countNeighbours } from '@/lib/usecases/count-neighbours';
export { decideLink } from '@/lib/usecases/decide-link';
export { decideExport } from '@/lib/usecases/decide-export';
export { deleteRun } from '@/lib/usecases/delete-run';
export { endHubOverride } from '@/lib/usecases/end-hub-override';
export { evaluateRun } from '@/lib/usecases/evaluate-run';
export { expandMany } from '@/lib/usecases/expand-many';
export { expandNeighbours } from '@/lib/usecases/expand-neighbours';
export { explainPair } from '@/lib/usecases/explain-pair';
export { findCommonValues } from '@/lib/usecases/find-common-values';
export { findPaths } from '@/lib/usecases/find-paths';
export { getAccount } from '@/lib/usecases/get-account';
export { getBatch } from '@/lib/usecases/get-batch';
export { getBundleFile } from '@/lib/usecases/get-bundle-file';
export { getCampaign } from '@/lib/usecases/get-campaign';
export { getCluster } from '@/lib/usecases/get-cluster';
export { getClusterActivity } from '@/lib/usecases/get-cluster-activity';
export { getClusterHistory } from '@/lib/usecases/get-cluster-history';
export { getGroupActivity } from '@/lib/usecases/get-group-activity';
export { getIdentifier } from '@/lib/usecases/get-identifier';
export { getJob } from '@/lib/usecases/get-job';
export { getRun } from '@/lib/usecases/get-run';
export { getWorkbench } from '@/lib/usecases/get-workbench';
export { getWorldFigures } from '@/lib/usecases/get-world-figures';
export { listAccountIdentifiers } from '@/lib/usecases/list-account-identifiers';
export { listAccountLinks } from '@/lib/usecases/list-account-links';
export { listAccounts } from '@/lib/usecases/list-accounts';
export { listAggregateMembers } from '@/lib/usecases/list-aggregate-members';
export { listBatches } from '@/lib/usecases/list-batches';
export { listBundles } from '@/lib/usecases/list-bundles';
export { listCampaignAccounts } from '@/lib/usecases/list-campaign-accounts';
export { listCampaigns } from '@/lib/usecases/list-campaigns';
export { listClusterMembers } from '@/lib/usecases/list-cluster-members';
export { listClusters } from '@/lib/usecases/list-clusters';
export { listDecisions } from '@/lib/usecases/list-decisions';
export { listExportRequests } from '@/lib/usecases/list-export-requests';
export { listHubOverrides } from '@/lib/usecases/list-hub-overrides';
export { listIdentifierAccounts } from '@/lib/usecases/list-identifier-accounts';
export { listIdentifiers } from '@/lib/usecases/list-identifiers';
export { listJobs } from '@/lib/usecases/list-jobs';
export { listOperators } from '@/lib/usecases/list-operators';
export { listRecordHistory } from '@/lib/usecases/list-record-history';
export { listRuns } from '@/lib/usecases/list-runs';
export { listSourceRows } from '@/lib/usecases/list-source-rows';
export { withQueries } from '@/lib/usecases/ports/query-trace';
export { loadClusterGraph } from '@/lib/usecases/load-cluster-graph';
export { loadNamedNodes } from '@/lib/usecases/load-named-nodes';
export { manageSigningKeys } from '@/lib/usecases/manage-signing-keys';
export { matchSeeds } from '@/lib/usecases/match-seeds';
export { moveLadder } from '@/lib/usecases/move-ladder';
export { previewUploads } from '@/lib/usecases/preview-uploads';
export { rateEvidence } from '@/lib/usecases/rate-evidence';
export { readCampaignExamples } from '@/lib/usecases/read-campaign-examples';
export { recordDissent } from '@/lib/usecases/record-dissent';
export { recordJudgement } from '@/lib/usecases/record-judgement';
export { saveOperator } from '@/lib/usecases/save-operator';
export { requestExport } from '@/lib/usecases/request-export';
export { searchEverything } from '@/lib/usecases/search-everything';
export { showQuery } from '@/lib/usecases/show-query';
export { startJob } from '@/lib/usecases/start-job';
export { withdrawDecision } from '@/lib/usecases/withdraw-decision';
