import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { parseSubject } from '@/lib/cli/attribution/subject';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { type PartnerMatch, partnerPackageChoice } from '@/lib/contracts/partner';
import { listPartnerMatches } from '@/lib/usecases/partners/list-partner-matches';
import { matchPartnerPackage } from '@/lib/usecases/partners/match-partner-package';
import { writePartnerPackage } from '@/lib/usecases/partners/write-partner-package';

function describeMatch(match: PartnerMatch): string {
  const { name, marking, indicators, notUnderstood, hits, isExpired, expiresAt } = match;
  const state = isExpired
    ? `expired ${formatTime(expiresAt)}, matched against nothing`
    : `${hits.length} known here`;
  const left = notUnderstood > 0 ? `, ${notUnderstood} not understood` : '';
  const table = formatTable(
    [
      { title: 'Value', value: ({ display }) => display },
      { title: 'Kind', value: ({ kind }) => kind },
      { title: 'Accounts', align: 'right', value: ({ accounts }) => accounts },
      {
        title: 'Clusters',
        value: ({ clusters }) =>
          clusters.map(({ clusterId, members }) => `${clusterId} (${members})`).join(', '),
      },
    ],
    hits,
  );
  return `${name} (${marking}): ${indicators} indicators${left}; ${state}.\n\n${table}`;
}

export const partnerExport = defineCommand({
  name: 'partner export',
  access: 'exports.make',
  summary: 'indicators of a cluster or campaign for a partner: hashed or plain, marked, with an expiry',
  options: z.object({
    out: z.string(),
    title: z.string(),
    plain: z.boolean().default(false),
    format: partnerPackageChoice.shape.format,
    tlp: partnerPackageChoice.shape.marking,
    days: z.coerce.number().int().min(1).max(730).default(90),
  }),
  configure: (command) => {
    command
      .argument('<subject>', 'cluster:<id> or campaign:<id>')
      .requiredOption('-o, --out <file>', 'where to write it')
      .requiredOption('--title <text>', 'what it is')
      .option('--plain', 'values in the clear; hashed otherwise')
      .option('--format <form>', 'stix or csv', 'stix')
      .option('--tlp <marking>', 'Traffic Light Protocol 2.0', 'TLP:AMBER')
      .option('--days <count>', 'days until it expires', '90');
  },
  run: async (context, { out, title, plain, format, tlp, days }, [subject = '']) => {
    const written = await withWorkspace(context, ({ deps }) =>
      writePartnerPackage(
        deps,
        {
          subject: parseSubject(subject),
          title,
          form: plain ? 'plain' : 'hashed',
          format,
          marking: tlp,
          expiresInDays: days,
        },
        context.actor,
      ),
    );
    await writeFile(out, written.content, { mode: 0o600 });
    const { content: _content, ...facts } = written;
    if (context.isJson) await context.output.json({ ...facts, path: out });
    else await context.output.line(`${out}: ${written.indicators} indicators.`);
  },
});

export const partnerMatchCommand = defineCommand({
  name: 'partner match',
  access: 'work.change',
  summary: 'look for a partner’s indicators among our own; nothing of the package becomes a fact',
  options: z.object({}),
  configure: (command) => {
    command.argument('<file>', 'STIX 2.1 bundle or CSV');
  },
  run: async (context, _options, [file = '']) => {
    const text = await readFile(file, 'utf8');
    const match = await withWorkspace(context, ({ deps }) =>
      matchPartnerPackage(deps, { name: basename(file), text }, context.actor),
    );
    if (context.isJson) await context.output.json(match);
    else await context.output.line(describeMatch(match));
  },
});

export const partnerList = defineCommand({
  name: 'partner list',
  access: 'work.read',
  summary: 'packages that were matched, with what of them is known here',
  options: z.object({ limit: z.coerce.number().int().min(1).max(500) }),
  configure: (command) => {
    command.option('--limit <count>', 'at most this many', '50');
  },
  run: async (context, { limit }) => {
    const matches = await withWorkspace(context, ({ deps }) => listPartnerMatches(deps, { limit }));
    if (context.isJson) await context.output.json(matches);
    else await context.output.line(matches.map(describeMatch).join('\n\n') || 'No package was matched yet.');
  },
});
