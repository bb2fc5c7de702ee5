import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { showQuery } from '@/lib/usecases/explore/show-query';

export const query = defineCommand({
  name: 'query',
  access: 'facts.read',
  summary: 'the Cypher behind a figure, by the name the screen gives; run it with "skein db run"',
  options: z.object({}),
  configure: (command) => {
    command.argument('<name>', 'name of the query, e.g. expand-accounts');
  },
  run: async (context, _options, [name = '']) => {
    const found = await withWorkspace(context, ({ deps }) => showQuery(deps, { name }));
    if (context.isJson) await context.output.json(found);
    else await context.output.line(found.text);
    return 0;
  },
});
