import { z } from 'zod';
import { watchRule, watchRuleDraft } from '@/lib/contracts/alerts';
import { handle } from '@/lib/server/handle';
import { listWatchRules, saveWatchRule } from '@/lib/server/use-cases';

export const GET = handle(
  { access: 'work.read', summary: 'Watch rules.', response: z.array(watchRule) },
  (_input, { deps }) => listWatchRules(deps, { limit: 500 }),
);

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Saves a watch rule; with an id, changes it.',
    body: watchRuleDraft.extend({ id: z.string().optional(), version: z.int().positive().optional() }),
    response: watchRule,
  },
  ({ body: { id, version, ...draft } }, { deps, actor }) =>
    saveWatchRule(deps, { ...draft, ...(id && { id }), ...(version && { version }) }, actor),
);
