import type { ClusterDetail } from '@/lib/contracts/clusters';
import type { BundleSubjectKind } from '@/lib/contracts/evidence';
import type { CasePaper } from '@/lib/evidence/report/papers';
import type { SubjectAccount } from '@/lib/usecases/evidence/subject-accounts';
import type { CampaignStore } from '@/lib/usecases/ports/campaigns';
import type { CaseStore } from '@/lib/usecases/ports/cases';
import type { RunStore } from '@/lib/usecases/ports/runs';
import type { ViewStore } from '@/lib/usecases/ports/views';

/** What an export is about, settled: whose accounts, and the finding where it is one. */
export interface Subject {
  kind: BundleSubjectKind;
  id: string;
  title: string;
  /** How these accounts come to be together, as a sentence. */
  introduction: string;
  accounts: SubjectAccount[];
  /** The cluster that the subject is; null for other subjects. */
  cluster: ClusterDetail | null;
  /** The case that the subject is; null for other subjects. */
  caseFile: CasePaper | null;
}

export interface SubjectDeps {
  runs: Pick<RunStore, 'getCluster' | 'listMembers' | 'listAccounts'>;
  campaigns: Pick<CampaignStore, 'get' | 'listAccounts'>;
  papers: {
    cases: Pick<CaseStore, 'find' | 'listParts'>;
    views: Pick<ViewStore, 'find' | 'findRevision'>;
  };
}
