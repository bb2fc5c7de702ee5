import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { endHubOverrideRequest } from '@/lib/contracts/hub-overrides';
import { endHubOverride } from '@/lib/usecases/decisions/end-hub-override';

export const hubsEnd = defineCommand({
  name: 'hubs end',
  access: 'work.change',
  summary: 'end the class that an analyst gave to a value; it stays on record',
  options: z.object(endHubOverrideRequest.shape),
  configure: (command) => {
    command
      .argument('<override>', 'id as "skein hubs list" prints it')
      .requiredOption('--reason <text>', 'why; kept with the class');
  },
  run: async (context, { reason }, [overrideId = '']) => {
    const override = await withWorkspace(context, ({ deps }) =>
      endHubOverride(deps, { overrideId, reason }, context.actor),
    );
    if (context.isJson) await context.output.json(override);
    else await context.output.line(`The class ${overrideId} has ended. The next run goes by its own.`);
    return 0;
  },
});
