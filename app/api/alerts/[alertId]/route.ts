import { z } from 'zod';
import { alert, alertChange } from '@/lib/contracts/alerts';
import { handle } from '@/lib/server/handle';
import { updateAlert } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Assigns an alert or moves it to another state.',
    params: z.object({ alertId: z.string() }),
    body: alertChange,
    response: alert,
  },
  ({ params, body }, { deps, actor }) => updateAlert(deps, { ...body, ...params }, actor),
);
