import { standingCommand } from '@/lib/cli/people/standing-command';

export const peopleEnable = standingCommand({
  name: 'people enable',
  summary: 'lets a person in again',
  isDisabled: false,
  done: 'may sign in again.',
});
