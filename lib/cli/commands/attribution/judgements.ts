import { z } from 'zod';
import { confidenceBasisQuestions, confidenceLevels, confidenceMeanings } from '@/lib/attribution/confidence';
import { parseLikelihood } from '@/lib/attribution/likelihood';
import { describeJudgement } from '@/lib/cli/attribution/describe-workbench';
import { parseSubject } from '@/lib/cli/attribution/subject';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { checkStatement } from '@/lib/usecases/attribution/check-statement';
import { getWorkbench } from '@/lib/usecases/attribution/get-workbench';
import { listRecordHistory } from '@/lib/usecases/attribution/list-record-history';
import { recordDissent } from '@/lib/usecases/attribution/record-dissent';
import { recordJudgement } from '@/lib/usecases/attribution/record-judgement';

export const judgements = defineCommand({
  name: 'judgements',
  access: 'work.read',
  summary: 'judgements about a cluster or campaign, newest first, with dissent',
  options: z.object({}),
  configure: (command) => {
    command.argument('<subject>', 'cluster:<id> or campaign:<id>');
  },
  run: async (context, _options, [subject = '']) => {
    const bench = await withWorkspace(context, ({ deps }) => getWorkbench(deps, parseSubject(subject)));
    if (context.isJson) await context.output.json(bench.judgements);
    else if (bench.judgements.length === 0) await context.output.line('No judgement yet.');
    else await context.output.line(bench.judgements.map(describeJudgement).join('\n\n'));
  },
});

export const judgementsRecord = defineCommand({
  name: 'judgements record',
  access: 'work.change',
  summary: 'record a judgement: likelihood and confidence apart, each with its reasons',
  help: Object.entries(confidenceMeanings)
    .map(([level, meaning]) => `${level}: ${meaning}`)
    .join('\n'),
  options: z.object({
    hypothesis: z.string(),
    likelihood: z.string(),
    confidence: z.enum(confidenceLevels),
    sources: z.string().default(''),
    assumptions: z.string().default(''),
    argument: z.string().default(''),
  }),
  configure: (command) => {
    command
      .argument('<subject>', 'cluster:<id> or campaign:<id>')
      .argument('<statement>', 'the sentence that may leave the house')
      .requiredOption('--hypothesis <hypothesis>', 'hypothesis it accepts')
      .requiredOption('--likelihood <likelihood>', 'a term such as "very likely", or a percentage')
      .requiredOption('--confidence <level>', confidenceLevels.join(', '))
      .option('--sources <text>', confidenceBasisQuestions.sources)
      .option('--assumptions <text>', confidenceBasisQuestions.assumptions)
      .option('--argument <text>', confidenceBasisQuestions.argument);
  },
  run: async (context, options, [subject = '', statement = '']) => {
    const { hypothesis, confidence, sources, assumptions, argument } = options;
    const likelihood = parseLikelihood(options.likelihood);
    const reasons = { sources, assumptions, argument };
    const recorded = await withWorkspace(context, ({ deps }) =>
      recordJudgement(
        deps,
        {
          subject: parseSubject(subject),
          hypothesisId: hypothesis,
          statement,
          likelihood,
          confidence: { level: confidence, reasons },
        },
        context.actor,
      ),
    );
    if (context.isJson) await context.output.json(recorded);
    else await context.output.line(describeJudgement(recorded));
  },
});

export const judgementsDissent = defineCommand({
  name: 'judgements dissent',
  access: 'work.discuss',
  summary: 'put a dissent beside a judgement of somebody else',
  options: z.object({ likelihood: z.string().optional() }),
  configure: (command) => {
    command
      .argument('<judgement>', 'id of the judgement')
      .argument('<reason>', 'why you disagree')
      .option('--likelihood <likelihood>', 'the likelihood you would state');
  },
  run: async (context, { likelihood }, [judgementId = '', reason = '']) => {
    const stated = likelihood === undefined ? null : parseLikelihood(likelihood);
    const judgement = await withWorkspace(context, ({ deps }) =>
      recordDissent(deps, { judgementId, reason, likelihood: stated }, context.actor),
    );
    if (context.isJson) await context.output.json(judgement);
    else await context.output.line(describeJudgement(judgement));
  },
});

export const judgementsCheck = defineCommand({
  name: 'judgements check',
  access: 'work.discuss',
  summary: 'say what a sentence claims beyond the record; exit code 1 when it does',
  options: z.object({ likelihood: z.string().optional() }),
  configure: (command) => {
    command
      .argument('<text>', 'the sentence')
      .option('--likelihood <likelihood>', 'likelihood stated beside it');
  },
  run: async (context, { likelihood }, [text = '']) => {
    const issues = await withWorkspace(context, ({ deps }) =>
      checkStatement(deps, {
        text,
        ...(likelihood === undefined ? {} : { likelihood: parseLikelihood(likelihood) }),
      }),
    );
    if (context.isJson) await context.output.json(issues);
    else if (issues.length === 0) await context.output.line('Nothing to object to.');
    else
      await context.output.line(
        issues.map((issue) => `"${issue.excerpt}": ${issue.message} ${issue.suggestion}`).join('\n'),
      );
    return issues.length === 0 ? 0 : 1;
  },
});

export const history = defineCommand({
  name: 'history',
  access: 'work.read',
  summary: 'all versions of an operator, item of evidence, judgement or ladder',
  options: z.object({ limit: z.coerce.number().int().min(1).max(1_000) }),
  configure: (command) => {
    command.argument('<record>', 'id of the record').option('--limit <count>', 'at most this many', '50');
  },
  run: async (context, { limit }, [id = '']) => {
    const versions = await withWorkspace(context, ({ deps }) => listRecordHistory(deps, { id, limit }));
    if (context.isJson) await context.output.json(versions);
    else {
      const columns = [
        { title: 'Version', value: (row: (typeof versions)[number]) => row.version },
        { title: 'When (UTC)', value: (row: (typeof versions)[number]) => formatTime(row.at) },
        { title: 'Who', value: (row: (typeof versions)[number]) => row.actorName },
        { title: 'Why', value: (row: (typeof versions)[number]) => row.reason },
      ];
      await context.output.line(formatTable(columns, versions));
    }
  },
});
