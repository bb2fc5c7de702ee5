/** Rows of the input tables (data.md §2) as a world writes them. Times are epoch ms; an empty field is `undefined`. */
export type Cell = string | number | undefined;

export interface ExchangeRow {
  eventId: string;
  accountId: string;
  atMs: number;
  ip: string;
  device: string | undefined;
  apiKey: string | undefined;
  model: string;
  capability: string;
  inputTokens: number;
  outputTokens: number;
  latencyMs: number;
  outcome: string;
  prompt: string;
  promptCluster: string | undefined;
  /** Truth, never written beside the row: the campaign this exchange belongs to. */
  campaign: string | undefined;
}

/** Header of each table, in the order the cells are written. */
export const columns = {
  accounts: [
    'account_id',
    'created_at',
    'status',
    'status_changed_at',
    'email',
    'phone',
    'display_name',
    'organization',
    'plan',
    'country',
    'language',
    'user_agent',
    'signup_ip',
    'signup_device',
    'invited_by',
  ],
  payments: [
    'account_id',
    'method',
    'kind',
    'bin',
    'issuer_country',
    'billing_name',
    'at',
    'amount',
    'currency',
    'outcome',
  ],
  logins: ['account_id', 'at', 'ip', 'device', 'user_agent', 'tls_fingerprint', 'country'],
  exchanges: [
    'event_id',
    'account_id',
    'at',
    'ip',
    'device',
    'api_key',
    'model',
    'capability',
    'input_tokens',
    'output_tokens',
    'latency_ms',
    'outcome',
    'prompt',
    'prompt_cluster',
  ],
  ips: ['ip', 'asn', 'as_name', 'country', 'network_class'],
  identifiers: ['kind', 'value', 'shared_class', 'note'],
  relations: ['source', 'target', 'kind', 'at', 'amount'],
  labels: ['account_id', 'operator', 'campaign', 'verdict', 'actor', 'segment'],
} as const;

export type TableName = keyof typeof columns;
