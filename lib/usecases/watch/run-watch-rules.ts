import { createHash } from 'node:crypto';
import { type Finding, sortFindings } from '@/lib/attribution/watch';
import type { Alert, WatchOutcome, WatchRule } from '@/lib/contracts/alerts';
import type { Actor } from '@/lib/domain/actor';
import type { RecordDeps } from '@/lib/usecases/attribution/deps';
import { evaluateRule, type WatchDeps } from '@/lib/usecases/attribution/evaluate-rule';
import { bodyOf, subjectKeyOf } from '@/lib/usecases/attribution/typed-records';
import { toAlert, toWatchRule } from '@/lib/usecases/attribution/watch-records';
import type { AlertSender } from '@/lib/usecases/ports/alert-sender';
import type { RecordWrite } from '@/lib/usecases/ports/records';
import type { Log } from '@/lib/usecases/ports/system';

const rulesMax = 500;
const writtenAtOnce = 200;

/** Rules run by themselves; what they write carries this name. */
const watcher: Actor = { id: 'skein', name: 'Skein', role: 'analyst' };

export type RunWatchDeps = RecordDeps & WatchDeps & { alerts: AlertSender; log: Log };

/** The same rule noticing the same thing is the same alert, whoever runs it. */
const alertIdOf = (ruleId: string, key: string): string =>
  `al_${createHash('sha256').update(`${ruleId}\n${key}`).digest('hex').slice(0, 24)}`;

function toWrite(rule: WatchRule, finding: Finding, before: Alert | undefined): RecordWrite {
  const { subject } = finding;
  const state = before && before.state !== 'dismissed' ? before.state : 'open';
  return {
    id: alertIdOf(rule.id, finding.key),
    kind: 'alert',
    subjectKey: subject && subjectKeyOf(subject),
    state,
    body: {
      ...(before ? bodyOf(before) : { assignee: null }),
      ...finding,
      ruleId: rule.id,
      ruleName: rule.name,
      state,
      dismissal: null,
    },
    expectedVersion: before?.version ?? 0,
    reason: before ? `Grew to ${finding.figure}` : 'Noticed',
    rank: finding.figure,
  };
}

/** Only alerts about what is noticed now are read: there may be any number of others. */
async function runRule(deps: RunWatchDeps, rule: WatchRule) {
  const findings = await evaluateRule(deps, rule);
  const ids = findings.map(({ key }) => alertIdOf(rule.id, key));
  const own = (await deps.records.findMany('alert', ids)).map(toAlert);
  const sorted = sortFindings(findings, own);
  const before = new Map(own.map((alert) => [alert.key, alert]));
  const writes = [...sorted.fresh, ...sorted.grown].map((finding) =>
    toWrite(rule, finding, before.get(finding.key)),
  );
  const written: Alert[] = [];
  for (let start = 0; start < writes.length; start += writtenAtOnce) {
    const part = writes.slice(start, start + writtenAtOnce);
    const saved = await deps.records.save(part, { actor: watcher, at: deps.clock.now() });
    written.push(...saved.map(toAlert));
  }
  return { ...sorted, written };
}

async function tell(deps: RunWatchDeps, alerts: readonly Alert[]): Promise<WatchOutcome['webhook']> {
  if (!deps.alerts.isEnabled || alerts.length === 0) return null;
  try {
    await deps.alerts.send(
      alerts.map(({ id, ruleName, title, updatedAt }) => ({ id, rule: ruleName, title, at: updatedAt })),
    );
    return 'sent';
  } catch (error) {
    deps.log.warn('the webhook did not take new alerts; they are in the inbox', { err: error });
    return 'failed';
  }
}

/**
 * Looks at every active rule and writes what it notices as alerts: new ones, and known ones that grew. A rule that fails
 * is reported and does not stop the others. Run after every import and linkage, and by hand.
 */
export async function runWatchRules(deps: RunWatchDeps): Promise<WatchOutcome> {
  const rules = (await deps.records.list('watch_rule', { state: 'active', limit: rulesMax })).map(
    toWatchRule,
  );
  const outcome = {
    rules: rules.length,
    fresh: 0,
    grown: 0,
    unchanged: 0,
    failures: [] as WatchOutcome['failures'],
  };
  if (rules.length === 0) return { ...outcome, webhook: null };
  const written: Alert[] = [];
  for (const rule of rules) {
    try {
      const result = await runRule(deps, rule);
      outcome.fresh += result.fresh.length;
      outcome.grown += result.grown.length;
      outcome.unchanged += result.unchanged;
      written.push(...result.written);
    } catch (error) {
      deps.log.warn('a saved rule could not be looked at', { ruleId: rule.id, err: error });
      outcome.failures.push({ rule: rule.name, message: error instanceof Error ? error.message : 'unknown' });
    }
  }
  return { ...outcome, webhook: await tell(deps, written) };
}
