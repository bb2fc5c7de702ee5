import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { extentLines } from '@/lib/cli/erasure/describe-preview';
import { runJob } from '@/lib/cli/run-job';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { erasureExtent } from '@/lib/contracts/erasure';
import { resumeErasures } from '@/lib/usecases/erasure/resume-erasures';

export const eraseRun = defineCommand({
  name: 'erase run',
  access: 'erasure.approve',
  about: (_options, [requestId = '']) => ({ requestId }),
  summary: 'carry an approved erasure out here and now; after a crash, to its end',
  options: z.object({}),
  configure: (command) => {
    command.argument('<request>', 'id of the request');
  },
  run: async (context, _options, [requestId = '']) => {
    const report = await withWorkspace(context, async (workspace) =>
      erasureExtent.parse(await runJob(context, workspace, { kind: 'erase', requestId })),
    );
    if (context.isJson) await context.output.json(report);
    else await context.output.line(['Erased:', ...extentLines(report)].join('\n'));
    return 0;
  },
});

export const eraseResume = defineCommand({
  name: 'erase resume',
  access: 'erasure.approve',
  summary: 'put approved erasures that were broken off in the queue again',
  options: z.object({}),
  run: async (context) => {
    const resumed = await withWorkspace(context, ({ deps }) => resumeErasures(deps));
    if (context.isJson) await context.output.json({ resumed });
    else
      await context.output.line(
        resumed.length === 0 ? 'No erasure was broken off.' : `In the queue again: ${resumed.join(', ')}.`,
      );
    return 0;
  },
});
