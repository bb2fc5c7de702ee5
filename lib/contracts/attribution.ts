import { z } from 'zod';
import { achRatings } from '@/lib/attribution/ach';
import { atlasTechniqueIds } from '@/lib/attribution/atlas';
import { confidenceLevels } from '@/lib/attribution/confidence';
import { diamondParts } from '@/lib/attribution/diamond';
import { informationCredibilities, sourceReliabilities } from '@/lib/attribution/grading';
import { ladderStages } from '@/lib/attribution/ladder';
import { likelihoodBands } from '@/lib/attribution/likelihood';
import { standingHypothesisKinds } from '@/lib/attribution/standing-hypotheses';
import { wordingIssueCodes } from '@/lib/attribution/wording';

/** Times are epoch ms UTC. Texts are plain, never HTML. */
const shortText = z.string().trim().min(1).max(200);
const longText = z.string().trim().max(10_000);
const saidText = longText.min(1);

/** What a claim is about: who runs the accounts (cluster) or what is taken (campaign). */
export const attributionSubject = z.object({
  kind: z.enum(['cluster', 'campaign']),
  id: z.string().min(1).max(200),
});
export type AttributionSubject = z.infer<typeof attributionSubject>;

/** Stated as a band or as one percent figure, never as both. */
export const likelihood = z.discriminatedUnion('by', [
  z.object({ by: z.literal('band'), band: z.enum(likelihoodBands) }),
  z.object({ by: z.literal('percent'), percent: z.number().min(1).max(99) }),
]);

export const analyticConfidence = z.object({
  level: z.enum(confidenceLevels),
  reasons: z.object({ sources: longText, assumptions: longText, argument: longText }),
});

export const grading = z.object({
  reliability: z.enum(sourceReliabilities),
  credibility: z.enum(informationCredibilities),
});

/** Who last wrote a record, when, and which version it is. */
export const recordMeta = z.object({
  id: z.string(),
  version: z.int().positive(),
  createdAt: z.number(),
  createdBy: z.string(),
  updatedAt: z.number(),
  updatedBy: z.string(),
});

/** One who stands behind an operator or gains by it. Each is a claim of its own, never the operator itself. */
export const affiliation = z.object({
  role: z.enum(['sponsor', 'beneficiary', 'employer', 'named_person']),
  name: shortText,
  likelihood,
  confidence: z.enum(confidenceLevels),
  basis: saidText,
});

export const operatorDraft = z.object({
  name: shortText,
  aliases: z.array(shortText).max(50).default([]),
  description: longText.default(''),
  affiliations: z.array(affiliation).max(20).default([]),
  /** Identifiers whose reappearance is to be noticed. */
  watchList: z.array(z.string().min(3).max(400)).max(1_000).default([]),
});
export type OperatorDraft = z.infer<typeof operatorDraft>;
export const operatorRecord = operatorDraft.extend(recordMeta.shape);
export type OperatorRecord = z.infer<typeof operatorRecord>;

export const hypothesisDraft = z.object({
  subject: attributionSubject,
  kind: z.enum([...standingHypothesisKinds, 'other']),
  label: z.string().trim().min(1).max(20),
  statement: saidText,
  operatorId: z.string().nullable().default(null),
});
export type HypothesisDraft = z.infer<typeof hypothesisDraft>;
export const hypothesisRecord = hypothesisDraft.extend(recordMeta.shape);
export type HypothesisRecord = z.infer<typeof hypothesisRecord>;

/** Where an item of evidence comes from. A graph reference keeps the figure as it was when the item was taken. */
export const evidenceOrigin = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('graph'),
    reference: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('link'), accountA: z.string().min(1), accountB: z.string().min(1) }),
      z.object({ kind: z.literal('identifier'), identifierId: z.string().min(3) }),
      z.object({ kind: z.literal('template'), identifierId: z.string().min(3) }),
      z.object({ kind: z.literal('timing'), clusterId: z.string().min(1) }),
    ]),
  }),
  z.object({ type: z.literal('outside'), source: shortText, citation: longText.default('') }),
  z.object({ type: z.literal('gap'), wouldShow: saidText }),
]);

/** The figure behind an item taken from the graph, frozen with its run and time. */
export const frozenFigure = z.object({
  runId: z.string().nullable(),
  at: z.number(),
  /** In words: "Weight 18.2 bits, probability 0.998". */
  text: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
});
export type FrozenFigure = z.infer<typeof frozenFigure>;

export const evidenceDraft = z.object({
  subject: attributionSubject,
  title: shortText,
  note: longText.default(''),
  origin: evidenceOrigin,
  /** Own telemetry is A; a gap carries no weight whatever its grading. */
  grading: grading.default({ reliability: 'A', credibility: '2' }),
});
export type EvidenceDraft = z.input<typeof evidenceDraft>;
export const evidenceItem = z
  .object({
    ...evidenceDraft.shape,
    figure: frozenFigure.nullable(),
    /** By hypothesis id; what is missing is neutral. */
    ratings: z.record(z.string(), z.enum(achRatings)),
  })
  .extend(recordMeta.shape);
