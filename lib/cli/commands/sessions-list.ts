import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { SessionSummary } from '@/lib/contracts/people';
import { listSessions } from '@/lib/usecases/people/list-sessions';

const columns = [
  { title: 'Session', value: (session: SessionSummary) => session.id },
  { title: 'Person', value: (session: SessionSummary) => session.userId },
  { title: 'From', value: (session: SessionSummary) => session.address },
  { title: 'Last used (UTC)', value: (session: SessionSummary) => formatTime(session.lastSeenAt) },
];

export const sessionsList = defineCommand({
  name: 'sessions list',
  access: 'people.read',
  summary: 'browsers that are signed in',
  options: z.object({}),
  run: (context) =>
    withWorkspace(context, async ({ deps }) => {
      const sessions = await listSessions(deps, { everyone: true, current: undefined }, context.actor);
      if (context.isJson) await context.output.json({ sessions });
      else await context.output.line(formatTable(columns, sessions));
      return 0;
    }),
});
