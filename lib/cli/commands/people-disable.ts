import { standingCommand } from '@/lib/cli/people/standing-command';

export const peopleDisable = standingCommand({
  name: 'people disable',
  summary: 'signs a person out, at once, and lets them in no more',
  isDisabled: true,
  done: 'may not sign in any more.',
});
