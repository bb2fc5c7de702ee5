import type { BadgeTone } from '@/components/ui/badge';
import type { BatchState } from '@/lib/contracts/imports';
import type { ImportTable, PromptPolicy } from '@/lib/contracts/jobs';

export const batchStateWords: Record<BatchState, { title: string; tone: BadgeTone }> = {
  staging: { title: 'being read', tone: 'neutral' },
  applying: { title: 'being applied', tone: 'neutral' },
  committed: { title: 'in use', tone: 'good' },
  rolling_back: { title: 'being rolled back', tone: 'warn' },
  rolled_back: { title: 'rolled back', tone: 'neutral' },
  failed: { title: 'failed', tone: 'bad' },
};

export const tableWords: Record<ImportTable, { title: string; holds: string }> = {
  accounts: { title: 'Accounts', holds: 'one row per account and its profile' },
  payments: { title: 'Payments', holds: 'payment methods and charges' },
  logins: { title: 'Logins', holds: 'when, from where, with what' },
  exchanges: { title: 'Exchanges', holds: 'requests and answers, with or without prompts' },
  usage: { title: 'Usage', holds: 'the same facts, already aggregated' },
  ips: { title: 'IP facts', holds: 'networks, countries, classes of addresses' },
  identifiers: { title: 'Known-shared values', holds: 'resellers, exchanges, test keys, corporate ranges' },
  relations: { title: 'Relations', holds: 'who invited, paid for, transferred to whom' },
  labels: { title: 'Labels', holds: 'known operators, for evaluation only' },
};

/** In the order of the import contract. */
export const importTables = Object.keys(tableWords) as ImportTable[];

export const promptPolicyWords: Record<PromptPolicy, { title: string; meaning: string }> = {
  keep: { title: 'Keep prompts', meaning: 'Stored as they are, readable here.' },
  redact: {
    title: 'Redact',
    meaning: 'E-mail addresses, keys and card-length numbers are masked before storing.',
  },
  'hash-only': { title: 'Hash only', meaning: 'Only a fingerprint is stored; no text can be read later.' },
};
