import {
  accountField,
  deviceField,
  type Field,
  identifier,
  ipField,
  plain,
  required,
  timeSynonyms,
} from '@/lib/ingest/tables/field';

/** One row per request and its answer. Of the three prompt columns the first given decides the prompt cluster. */
export const exchangesTable: readonly Field[] = [
  accountField,
  required(plain('at', 'time', ...timeSynonyms, 'request_time', 'requested_at')),
  plain('event_id', 'key', 'id', 'request_id', 'exchange_id', 'message_id'),
  ipField,
  deviceField,
  identifier('api_key', 'api_key', 'key', 'key_id', 'api_key_id', 'token_id'),
  plain('model', 'word', 'model_id', 'model_name', 'engine'),
  identifier('capability', 'capability', 'category', 'skill', 'task'),
  plain('input_tokens', 'integer', 'prompt_tokens', 'tokens_in'),
  plain('output_tokens', 'integer', 'completion_tokens', 'tokens_out'),
  plain('latency_ms', 'number', 'latency', 'duration_ms'),
  plain('outcome', 'word', 'status', 'result', 'finish_reason'),
  plain('prompt', 'prompt', 'text', 'input', 'content', 'message'),
  plain('prompt_hash', 'key', 'prompt_sha256', 'content_hash'),
  identifier('prompt_cluster', 'prompt_cluster', 'prompt_cluster_id', 'template', 'template_id', 'cluster'),
];
