import { z } from 'zod';
import { alertPage, alertStates } from '@/lib/contracts/alerts';
import { handle } from '@/lib/server/handle';
import { listAlerts } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'Alerts of the watch rules, the last changed first, with how many there are in each state.',
    query: z.object({
      state: z.enum(alertStates).optional(),
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(5_000).default(500),
    }),
    response: alertPage,
  },
  ({ query: { state, ...page } }, { deps }) => listAlerts(deps, { ...page, ...(state && { state }) }),
);
