import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { describePreview } from '@/lib/cli/erasure/describe-preview';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { erasureSubject } from '@/lib/contracts/erasure';
import { previewErasure } from '@/lib/usecases/erasure/preview-erasure';

export const erasePreview = defineCommand({
  name: 'erase preview',
  access: 'erasure.read',
  about: (_options, accountIds) => ({ accountIds }),
  summary: 'what erasing accounts would take, and what becomes of their clusters; changes nothing',
  options: z.object({}),
  configure: (command) => {
    command.argument('<accounts...>', 'accounts of one person');
  },
  run: async (context, _options, accountIds) => {
    const preview = await withWorkspace(context, ({ deps }) =>
      previewErasure(deps, erasureSubject.parse({ accountIds }), context.actor),
    );
    if (context.isJson) await context.output.json(preview);
    else await context.output.line(describePreview(preview));
    return 0;
  },
});
