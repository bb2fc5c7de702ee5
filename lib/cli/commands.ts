import type { CommandEntry } from '@/lib/cli/command';
import { jobsCancel } from '@/lib/cli/commands/jobs-cancel';
import { jobsList } from '@/lib/cli/commands/jobs-list';
import { synth } from '@/lib/cli/commands/synth';
import { up } from '@/lib/cli/commands/up';

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [up, synth, jobsList, jobsCancel];