export type EvidenceItem = z.infer<typeof evidenceItem>;

export const ratingChange = z.object({
  evidenceId: z.string(),
  hypothesisId: z.string(),
  rating: z.enum(achRatings),
});
export type RatingChange = z.infer<typeof ratingChange>;

export const judgementDraft = z.object({
  subject: attributionSubject,
  hypothesisId: z.string(),
  /** The sentence that may leave the house; checked against the record. */
  statement: saidText,
  likelihood,
  confidence: analyticConfidence,
});
export type JudgementDraft = z.infer<typeof judgementDraft>;

export const dissent = z.object({
  at: z.number(),
  actorId: z.string(),
  actorName: z.string(),
  reason: saidText,
  likelihood: likelihood.nullable(),
});

export const judgementRecord = judgementDraft
  .extend({ authorId: z.string(), dissents: z.array(dissent), ranking: z.array(z.string()) })
  .extend(recordMeta.shape);
export type JudgementRecord = z.infer<typeof judgementRecord>;

export const dissentDraft = z.object({
  judgementId: z.string(),
  reason: saidText,
  likelihood: likelihood.nullable().default(null),
});
export type DissentDraft = z.infer<typeof dissentDraft>;

const eventBase = { at: z.number(), actorId: z.string() };
export const ladderEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('proposed'),
    to: z.enum(['tracked_operator', 'attributed_actor']),
    operatorId: z.string(),
    checked: z.array(z.string()),
    rationale: z.string(),
    ...eventBase,
  }),
  z.object({ kind: z.literal('approved'), note: z.string(), ...eventBase }),
  z.object({ kind: z.literal('declined'), note: z.string(), ...eventBase }),
  z.object({ kind: z.literal('stepped_down'), rationale: z.string(), ...eventBase }),
]);

/** What one may do on the ladder; who and when are added by the use case. */
export const ladderMove = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('propose'),
    to: z.enum(['tracked_operator', 'attributed_actor']),
    operatorId: z.string().min(1),
    checked: z.array(z.string()).max(50),
    rationale: longText,
  }),
  z.object({ kind: z.literal('approve'), note: longText.default('') }),
  z.object({ kind: z.literal('decline'), note: saidText }),
  z.object({ kind: z.literal('step_down'), rationale: longText }),
]);
export type LadderMove = z.input<typeof ladderMove>;

export const ladderView = z.object({
  subject: attributionSubject,
  stage: z.enum(ladderStages),
  operatorId: z.string().nullable(),
  operatorName: z.string().nullable(),
  pending: ladderEvent.nullable(),
  /** Oldest first, with the names of those who acted. */
  history: z.array(z.object({ event: ladderEvent, actorName: z.string() })),
  version: z.int().nonnegative(),
});
export type LadderView = z.infer<typeof ladderView>;

export const wordingIssue = z.object({
  code: z.enum(wordingIssueCodes),
  excerpt: z.string(),
  at: z.int(),
  message: z.string(),
  suggestion: z.string(),
});

/**
 * What an analyst says of the model of a subject: whether a technique of MITRE ATLAS applies, or a fact in a part of the
 * Diamond Model. Never deleted: what no longer holds is dropped with its reason, as a later version of the same entry.
 */
export const modelEntryDraft = z.object({
  subject: attributionSubject,
  content: z.discriminatedUnion('part', [
    z.object({ part: z.literal('technique'), techniqueId: z.enum(atlasTechniqueIds) }),
    z.object({ part: z.enum(diamondParts), fact: shortText }),
  ]),
  verdict: z.enum(['kept', 'dropped']),
  reason: saidText,
});
export type ModelEntryDraft = z.infer<typeof modelEntryDraft>;
export const modelEntry = modelEntryDraft.extend(recordMeta.shape);
export type ModelEntry = z.infer<typeof modelEntry>;

/** Everything on the table about one subject: the matrix with its ranking, judgements, ladder, its model. */
export const workbench = z.object({
  subject: attributionSubject,
  hypotheses: z.array(hypothesisRecord),
  evidence: z.array(evidenceItem),
  judgements: z.array(judgementRecord),
  ladder: ladderView,
  /** Oldest first. */
  model: z.array(modelEntry),
  operators: z.array(operatorRecord),
});
export type Workbench = z.infer<typeof workbench>;

/** One earlier state of a record. */
export const recordVersion = z.object({
  version: z.int().positive(),
  at: z.number(),
  actorName: z.string(),
  reason: z.string(),
  body: z.record(z.string(), z.unknown()),
});
export type RecordVersion = z.infer<typeof recordVersion>;
