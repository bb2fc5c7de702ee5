import type { z } from 'zod';
import { sendJson } from '@/lib/api-client/request';
import type { Alert, AlertsChange, WatchOutcome, WatchRule, watchRuleDraft } from '@/lib/contracts/alerts';

export type WatchRuleFields = z.input<typeof watchRuleDraft> & { id?: string; version?: number };

export const saveWatchRule = (fields: WatchRuleFields): Promise<WatchRule> =>
  sendJson('POST', '/api/watch-rules', fields);

export const runWatchRules = (): Promise<WatchOutcome> => sendJson('POST', '/api/watch-rules/run');

export const updateAlerts = (change: AlertsChange): Promise<Alert[]> =>
  sendJson('POST', '/api/alerts/changes', change);
