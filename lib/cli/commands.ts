import type { CommandEntry } from '@/lib/cli/command';
import { account } from '@/lib/cli/commands/account';
import { batchesRollback } from '@/lib/cli/commands/batches-rollback';
import { identifier } from '@/lib/cli/commands/identifier';
import { importCommand } from '@/lib/cli/commands/import';
import { jobsCancel } from '@/lib/cli/commands/jobs-cancel';
import { jobsList } from '@/lib/cli/commands/jobs-list';
import { keysList } from '@/lib/cli/commands/keys-list';
import { keysRevoke } from '@/lib/cli/commands/keys-revoke';
import { keysRotate } from '@/lib/cli/commands/keys-rotate';
import { overview } from '@/lib/cli/commands/overview';
import { search } from '@/lib/cli/commands/search';
import { synth } from '@/lib/cli/commands/synth';
import { up } from '@/lib/cli/commands/up';
import { verify } from '@/lib/cli/commands/verify';

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  up,
  importCommand,
  batchesRollback,
  overview,
  search,
  account,
  identifier,
  verify,
  keysList,
  keysRotate,
  keysRevoke,
  synth,
  jobsList,
  jobsCancel,
];
