import { watchOutcome } from '@/lib/contracts/alerts';
import { handle } from '@/lib/server/handle';
import { runWatchRules } from '@/lib/server/use-cases';

export const POST = handle(
  { access: 'work.change', summary: 'Runs every watch rule now.', response: watchOutcome },
  (_input, { deps }) => runWatchRules(deps),
);
