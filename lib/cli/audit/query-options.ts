import type { Command } from 'commander';
import { z } from 'zod';
import { type AuditQuery, auditOutcomes } from '@/lib/contracts/audit';

const time = z
  .string()
  .transform((text) => Date.parse(text))
  .pipe(z.number({ error: 'is no time; write 2026-01-31 or 2026-01-31T12:00:00Z' }));

/** Options that choose entries of the audit log. */
export const auditOptions = z.object({
  object: z.string().optional(),
  actor: z.string().optional(),
  action: z.string().optional(),
  outcome: z.enum(auditOutcomes).optional(),
  since: time.optional(),
  until: time.optional(),
});

export function configureAuditOptions(command: Command): void {
  command
    .option('--object <object>', 'entries about it, e.g. account:42 or cluster:c_1')
    .option('--actor <id>', 'entries of one person or command line user')
    .option('--action <name>', 'entries of one line of the policy, e.g. facts.read')
    .option('--outcome <name>', `one of ${auditOutcomes.join(', ')}`)
    .option('--since <time>', 'not before this time (UTC)')
    .option('--until <time>', 'not after this time (UTC)');
}

export function toAuditQuery(options: z.output<typeof auditOptions>): Omit<AuditQuery, 'limit' | 'cursor'> {
  const { since, until, ...rest } = options;
  return {
    ...rest,
    ...(since === undefined ? {} : { from: since }),
    ...(until === undefined ? {} : { to: until }),
  };
}
