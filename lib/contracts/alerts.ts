import { z } from 'zod';
import { dismissalReasons } from '@/lib/attribution/watch';
import { attributionSubject, recordMeta } from '@/lib/contracts/attribution';
import { signalId } from '@/lib/contracts/signals';
import { hubClasses } from '@/lib/domain/hub-class';

/** What a saved rule looks for: a closed set, because nobody writes queries here. */
export const watchCondition = z.discriminatedUnion('kind', [
  /** A figure of a cluster or campaign at or above a threshold. */
  z.object({
    kind: z.literal('threshold'),
    measure: z.enum(['cluster_accounts', 'cluster_exchanges', 'campaign_accounts', 'campaign_exchanges']),
    min: z.number().positive(),
  }),
  /** A cluster's median of a signal at or above a percentile of the crowd. */
  z.object({ kind: z.literal('signal'), signal: signalId, percentileMin: z.number().min(50).max(100) }),
  /** An account joins the cluster that was not in it when the rule was made. */
  z.object({ kind: z.literal('joins_cluster'), clusterId: z.string().min(1) }),
  /** Accounts outside an operator's clusters use a value on its watch list. */
  z.object({ kind: z.literal('operator_infrastructure'), operatorId: z.string().min(1) }),
  /** Something happened to clusters or campaigns since the run before. */
  z.object({
    kind: z.literal('pattern'),
    pattern: z.enum([
      'cluster_born',
      'cluster_grown',
      'cluster_merged',
      'cluster_split',
      'campaign_born',
      'campaign_grown',
    ]),
  }),
]);
export type WatchCondition = z.infer<typeof watchCondition>;

export const watchRuleDraft = z.object({
  name: z.string().trim().min(1).max(200),
  condition: watchCondition,
  isActive: z.boolean().default(true),
});
export const watchRule = watchRuleDraft
  .extend({
    /** Members of the watched cluster when the rule was made. */
    baseline: z.array(z.string()),
  })
  .extend(recordMeta.shape);
export type WatchRule = z.infer<typeof watchRule>;

export const alertStates = ['open', 'in_progress', 'confirmed', 'dismissed'] as const;

export const alert = z
  .object({
    ruleId: z.string(),
    ruleName: z.string(),
    key: z.string(),
    title: z.string(),
    subject: attributionSubject.nullable(),
    identifierId: z.string().nullable(),
    accountIds: z.array(z.string()),
    figure: z.number(),
    state: z.enum(alertStates),
    assignee: z.string().nullable(),
    dismissal: z
      .object({
        reason: z.enum(dismissalReasons),
        note: z.string(),
        /** Class proposed for the value behind the alert; a person decides on the value's page. */
        proposedClass: z.enum(hubClasses).nullable(),
      })
      .nullable(),
  })
  .extend(recordMeta.shape);
export type Alert = z.infer<typeof alert>;

/** A page of the inbox, with how many alerts there are in each state. */
export const alertPage = z.object({
  alerts: z.array(alert),
  /** Alerts of the state that was asked for, or of all. */
  total: z.int(),
  states: z.record(z.enum(alertStates), z.int()),
});
export type AlertPage = z.infer<typeof alertPage>;

/** Alerts that are changed in one go at most. */
export const alertsAtOnce = 500;

export const alertChange = z.object({
  state: z.enum(alertStates).optional(),
  /** A name, `me` for whoever asks, null for nobody. */
  assignee: z.string().max(200).nullable().optional(),
  dismissal: z
    .object({ reason: z.enum(dismissalReasons), note: z.string().max(2_000).default('') })
    .optional(),
});
export type AlertChange = z.input<typeof alertChange>;
/** The same change to many: all of them are changed, or none. */
export const alertsChange = alertChange.extend({
  alertIds: z.array(z.string().min(1)).min(1).max(alertsAtOnce),
});
export type AlertsChange = z.input<typeof alertsChange>;

export const watchOutcome = z.object({
  rules: z.int(),
  fresh: z.int(),
  grown: z.int(),
  unchanged: z.int(),
  /** Rules that could not be looked at, with the reason. */
  failures: z.array(z.object({ rule: z.string(), message: z.string() })),
  /** What became of the message to the webhook; null when none is set up or nothing is new. */
  webhook: z.enum(['sent', 'failed']).nullable(),
});
export type WatchOutcome = z.infer<typeof watchOutcome>;
