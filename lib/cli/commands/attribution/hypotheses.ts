import { z } from 'zod';
import { achRatings } from '@/lib/attribution/ach';
import { parseGrading } from '@/lib/attribution/grading';
import { describeWorkbench } from '@/lib/cli/attribution/describe-workbench';
import { parseSubject } from '@/lib/cli/attribution/subject';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { EvidenceDraft } from '@/lib/contracts/attribution';
import { InvalidInputError } from '@/lib/domain/errors';
import { addEvidence } from '@/lib/usecases/attribution/add-evidence';
import { addHypothesis } from '@/lib/usecases/attribution/add-hypothesis';
import { getWorkbench } from '@/lib/usecases/attribution/get-workbench';
import { rateEvidence } from '@/lib/usecases/attribution/rate-evidence';

const subjectWords = 'cluster:<id> or campaign:<id>';

export const hypotheses = defineCommand({
  name: 'hypotheses',
  access: 'work.read',
  summary: 'matrix of evidence and hypotheses about a cluster or campaign, with ranking and sensitivity',
  options: z.object({}),
  configure: (command) => {
    command.argument('<subject>', subjectWords);
  },
  run: async (context, _options, [subject = '']) => {
    const bench = await withWorkspace(context, ({ deps }) => getWorkbench(deps, parseSubject(subject)));
    if (context.isJson) await context.output.json(bench);
    else await context.output.line(describeWorkbench(bench));
  },
});

export const hypothesesAdd = defineCommand({
  name: 'hypotheses add',
  access: 'work.change',
  summary: 'add a hypothesis beside the standing four',
  options: z.object({ label: z.string().optional(), operator: z.string().optional() }),
  configure: (command) => {
    command
      .argument('<subject>', subjectWords)
      .argument('<statement>', 'the hypothesis as a sentence')
      .option('--label <label>', 'short name; the next free number otherwise')
      .option('--operator <operator>', 'operator it names');
  },
  run: async (context, { label, operator }, [subject = '', statement = '']) => {
    const added = await withWorkspace(context, ({ deps }) =>
      addHypothesis(
        deps,
        {
          subject: parseSubject(subject),
          kind: 'other',
          statement,
          operatorId: operator ?? null,
          ...(label === undefined ? {} : { label }),
        },
        context.actor,
      ),
    );
    if (context.isJson) await context.output.json(added);
    else await context.output.line(`${added.label} is ${added.id}.`);
  },
});

type Origin = EvidenceDraft['origin'];

/** Where the item comes from, by the one option that was given. */
function originOf(options: {
  link?: string | undefined;
  identifier?: string | undefined;
  template?: string | undefined;
  timing?: string | undefined;
  source?: string | undefined;
  gap?: string | undefined;
}): Origin {
  const { link, identifier, template, timing, source, gap } = options;
  const given: Origin[] = [];
  if (link !== undefined) {
    const [accountA = '', accountB = ''] = link.split(',');
    given.push({ type: 'graph', reference: { kind: 'link', accountA, accountB } });
  }
  if (identifier !== undefined)
    given.push({ type: 'graph', reference: { kind: 'identifier', identifierId: identifier } });
  if (template !== undefined)
    given.push({ type: 'graph', reference: { kind: 'template', identifierId: template } });
  if (timing !== undefined) given.push({ type: 'graph', reference: { kind: 'timing', clusterId: timing } });
  if (source !== undefined) given.push({ type: 'outside', source });
  if (gap !== undefined) given.push({ type: 'gap', wouldShow: gap });
  const [origin, second] = given;
  if (origin && !second) return origin;
  throw new InvalidInputError({
    code: 'one_origin',
    message: `An item of evidence has one origin; ${given.length} were given.`,
    remedy: 'Give one of --link, --identifier, --template, --timing, --source, --gap.',
  });
}

export const evidenceAdd = defineCommand({
  name: 'evidence add',
  access: 'work.change',
  summary: 'put an item of evidence on the table: from the graph, from outside, or a gap',
  options: z.object({
    link: z.string().optional(),
    identifier: z.string().optional(),
    template: z.string().optional(),
    timing: z.string().optional(),
    source: z.string().optional(),
    gap: z.string().optional(),
    grading: z.string().optional(),
    note: z.string().default(''),
  }),
  configure: (command) => {
    command
      .argument('<subject>', subjectWords)
      .argument('<title>', 'what it says, in a few words')
      .option('--link <a,b>', 'the link between two accounts')
      .option('--identifier <identifier>', 'a shared value')
      .option('--template <identifier>', 'a prompt template')
      .option('--timing <cluster>', 'hours of a cluster')
      .option('--source <name>', 'a report or a partner')
      .option('--gap <text>', 'what is not known, and what it would show')
      .option('--grading <grade>', 'Admiralty grade, e.g. B2; A2 for own telemetry')
      .option('--note <text>', 'anything a reader should know');
  },
  run: async (context, options, [subject = '', title = '']) => {
    const grading = options.grading === undefined ? undefined : parseGrading(options.grading);
    if (options.grading !== undefined && !grading) {
      throw new InvalidInputError({
        code: 'grading_invalid',
        message: `"${options.grading}" is no Admiralty grade.`,
        remedy: 'Write a letter A–F and a digit 1–6, such as B2.',
      });
    }
    const draft: EvidenceDraft = {
      subject: parseSubject(subject),
      title,
      note: options.note,
      origin: originOf(options),
      ...(grading && { grading }),
    };
    const item = await withWorkspace(context, ({ deps }) => addEvidence(deps, draft, context.actor));
    if (context.isJson) await context.output.json(item);
    else await context.output.line(`${item.id}${item.figure ? `: ${item.figure.text}` : ''}`);
  },
});

export const evidenceRate = defineCommand({
  name: 'evidence rate',
  access: 'work.change',
  summary: 'rate an item of evidence against a hypothesis',
  options: z.object({}),
  configure: (command) => {
    command
      .argument('<evidence>', 'id of the item')
      .argument('<hypothesis>', 'id of the hypothesis')
      .argument('<rating>', achRatings.join(', '));
  },
  run: async (context, _options, [evidenceId = '', hypothesisId = '', rating = '']) => {
    const parsed = z.enum(achRatings).safeParse(rating);
    if (!parsed.success) {
      throw new InvalidInputError({
        code: 'rating_invalid',
        message: `"${rating}" is no rating.`,
        remedy: `Use one of: ${achRatings.join(', ')}.`,
      });
    }
    const item = await withWorkspace(context, ({ deps }) =>
      rateEvidence(deps, { evidenceId, hypothesisId, rating: parsed.data }, context.actor),
    );
    if (context.isJson) await context.output.json(item);
    else await context.output.line(`${item.title}: ${rating}.`);
  },
});
