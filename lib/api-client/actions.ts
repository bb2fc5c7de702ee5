import { sendJson } from '@/lib/api-client/request';
import type { ActionChoiceInput, ActionRecord, ActionSimulation } from '@/lib/contracts/actions';

export const simulateAction = (choice: ActionChoiceInput): Promise<ActionSimulation> =>
  sendJson('POST', '/api/actions/simulate', choice);

export const recordAction = (input: { choice: ActionChoiceInput; note: string }): Promise<ActionRecord> =>
  sendJson('POST', '/api/actions', input);
