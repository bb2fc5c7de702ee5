import { z } from 'zod';
import { atlasTechniqueIds } from '@/lib/attribution/atlas';
import { diamondParts } from '@/lib/attribution/diamond';
import { parseSubject } from '@/lib/cli/attribution/subject';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { ModelEntryDraft } from '@/lib/contracts/attribution';
import { InvalidInputError } from '@/lib/domain/errors';
import { keepModelEntry } from '@/lib/usecases/attribution/keep-model-entry';

const options = z.object({
  technique: z.enum(atlasTechniqueIds).optional(),
  part: z.enum(diamondParts).optional(),
  fact: z.string().optional(),
  drop: z.boolean().default(false),
  reason: z.string(),
});

/** A technique, or a fact with its part: one of the two. */
function contentOf({ technique, part, fact }: z.output<typeof options>): ModelEntryDraft['content'] {
  if (technique !== undefined && part === undefined && fact === undefined)
    return { part: 'technique', techniqueId: technique };
  if (technique === undefined && part !== undefined && fact !== undefined) return { part, fact };
  throw new InvalidInputError({
    code: 'model_entry_unclear',
    message: 'It is not clear what is kept.',
    remedy: 'Name one technique with --technique, or a fact with --part and --fact.',
  });
}

export const modelKeep = defineCommand({
  name: 'model keep',
  access: 'work.change',
  summary: 'keep or drop a technique of MITRE ATLAS or a fact of the Diamond Model, with the reason',
  options,
  configure: (command) => {
    command
      .argument('<subject>', 'cluster:<id> or campaign:<id>')
      .option('--technique <id>', `one of ${atlasTechniqueIds.join(', ')}`)
      .option('--part <part>', `part of the Diamond Model: ${diamondParts.join(', ')}`)
      .option('--fact <text>', 'what is the case there, with --part')
      .option('--drop', 'it does not hold; kept otherwise')
      .requiredOption('--reason <text>', 'why');
  },
  run: async (context, given, [subject = '']) => {
    const draft: ModelEntryDraft = {
      subject: parseSubject(subject),
      content: contentOf(given),
      verdict: given.drop ? 'dropped' : 'kept',
      reason: given.reason,
    };
    const entry = await withWorkspace(context, ({ deps }) => keepModelEntry(deps, draft, context.actor));
    if (context.isJson) await context.output.json(entry);
    else await context.output.line(`${entry.id}: ${entry.verdict}, version ${entry.version}.`);
  },
});
