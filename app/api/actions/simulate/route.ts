import { actionChoice, actionSimulation } from '@/lib/contracts/actions';
import { handle } from '@/lib/server/handle';
import { simulateAction } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'work.read',
    summary: 'Whom an action would hit, and how many of them perhaps wrongly. Changes nothing.',
    body: actionChoice,
    response: actionSimulation,
  },
  ({ body }, { deps }) => simulateAction(deps, body),
);
