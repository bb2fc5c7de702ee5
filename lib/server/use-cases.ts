/** What pages and routes may call: the public face of the core towards `app`. */

export { cancelJob } from '@/lib/usecases/cancel-job';
export { getAccount } from '@/lib/usecases/get-account';
export { getIdentifier } from '@/lib/usecases/get-identifier';
export { getJob } from '@/lib/usecases/get-job';
export { getWorldFigures } from '@/lib/usecases/get-world-figures';
export { listAccountIdentifiers } from '@/lib/usecases/list-account-identifiers';
export { listAccountLinks } from '@/lib/usecases/list-account-links';
export { listAccounts } from '@/lib/usecases/list-accounts';
export { listIdentifierAccounts } from '@/lib/usecases/list-identifier-accounts';
export { listIdentifiers } from '@/lib/usecases/list-identifiers';
export { listJobs } from '@/lib/usecases/list-jobs';
export { searchEverything } from '@/lib/usecases/search-everything';
export { startJob } from '@/lib/usecases/start-job';
