import type { EvidenceFamily } from '@/lib/domain/evidence-family';

/** What people wrote and decided about the subject, in words, beside what the run found. Times are epoch ms UTC. */
export interface Papers {
  /** The case, where the subject is one. */
  caseFile: CasePaper | null;
  decisions: readonly DecisionPaper[];
  /** One for each cluster or campaign that the subject is or holds and that people worked on. */
  attribution: readonly AttributionPaper[];
  views: readonly ViewPaper[];
  audit: AuditPaper;
}

export interface CasePaper {
  id: string;
  title: string;
  description: string;
  status: string;
  keptBy: string;
  createdAt: number;
  items: readonly { kind: string; targetId: string; label: string; note: string; by: string; at: number }[];
  notes: readonly { text: string; by: string; at: number }[];
  tasks: readonly { text: string; state: string; assignee: string | null; by: string; at: number }[];
  events: readonly { kind: string; text: string; reason: string; by: string; at: number }[];
  /** Parts beyond what an export reads, by what they are. */
  leftOut: Readonly<Record<string, number>>;
  /** Accounts of the case that are in the data no more. */
  goneAccounts: readonly string[];
}

export interface DecisionPaper {
  id: string;
  accountA: string;
  accountB: string;
  /** "same hand" or "not the same hand". */
  verdict: string;
  reason: string;
  by: string;
  at: number;
  withdrawn: { reason: string; by: string; at: number } | null;
}

export interface AttributionPaper {
  /** "cluster c_7f…". */
  subject: string;
  /** "Tracked operator: GREY HERON", with what waits for a second person. */
  stage: string;
  /** Least contradicted first; `against` is the weight that speaks against it. */
  hypotheses: readonly { label: string; statement: string; against: number; rank: number }[];
  evidence: readonly {
    title: string;
    origin: string;
    grading: string;
    weight: number;
    figure: string | null;
    /** By label of the hypothesis: consistent, neutral or inconsistent. */
    ratings: Readonly<Record<string, string>>;
  }[];
  gaps: readonly { title: string; wouldShow: string }[];
  judgements: readonly {
    at: number;
    by: string;
    hypothesis: string;
    statement: string;
    /** A band of ICD 203 with its range. */
    likelihood: string;
    confidence: string;
    basis: readonly { name: string; text: string }[];
    dissents: readonly { at: number; by: string; reason: string; likelihood: string | null }[];
  }[];
  steps: readonly { at: number; by: string; what: string; text: string }[];
  /** What analysts keep of its model, and what they dropped; in STIX, the techniques that are kept. */
  model: readonly ModelPaper[];
}

export interface ModelPaper {
  /** Id of MITRE ATLAS; null for a fact of the Diamond Model. */
  techniqueId: string | null;
  /** "MITRE ATLAS" or the part of the diamond. */
  part: string;
  /** Name of the technique, or the fact. */
  text: string;
  isKept: boolean;
  reason: string;
  by: string;
  at: number;
  version: number;
}

/** A saved view as a picture: places in canvas units. */
export interface ViewPaper {
  id: string;
  name: string;
  revision: number;
  savedAt: number;
  savedBy: string;
  nodes: readonly ViewNode[];
  edges: readonly { source: string; target: string; type: string; family: EvidenceFamily | null }[];
  notes: readonly { text: string; x: number; y: number }[];
}

/** One thing in sight. */
export interface ViewNode {
  key: string;
  type: 'account' | 'identifier' | 'aggregate';
  id: string;
  /** Kind of an identifier; empty for the others. */
  kind: string;
  label: string;
  family: EvidenceFamily | null;
  membership: 'confirmed' | 'possible' | null;
  x: number;
  y: number;
}

/** Entries of the audit log about the subject, oldest first. `hash` is the entry's place in the log's hash chain. */
export interface AuditPaper {
  entries: readonly {
    seq: number;
    at: number;
    by: string;
    role: string;
    action: string;
    place: string;
    outcome: string;
    hash: string;
  }[];
  /** Older entries, beyond what an export reads: whether there are any. */
  hasOlder: boolean;
}

export const noPapers: Papers = {
  caseFile: null,
  decisions: [],
  attribution: [],
  views: [],
  audit: { entries: [], hasOlder: false },
};
