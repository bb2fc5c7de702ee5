/** What pages and routes may call: the public face of the core towards `app`. */

export { addEvidence } from '@/lib/usecases/add-evidence';
export { addHypothesis } from '@/lib/usecases/add-hypothesis';
export { auditCsvHeader, toAuditCells } from '@/lib/usecases/audit/audit-csv';
export { exportAudit, listAudit } from '@/lib/usecases/audit/list-audit';
export { verifyAudit } from '@/lib/usecases/audit/verify-audit';
export {
  campaignCsvHeader,
  participantCsvHeader,
  toCampaignCells,
  toParticipantCells,
} from '@/lib/usecases/campaigns/campaign-csv';
export { cancelJob } from '@/lib/usecases/cancel-job';
export { addToCase } from '@/lib/usecases/cases/add-to-case';
export { createCase } from '@/lib/usecases/cases/create-case';
export { getCase } from '@/lib/usecases/cases/get-case';
export { listCaseDecisions } from '@/lib/usecases/cases/list-case-decisions';
export { listCaseParts } from '@/lib/usecases/cases/list-case-parts';
export { listCases, listHoldings } from '@/lib/usecases/cases/list-cases';
export { removeFromCase } from '@/lib/usecases/cases/remove-from-case';
export { updateCase } from '@/lib/usecases/cases/update-case';
export { writeNote, writeTask } from '@/lib/usecases/cases/write-case-part';
export { checkStatement } from '@/lib/usecases/check-statement';
export { classifyValue } from '@/lib/usecases/classify-value';
export { changeComment, deleteComment } from '@/lib/usecases/comments/change-comment';
export { listComments, listMentionable } from '@/lib/usecases/comments/list-comments';
export { writeComment } from '@/lib/usecases/comments/write-comment';
export { compareRuns } from '@/lib/usecases/compare-runs';
export { countNeighbours } from '@/lib/usecases/count-neighbours';
export { decideExport } from '@/lib/usecases/decide-export';
export { decideLink } from '@/lib/usecases/decide-link';
export { deleteRun } from '@/lib/usecases/delete-run';
export { endHubOverride } from '@/lib/usecases/end-hub-override';
export { evaluateRun } from '@/lib/usecases/evaluate-run';
export { expandMany } from '@/lib/usecases/expand-many';
export { expandNeighbours } from '@/lib/usecases/expand-neighbours';
export { explainCluster } from '@/lib/usecases/explain-cluster';
export { explainMember } from '@/lib/usecases/explain-member';
export { explainPair } from '@/lib/usecases/explain-pair';
export { findCommonValues } from '@/lib/usecases/find-common-values';
export { findPaths } from '@/lib/usecases/find-paths';
export { getAccount } from '@/lib/usecases/get-account';
export { getActionAftermath } from '@/lib/usecases/get-action-aftermath';
export { getActivityLanes } from '@/lib/usecases/get-activity-lanes';
export { getBatch } from '@/lib/usecases/get-batch';
export { getBundleFile } from '@/lib/usecases/get-bundle-file';
export { getCampaign } from '@/lib/usecases/get-campaign';
export { getCampaignReach } from '@/lib/usecases/get-campaign-reach';
export { getCampaignSpending } from '@/lib/usecases/get-campaign-spending';
export { getCluster } from '@/lib/usecases/get-cluster';
export { getClusterActivity } from '@/lib/usecases/get-cluster-activity';
export { getClusterHistory } from '@/lib/usecases/get-cluster-history';
export { getGroupActivity } from '@/lib/usecases/get-group-activity';
export { getIdentifier } from '@/lib/usecases/get-identifier';
export { getJob } from '@/lib/usecases/get-job';
export { getOperator } from '@/lib/usecases/get-operator';
export { getReceivedReport } from '@/lib/usecases/get-received-report';
export { getRun } from '@/lib/usecases/get-run';
export { getWorkbench } from '@/lib/usecases/get-workbench';
export { getWorldFigures } from '@/lib/usecases/get-world-figures';
export { keepModelEntry } from '@/lib/usecases/keep-model-entry';
export { listAccountIdentifiers } from '@/lib/usecases/list-account-identifiers';
export { listAccountLinks } from '@/lib/usecases/list-account-links';
export { listAccounts } from '@/lib/usecases/list-accounts';
export { listActions } from '@/lib/usecases/list-actions';
export { listAggregateMembers } from '@/lib/usecases/list-aggregate-members';
export { listAlerts } from '@/lib/usecases/list-alerts';
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
export { listPartnerMatches } from '@/lib/usecases/list-partner-matches';
export { listReceived } from '@/lib/usecases/list-received';
export { listRecordHistory } from '@/lib/usecases/list-record-history';
export { listRuns } from '@/lib/usecases/list-runs';
export { listSourceRows } from '@/lib/usecases/list-source-rows';
export { listWatchRules } from '@/lib/usecases/list-watch-rules';
export { loadClusterGraph } from '@/lib/usecases/load-cluster-graph';
export { loadNamedNodes } from '@/lib/usecases/load-named-nodes';
export { loadOverview } from '@/lib/usecases/load-overview';
export { lookIntoReceived } from '@/lib/usecases/look-into-received';
export { manageSigningKeys } from '@/lib/usecases/manage-signing-keys';
export { matchPartnerPackage } from '@/lib/usecases/match-partner-package';
export { matchSeeds } from '@/lib/usecases/match-seeds';
export { moveLadder } from '@/lib/usecases/move-ladder';
export { listNotifications, readNotifications } from '@/lib/usecases/notifications/own-notifications';
export { listSessions, revokeSession } from '@/lib/usecases/people/list-sessions';
export {
  changePerson,
  invitePerson,
  listPeople,
  resetPerson,
} from '@/lib/usecases/people/manage-people';
export { changePassword, getOwnAccount } from '@/lib/usecases/people/own-account';
export { choosePassword, describeLink } from '@/lib/usecases/people/password-links';
export {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  resetSecondFactor,
} from '@/lib/usecases/people/second-factor';
export { signIn } from '@/lib/usecases/people/sign-in';
export { createToken, listTokens, revokeToken } from '@/lib/usecases/people/tokens';
export { withQueries } from '@/lib/usecases/ports/query-trace';
export { previewUploads } from '@/lib/usecases/preview-uploads';
export { rateEvidence } from '@/lib/usecases/rate-evidence';
export { readCampaignExamples } from '@/lib/usecases/read-campaign-examples';
export { receiveBundle } from '@/lib/usecases/receive-bundle';
export { recordAction } from '@/lib/usecases/record-action';
export { recordDissent } from '@/lib/usecases/record-dissent';
export { recordJudgement } from '@/lib/usecases/record-judgement';
export { requestExport } from '@/lib/usecases/request-export';
export { runWatchRules } from '@/lib/usecases/run-watch-rules';
export { saveOperator } from '@/lib/usecases/save-operator';
export { saveWatchRule } from '@/lib/usecases/save-watch-rule';
export { searchEverything } from '@/lib/usecases/search-everything';
export { createShareLink } from '@/lib/usecases/sharing/create-share-link';
export { listShareLinks, revokeShareLink } from '@/lib/usecases/sharing/manage-share-links';
export { embedShared, openShared, watchShared } from '@/lib/usecases/sharing/open-shared';
export { showQuery } from '@/lib/usecases/show-query';
export { simulateAction } from '@/lib/usecases/simulate-action';
export { startJob } from '@/lib/usecases/start-job';
export { stateProvenance } from '@/lib/usecases/state-provenance';
export { updateAlert } from '@/lib/usecases/update-alert';
export { changeView } from '@/lib/usecases/views/change-view';
export { createView } from '@/lib/usecases/views/create-view';
export { listViewRevisions, listViews } from '@/lib/usecases/views/list-views';
export { compareRevisions, openView } from '@/lib/usecases/views/open-view';
export { removeView } from '@/lib/usecases/views/remove-view';
export { saveView } from '@/lib/usecases/views/save-view';
export { exportView, importView } from '@/lib/usecases/views/view-file';
export { withdrawDecision } from '@/lib/usecases/withdraw-decision';
export { writePartnerPackage } from '@/lib/usecases/write-partner-package';
export { reasonFormats, writeReasonFiles } from '@/lib/usecases/write-reason-files';
export { writeReasonSheets } from '@/lib/usecases/write-reason-sheets';
