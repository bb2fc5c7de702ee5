import { z } from 'zod';
import { alert, alertStates } from '@/lib/contracts/alerts';
import { handle } from '@/lib/server/handle';
import { listAlerts } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'Alerts of the watch rules, newest first.',
    query: z.object({
      state: z.enum(alertStates).optional(),
      limit: z.coerce.number().int().min(1).max(5_000).default(500),
    }),
    response: z.array(alert),
  },
  ({ query: { state, limit } }, { deps }) => listAlerts(deps, { limit, ...(state && { state }) }),
);
