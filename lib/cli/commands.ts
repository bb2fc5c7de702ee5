import type { CommandEntry } from '@/lib/cli/command';
import { account } from '@/lib/cli/commands/account';
import {
  actionsAftermath,
  actionsList,
  actionsRecord,
  simulate,
} from '@/lib/cli/commands/attribution/actions';
import { actionsReasons } from '@/lib/cli/commands/attribution/actions-reasons';
import {
  alertsList,
  alertsUpdate,
  rulesList,
  rulesRun,
  rulesSave,
} from '@/lib/cli/commands/attribution/alerts';
import {
  evidenceAdd,
  evidenceRate,
  hypotheses,
  hypothesesAdd,
} from '@/lib/cli/commands/attribution/hypotheses';
import {
  history,
  judgements,
  judgementsCheck,
  judgementsDissent,
  judgementsRecord,
} from '@/lib/cli/commands/attribution/judgements';
import {
  ladder,
  ladderApprove,
  ladderDecline,
  ladderDown,
  ladderPropose,
} from '@/lib/cli/commands/attribution/ladder';
import { modelKeep } from '@/lib/cli/commands/attribution/model';
import { operator, operators, operatorsSave } from '@/lib/cli/commands/attribution/operators';
import { partnerExport, partnerList, partnerMatchCommand } from '@/lib/cli/commands/attribution/partner';
import { auditExport } from '@/lib/cli/commands/audit-export';
import { auditList } from '@/lib/cli/commands/audit-list';
import { auditVerify } from '@/lib/cli/commands/audit-verify';
import { backup } from '@/lib/cli/commands/backup';
import { batchesList } from '@/lib/cli/commands/batches-list';
import { batchesRollback } from '@/lib/cli/commands/batches-rollback';
import { campaign } from '@/lib/cli/commands/campaign';
import { campaigns } from '@/lib/cli/commands/campaigns';
import { casesCreate } from '@/lib/cli/commands/cases-create';
import { casesList } from '@/lib/cli/commands/cases-list';
import { casesNote } from '@/lib/cli/commands/cases-note';
import { casesSet } from '@/lib/cli/commands/cases-set';
import { casesShow } from '@/lib/cli/commands/cases-show';
import { casesTag } from '@/lib/cli/commands/cases-tag';
import { casesTask } from '@/lib/cli/commands/cases-task';
import { casesUntag } from '@/lib/cli/commands/cases-untag';
import { cluster } from '@/lib/cli/commands/cluster';
import { clusters } from '@/lib/cli/commands/clusters';
import { constraintsAdd } from '@/lib/cli/commands/constraints-add';
import { constraintsList } from '@/lib/cli/commands/constraints-list';
import { constraintsWithdraw } from '@/lib/cli/commands/constraints-withdraw';
import { dbRun } from '@/lib/cli/commands/db-run';
import { dbShell } from '@/lib/cli/commands/db-shell';
import { dbStart } from '@/lib/cli/commands/db-start';
import { dbStatus } from '@/lib/cli/commands/db-status';
import { dbStop } from '@/lib/cli/commands/db-stop';
import { demo } from '@/lib/cli/commands/demo';
import { doctor } from '@/lib/cli/commands/doctor';
import { eraseApprove, eraseRefuse } from '@/lib/cli/commands/erase-decide';
import { eraseList } from '@/lib/cli/commands/erase-list';
import { erasePreview } from '@/lib/cli/commands/erase-preview';
import { eraseRequest } from '@/lib/cli/commands/erase-request';
import { eraseResume, eraseRun } from '@/lib/cli/commands/erase-run';
import { evaluate } from '@/lib/cli/commands/evaluate';
import { explain } from '@/lib/cli/commands/explain';
import { exportApprove, exportDecline } from '@/lib/cli/commands/export-decide';
import { exportCampaign, exportCluster } from '@/lib/cli/commands/export-finding';
import { exportRequests } from '@/lib/cli/commands/export-requests';
import { exportSelection } from '@/lib/cli/commands/export-selection';
import { exportCase, exportView } from '@/lib/cli/commands/export-work';
import { holdLift, holdList, holdPlace } from '@/lib/cli/commands/hold';
import { hubsEnd } from '@/lib/cli/commands/hubs-end';
import { hubsList } from '@/lib/cli/commands/hubs-list';
import { hubsPreview } from '@/lib/cli/commands/hubs-preview';
import { hubsSet } from '@/lib/cli/commands/hubs-set';
import { identifier } from '@/lib/cli/commands/identifier';
import { importCommand } from '@/lib/cli/commands/import';
import { jobsCancel } from '@/lib/cli/commands/jobs-cancel';
import { jobsList } from '@/lib/cli/commands/jobs-list';
import { keysList } from '@/lib/cli/commands/keys-list';
import { keysRevoke } from '@/lib/cli/commands/keys-revoke';
import { keysRotate } from '@/lib/cli/commands/keys-rotate';
import { link } from '@/lib/cli/commands/link';
import { links } from '@/lib/cli/commands/links';
import { overview } from '@/lib/cli/commands/overview';
import { paths } from '@/lib/cli/commands/paths';
import { peopleDisable } from '@/lib/cli/commands/people-disable';
import { peopleEnable } from '@/lib/cli/commands/people-enable';
import { peopleInvite } from '@/lib/cli/commands/people-invite';
import { peopleList } from '@/lib/cli/commands/people-list';
import { peopleReset } from '@/lib/cli/commands/people-reset';
import { peopleRole } from '@/lib/cli/commands/people-role';
import { peopleSecondFactor } from '@/lib/cli/commands/people-second-factor';
import { prompts } from '@/lib/cli/commands/prompts';
import { query } from '@/lib/cli/commands/query';
import { receive, receivedList } from '@/lib/cli/commands/receive';
import { restore } from '@/lib/cli/commands/restore';
import { retentionPreview, retentionRun, retentionSet } from '@/lib/cli/commands/retention';
import { rows } from '@/lib/cli/commands/rows';
import { runsCompare } from '@/lib/cli/commands/runs-compare';
import { runsDelete } from '@/lib/cli/commands/runs-delete';
import { runsHistory } from '@/lib/cli/commands/runs-history';
import { runsList } from '@/lib/cli/commands/runs-list';
import { runsParameters } from '@/lib/cli/commands/runs-parameters';
import { search } from '@/lib/cli/commands/search';
import { sessionsEnd } from '@/lib/cli/commands/sessions-end';
import { sessionsLink } from '@/lib/cli/commands/sessions-link';
import { sessionsList } from '@/lib/cli/commands/sessions-list';
import { synth } from '@/lib/cli/commands/synth';
import { tokensList } from '@/lib/cli/commands/tokens-list';
import { tokensRevoke } from '@/lib/cli/commands/tokens-revoke';
import { up } from '@/lib/cli/commands/up';
import { verify } from '@/lib/cli/commands/verify';

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  demo,
  up,
  importCommand,
  batchesList,
  batchesRollback,
  link,
  clusters,
  cluster,
  campaigns,
  campaign,
  links,
  explain,
  constraintsList,
  constraintsAdd,
  constraintsWithdraw,
  paths,
  query,
  hubsList,
  hubsPreview,
  hubsSet,
  hubsEnd,
  erasePreview,
  eraseRequest,
  eraseList,
  eraseApprove,
  eraseRefuse,
  eraseRun,
  eraseResume,
  holdPlace,
  holdList,
  holdLift,
  retentionPreview,
  retentionSet,
  retentionRun,
  evaluate,
  runsList,
  runsCompare,
  operators,
  operator,
  operatorsSave,
  hypotheses,
  hypothesesAdd,
  evidenceAdd,
  evidenceRate,
  judgements,
  judgementsRecord,
  judgementsDissent,
  judgementsCheck,
  ladder,
  ladderPropose,
  ladderApprove,
  ladderDecline,
  ladderDown,
  modelKeep,
  history,
  simulate,
  actionsList,
  actionsRecord,
  actionsAftermath,
  actionsReasons,
  rulesList,
  rulesSave,
  rulesRun,
  alertsList,
  alertsUpdate,
  partnerExport,
  partnerMatchCommand,
  partnerList,
  runsHistory,
  runsParameters,
  runsDelete,
  overview,
  search,
  account,
  identifier,
  rows,
  casesList,
  casesShow,
  casesCreate,
  casesSet,
  casesTag,
  casesUntag,
  casesNote,
  casesTask,
  exportCluster,
  exportCampaign,
  exportCase,
  exportView,
  exportSelection,
  exportRequests,
  exportApprove,
  exportDecline,
  verify,
  receive,
  receivedList,
  keysList,
  keysRotate,
  keysRevoke,
  synth,
  prompts,
  jobsList,
  jobsCancel,
  auditList,
  auditExport,
  auditVerify,
  peopleList,
  peopleInvite,
  peopleDisable,
  peopleEnable,
  peopleSecondFactor,
  peopleRole,
  peopleReset,
  sessionsList,
  sessionsLink,
  sessionsEnd,
  tokensList,
  tokensRevoke,
  doctor,
  backup,
  restore,
  dbStatus,
  dbStart,
  dbStop,
  dbRun,
  dbShell,
];
