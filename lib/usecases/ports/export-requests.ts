import type { ExportRequest } from '@/lib/contracts/export-requests';
import type { JobPayload } from '@/lib/contracts/jobs';

type Person = ExportRequest['requestedBy'];

/** Exports that need a second person. Decided requests are kept. */
export interface ExportRequestStore {
  create(request: ExportRequest): Promise<void>;
  /** Undefined when there is none. */
  find(id: string): Promise<ExportRequest | undefined>;
  /** Waiting ones first, then newest first. */
  list(limit: number): Promise<{ requests: ExportRequest[]; leftOut: number }>;
  /** Decides a waiting request and enters its job, both or neither; false when somebody was faster. */
  decide(decision: {
    id: string;
    state: 'approved' | 'declined';
    by: Person;
    at: number;
    reason: string | null;
    job: { id: string; payload: JobPayload } | null;
  }): Promise<boolean>;
}
