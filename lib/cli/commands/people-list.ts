import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { PersonSummary } from '@/lib/contracts/people';
import { listPeople } from '@/lib/usecases/people/manage-people';

const standing = ({ isDisabled, isInvited }: PersonSummary): string =>
  isDisabled ? 'disabled' : isInvited ? 'invited' : 'active';

const columns = [
  { title: 'Signs in as', value: (person: PersonSummary) => person.login },
  { title: 'Name', value: (person: PersonSummary) => person.name },
  { title: 'Role', value: (person: PersonSummary) => person.role },
  { title: 'Standing', value: standing },
  {
    title: 'Last seen (UTC)',
    value: ({ lastSeenAt }: PersonSummary) => (lastSeenAt === null ? '' : formatTime(lastSeenAt)),
  },
];

export const peopleList = defineCommand({
  name: 'people list',
  access: 'people.read',
  summary: 'who signs in by name, with which role',
  options: z.object({}),
  run: (context) =>
    withWorkspace(context, async ({ deps }) => {
      const people = await listPeople(deps);
      if (context.isJson) await context.output.json({ people });
      else await context.output.line(people.length > 0 ? formatTable(columns, people) : 'Nobody yet.');
      return 0;
    }),
});
