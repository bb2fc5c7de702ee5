import type { BadgeTone } from '@/components/ui/badge';
import type { AuditEntry, AuditQuery } from '@/lib/contracts/audit';

type Outcome = AuditEntry['outcome'];

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  ok: 'done',
  asked: 'asked for',
  denied: 'refused',
  not_found: 'not there',
  failed: 'failed',
};

export const outcomeTones: Readonly<Record<Outcome, BadgeTone>> = {
  ok: 'neutral',
  asked: 'neutral',
  denied: 'bad',
  not_found: 'warn',
  failed: 'warn',
};

/** What somebody did, as a reader says it: every line of the policy that is recorded (a test holds it complete), and signing in. */
export const actionWords: Readonly<Record<string, string>> = {
  'facts.read': 'looked at facts',
  'rows.read': 'looked at raw rows',
  'prompts.read': 'read prompts',
  'work.read': 'looked at casework',
  'work.discuss': 'commented',
  'work.change': 'changed casework',
  'work.lead': 'decided as lead',
  'runs.change': 'ran linkage',
  'imports.change': 'imported',
  'imports.rollback': 'rolled back an import',
  'jobs.change': 'changed a job',
  'exports.read': 'looked at exports',
  'exports.make': 'made an export',
  'exports.approve': 'decided on an export',
  'keys.change': 'changed signing keys',
  'audit.read': 'read this log',
  'backups.make': 'backed up or restored',
  'erasure.read': 'looked at erasures',
  'erasure.request': 'asked for an erasure',
  'erasure.approve': 'decided on an erasure',
  'people.read': 'looked at people',
  'people.change': 'changed a person',
  'self.change': 'changed own account',
  'retention.change': 'changed or ran retention',
  'erasure.carried_out': 'erased accounts',
  'retention.carried_out': 'let old things go',
  'entry.change': 'set up a second factor',
  sign_in: 'signed in',
  'password.choose': 'chose a password',
  'role.by_groups': 'got a role by groups',
};

export const actionWord = (action: string): string => actionWords[action] ?? action;

/** What a choice says that narrows nothing; the address leaves it out. */
export const anything = 'any';

export const actionOptions = [
  { value: anything, label: 'Anything done' },
  ...Object.entries(actionWords).map(([value, label]) => ({ value, label })),
];

export const outcomeOptions = [
  { value: anything, label: 'Any outcome' },
  ...Object.entries(outcomeWords).map(([value, label]) => ({ value, label })),
];

/** The address of the log narrowed down. */
export function auditHref(query: Partial<AuditQuery>): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '/audit' : `/audit?${text}`;
}
