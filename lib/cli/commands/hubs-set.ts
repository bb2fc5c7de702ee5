import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { parseOptions } from '@/lib/cli/parse-options';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { classifyValueRequest } from '@/lib/contracts/hub-overrides';
import { hubClasses } from '@/lib/domain/hub-class';
import { classifyValue } from '@/lib/usecases/decisions/classify-value';

export const hubsSet = defineCommand({
  name: 'hubs set',
  access: 'work.change',
  summary: 'class a value against what the run proposes; every run from the next one on respects it',
  options: z.object({ reason: z.string(), expires: z.coerce.date().optional() }),
  configure: (command) => {
    command
      .argument('<identifier>', 'id as "skein search" prints it, e.g. ip:203.0.113.7')
      .argument('<class>', hubClasses.join(', '))
      .requiredOption('--reason <text>', 'why; kept with the class')
      .option('--expires <time>', 'when it ends by itself (ISO 8601)');
  },
  run: async (context, { reason, expires }, [identifierId = '', hubClass]) => {
    const expiresAt = expires?.getTime() ?? null;
    const request = parseOptions(classifyValueRequest, { hubClass, reason, expiresAt });
    const override = await withWorkspace(context, ({ deps }) =>
      classifyValue(deps, { identifierId, ...request }, context.actor),
    );
    if (context.isJson) await context.output.json(override);
    else
      await context.output.line(
        `${identifierId} is classed as ${override.hubClass} (${override.overrideId})${expiresAt === null ? '' : ` until ${formatTime(expiresAt)} UTC`}. The next run respects it: skein link`,
      );
    return 0;
  },
});
