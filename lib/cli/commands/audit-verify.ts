import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatFacts } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { verifyAudit } from '@/lib/usecases/audit/verify-audit';

const exitCodeUnsound = 8;

export const auditVerify = defineCommand({
  name: 'audit verify',
  access: null,
  summary: 'checks that nobody has edited, cut or reordered the audit log',
  help: 'Exit code 0: sound; 8: not. The log is held against the signed heads in audit/heads.ndjson of the data folder.',
  options: z.object({}),
  run: (context) =>
    withWorkspace(context, async ({ deps }) => {
      const verdict = await verifyAudit(deps, context.signal);
      if (context.isJson) await context.output.json(verdict);
      else {
        await context.output.line(
          formatFacts([
            ['Sound', verdict.isSound ? 'yes' : 'NO'],
            ['Entries', verdict.entries],
            ['Signed heads', verdict.heads],
            ['Last hash', verdict.lastHash],
            ['Findings', verdict.findingsTotal],
          ]),
        );
        for (const { message } of verdict.findings) await context.output.line(message);
      }
      return verdict.isSound ? 0 : exitCodeUnsound;
    }),
});
