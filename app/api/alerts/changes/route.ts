import { z } from 'zod';
import { alert, alertsChange } from '@/lib/contracts/alerts';
import { handle } from '@/lib/server/handle';
import { updateAlerts } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Assigns alerts, moves them on or dismisses them: all of them, or none.',
    body: alertsChange,
    response: z.array(alert),
  },
  ({ body }, { deps, actor }) => updateAlerts(deps, body, actor),
);
