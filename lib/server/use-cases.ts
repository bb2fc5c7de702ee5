/** What pages and routes may call: the public face of the core towards `app`. */

export { getActionAftermath } from '@/lib/usecases/actions/get-action-aftermath';
export { listActions } from '@/lib/usecases/actions/list-actions';
export { recordAction } from '@/lib/usecases/actions/record-action';
export { simulateAction } from '@/lib/usecases/actions/simulate-action';
export { reasonFormats, writeReasonFiles } from '@/lib/usecases/actions/write-reason-files';
export { writeReasonSheets } from '@/lib/usecases/actions/write-reason-sheets';
export { addEvidence } from '@/lib/usecases/attribution/add-evidence';
export { addHypothesis } from '@/lib/usecases/attribution/add-hypothesis';
export { checkStatement } from '@/lib/usecases/attribution/check-statement';
export { getOperator } from '@/lib/usecases/attribution/get-operator';
export { getWorkbench } from '@/lib/usecases/attribution/get-workbench';
export { listSubjectValues } from '@/lib/usecases/attribution/list-subject-values';
export { keepModelEntry } from '@/lib/usecases/attribution/keep-model-entry';
export { listOperators } from '@/lib/usecases/attribution/list-operators';
export { listRecordHistory } from '@/lib/usecases/attribution/list-record-history';
export { moveLadder } from '@/lib/usecases/attribution/move-ladder';
export { rateEvidence } from '@/lib/usecases/attribution/rate-evidence';
export { recordDissent } from '@/lib/usecases/attribution/record-dissent';
export { recordJudgement } from '@/lib/usecases/attribution/record-judgement';
export { saveOperator } from '@/lib/usecases/attribution/save-operator';
export { auditCsvHeader, toAuditCells } from '@/lib/usecases/audit/audit-csv';
export { exportAudit, listAudit } from '@/lib/usecases/audit/list-audit';
export { verifyAudit } from '@/lib/usecases/audit/verify-audit';
export { getBatch } from '@/lib/usecases/batches/get-batch';
export { listBatches } from '@/lib/usecases/batches/list-batches';
export { previewUploads } from '@/lib/usecases/batches/preview-uploads';
export {
  campaignCsvHeader,
  participantCsvHeader,
  toCampaignCells,
  toParticipantCells,
} from '@/lib/usecases/campaigns/campaign-csv';
export { getCampaign } from '@/lib/usecases/campaigns/get-campaign';
export { getCampaignReach } from '@/lib/usecases/campaigns/get-campaign-reach';
export { getCampaignSpending } from '@/lib/usecases/campaigns/get-campaign-spending';
export { listCampaignAccounts } from '@/lib/usecases/campaigns/list-campaign-accounts';
export { listCampaigns } from '@/lib/usecases/campaigns/list-campaigns';
export { readCampaignExamples } from '@/lib/usecases/campaigns/read-campaign-examples';
export { addToCase } from '@/lib/usecases/cases/add-to-case';
export { createCase } from '@/lib/usecases/cases/create-case';
export { getCase } from '@/lib/usecases/cases/get-case';
export { listCaseDecisions } from '@/lib/usecases/cases/list-case-decisions';
export { listCaseParts } from '@/lib/usecases/cases/list-case-parts';
export { listCases, listHoldings } from '@/lib/usecases/cases/list-cases';
export { removeFromCase } from '@/lib/usecases/cases/remove-from-case';
export { updateCase } from '@/lib/usecases/cases/update-case';
export { writeNote, writeTask } from '@/lib/usecases/cases/write-case-part';
export { explainCluster } from '@/lib/usecases/clusters/explain-cluster';
export { getCluster } from '@/lib/usecases/clusters/get-cluster';
export { getClusterActivity } from '@/lib/usecases/clusters/get-cluster-activity';
export { getClusterHistory } from '@/lib/usecases/clusters/get-cluster-history';
export { listClusterMembers } from '@/lib/usecases/clusters/list-cluster-members';
export { listClusters } from '@/lib/usecases/clusters/list-clusters';
export { loadClusterGraph } from '@/lib/usecases/clusters/load-cluster-graph';
export { changeComment, deleteComment } from '@/lib/usecases/comments/change-comment';
export { listComments, listMentionable } from '@/lib/usecases/comments/list-comments';
export { writeComment } from '@/lib/usecases/comments/write-comment';
export { classifyValue } from '@/lib/usecases/decisions/classify-value';
export { decideLink } from '@/lib/usecases/decisions/decide-link';
export { endHubOverride } from '@/lib/usecases/decisions/end-hub-override';
export { listDecisions } from '@/lib/usecases/decisions/list-decisions';
export { listHubOverrides } from '@/lib/usecases/decisions/list-hub-overrides';
export { withdrawDecision } from '@/lib/usecases/decisions/withdraw-decision';
export { decideErasure } from '@/lib/usecases/erasure/decide-erasure';
export { getErasure, listErasures } from '@/lib/usecases/erasure/list-erasures';
export { liftHold, listHolds, placeHold } from '@/lib/usecases/erasure/manage-holds';
export { previewErasure } from '@/lib/usecases/erasure/preview-erasure';
export { requestErasure } from '@/lib/usecases/erasure/request-erasure';
export { resumeErasures } from '@/lib/usecases/erasure/resume-erasures';
export {
  previewRetention,
  saveRetentionPolicies,
  startRetention,
} from '@/lib/usecases/retention/manage-retention';
export { decideExport } from '@/lib/usecases/evidence/decide-export';
export { getBundleFile } from '@/lib/usecases/evidence/get-bundle-file';
export { getReceivedReport } from '@/lib/usecases/evidence/get-received-report';
export { listBundles } from '@/lib/usecases/evidence/list-bundles';
export { listExportRequests } from '@/lib/usecases/evidence/list-export-requests';
export { listReceived } from '@/lib/usecases/evidence/list-received';
export { lookIntoReceived } from '@/lib/usecases/evidence/look-into-received';
export { manageSigningKeys } from '@/lib/usecases/evidence/manage-signing-keys';
export { receiveBundle } from '@/lib/usecases/evidence/receive-bundle';
export { requestExport } from '@/lib/usecases/evidence/request-export';
export { countNeighbours } from '@/lib/usecases/explore/count-neighbours';
export { expandMany } from '@/lib/usecases/explore/expand-many';
export { expandNeighbours } from '@/lib/usecases/explore/expand-neighbours';
export { findCommonValues } from '@/lib/usecases/explore/find-common-values';
export { findPaths } from '@/lib/usecases/explore/find-paths';
export { getAccount } from '@/lib/usecases/explore/get-account';
export { getActivityLanes } from '@/lib/usecases/explore/get-activity-lanes';
export { getGroupActivity } from '@/lib/usecases/explore/get-group-activity';
export { getIdentifier } from '@/lib/usecases/explore/get-identifier';
export { listAccountIdentifiers } from '@/lib/usecases/explore/list-account-identifiers';
export { listAccounts } from '@/lib/usecases/explore/list-accounts';
export { listAggregateMembers } from '@/lib/usecases/explore/list-aggregate-members';
export { listIdentifierAccounts } from '@/lib/usecases/explore/list-identifier-accounts';
export { listIdentifiers } from '@/lib/usecases/explore/list-identifiers';
export { listSourceRows } from '@/lib/usecases/explore/list-source-rows';
export { loadNamedNodes } from '@/lib/usecases/explore/load-named-nodes';
export { matchSeeds } from '@/lib/usecases/explore/match-seeds';
export { searchEverything } from '@/lib/usecases/explore/search-everything';
export { showQuery } from '@/lib/usecases/explore/show-query';
export { stateProvenance } from '@/lib/usecases/explore/state-provenance';
export { cancelJob } from '@/lib/usecases/jobs/cancel-job';
export { getJob } from '@/lib/usecases/jobs/get-job';
export { listJobs } from '@/lib/usecases/jobs/list-jobs';
export { startJob } from '@/lib/usecases/jobs/start-job';
export { explainMember } from '@/lib/usecases/linkage/explain-member';
export { explainPair } from '@/lib/usecases/linkage/explain-pair';
export { listAccountLinks } from '@/lib/usecases/linkage/list-account-links';
export { listNotifications, readNotifications } from '@/lib/usecases/notifications/own-notifications';
export { getWorldFigures } from '@/lib/usecases/overview/get-world-figures';
export { loadOverview } from '@/lib/usecases/overview/load-overview';
export { listPartnerMatches } from '@/lib/usecases/partners/list-partner-matches';
export { matchPartnerPackage } from '@/lib/usecases/partners/match-partner-package';
export { writePartnerPackage } from '@/lib/usecases/partners/write-partner-package';
export { listSessions, revokeSession } from '@/lib/usecases/people/list-sessions';
export {
  changePerson,
  invitePerson,
  listPeople,
  resetPerson,
} from '@/lib/usecases/people/manage-people';
export { beginOidcSignIn, finishOidcSignIn, oidcFlowMs } from '@/lib/usecases/people/oidc-sign-in';
export { changePassword, getOwnAccount } from '@/lib/usecases/people/own-account';
export type { PasskeySite } from '@/lib/usecases/people/passkey-challenge';
export { beginPasskeySignIn, finishPasskeySignIn } from '@/lib/usecases/people/passkey-sign-in';
export {
  addPasskey,
  beginPasskey,
  listPasskeys,
  removePasskey,
  renamePasskey,
} from '@/lib/usecases/people/passkeys';
export { choosePassword, describeLink } from '@/lib/usecases/people/password-links';
export {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  resetSecondFactor,
} from '@/lib/usecases/people/second-factor';
export { signIn } from '@/lib/usecases/people/sign-in';
export { getSignInRules, setSignInRules } from '@/lib/usecases/people/sign-in-rules';
export { createToken, listTokens, revokeToken } from '@/lib/usecases/people/tokens';
export { withQueries } from '@/lib/usecases/ports/query-trace';
export { compareRuns } from '@/lib/usecases/runs/compare-runs';
export { deleteRun } from '@/lib/usecases/runs/delete-run';
export { evaluateRun } from '@/lib/usecases/runs/evaluate-run';
export { getRun } from '@/lib/usecases/runs/get-run';
export { listRuns } from '@/lib/usecases/runs/list-runs';
export { createShareLink } from '@/lib/usecases/sharing/create-share-link';
export { listShareLinks, revokeShareLink } from '@/lib/usecases/sharing/manage-share-links';
export { embedShared, openShared, watchShared } from '@/lib/usecases/sharing/open-shared';
export { changeView } from '@/lib/usecases/views/change-view';
export { createView } from '@/lib/usecases/views/create-view';
export { listViewRevisions, listViews } from '@/lib/usecases/views/list-views';
export { compareRevisions, openView } from '@/lib/usecases/views/open-view';
export { removeView } from '@/lib/usecases/views/remove-view';
export { saveView } from '@/lib/usecases/views/save-view';
export { exportView, importView } from '@/lib/usecases/views/view-file';
export { listAlerts } from '@/lib/usecases/watch/list-alerts';
export { listWatchRules } from '@/lib/usecases/watch/list-watch-rules';
export { runWatchRules } from '@/lib/usecases/watch/run-watch-rules';
export { saveWatchRule } from '@/lib/usecases/watch/save-watch-rule';
export { updateAlerts } from '@/lib/usecases/watch/update-alerts';
