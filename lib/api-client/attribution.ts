import type { z } from 'zod';
import { sendJson } from '@/lib/api-client/request';
import type { WordingIssue } from '@/lib/attribution/wording';
import type {
  AttributionSubject,
  DissentDraft,
  EvidenceDraft,
  EvidenceItem,
  HypothesisRecord,
  JudgementDraft,
  JudgementRecord,
  LadderMove,
  LadderView,
  ModelEntry,
  ModelEntryDraft,
  OperatorRecord,
  operatorDraft,
  RatingChange,
} from '@/lib/contracts/attribution';

export type OperatorFields = z.input<typeof operatorDraft> & {
  id?: string;
  version?: number;
  reason?: string;
};

export const saveOperator = (fields: OperatorFields): Promise<OperatorRecord> =>
  sendJson('POST', '/api/operators', fields);

export const addHypothesis = (draft: {
  subject: AttributionSubject;
  statement: string;
  operatorId: string | null;
}): Promise<HypothesisRecord> => sendJson('POST', '/api/attribution/hypotheses', draft);

export const addEvidence = (draft: EvidenceDraft): Promise<EvidenceItem> =>
  sendJson('POST', '/api/attribution/evidence', draft);

export const rateEvidence = (change: RatingChange): Promise<EvidenceItem> =>
  sendJson('POST', '/api/attribution/ratings', change);

export const recordJudgement = (draft: JudgementDraft): Promise<JudgementRecord> =>
  sendJson('POST', '/api/attribution/judgements', draft);

export const recordDissent = (draft: DissentDraft): Promise<JudgementRecord> =>
  sendJson('POST', '/api/attribution/dissents', draft);

export const keepModelEntry = (draft: ModelEntryDraft): Promise<ModelEntry> =>
  sendJson('POST', '/api/attribution/model', draft);

export const moveLadder = (subject: AttributionSubject, move: LadderMove): Promise<LadderView> =>
  sendJson('POST', '/api/attribution/ladder', { subject, move });

export const checkStatement = (
  text: string,
  likelihood: JudgementDraft['likelihood'] | null,
): Promise<WordingIssue[]> => sendJson('POST', '/api/attribution/wording', { text, likelihood });
