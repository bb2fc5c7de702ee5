/** What pages and routes may call: the public face of the core towards `app`. */

export { cancelJob } from '@/lib/usecases/cancel-job';
export { countNeighbours } from '@/lib/usecases/count-neighbours';
export { expandNeighbours } from '@/lib/usecases/expand-neighbours';
export { findCommonValues } from '@/lib/usecases/find-common-values';
export { getAccount } from '@/lib/usecases/get-account';
export { getIdentifier } from '@/lib/usecases/get-identifier';
export { getJob } from '@/lib/usecases/get-job';
export { getWorldFigures } from '@/lib/usecases/get-world-figures';
export { listAccountIdentifiers } from '@/lib/usecases/list-account-identifiers';
export { listAccountLinks } from '@/lib/usecases/list-account-links';
export { listAccounts } from '@/lib/usecases/list-accounts';
export { listAggregateMembers } from '@/lib/usecases/list-aggregate-members';
export { listIdentifierAccounts } from '@/lib/usecases/list-identifier-accounts';
export { listIdentifiers } from '@/lib/usecases/list-identifiers';
export { listJobs } from '@/lib/usecases/list-jobs';
export { listSourceRows } from '@/lib/usecases/list-source-rows';
export { loadClusterGraph } from '@/lib/usecases/load-cluster-graph';
export { loadNamedNodes } from '@/lib/usecases/load-named-nodes';
export { matchSeeds } from '@/lib/usecases/match-seeds';
export { searchEverything } from '@/lib/usecases/search-everything';
export { startJob } from '@/lib/usecases/start-job';
