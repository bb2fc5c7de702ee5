import { z } from 'zod';
import type { CliContext } from '@/lib/cli/command';
import { defineCommand } from '@/lib/cli/command';
import { checkMachine } from '@/lib/cli/doctor/machine-checks';
import { checkRuntime } from '@/lib/cli/doctor/runtime-check';
import { checkOfFailure, checksOfInspection } from '@/lib/cli/doctor/workspace-checks';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { DoctorCheck, DoctorReport } from '@/lib/contracts/doctor';

const marks: Record<DoctorCheck['status'], string> = { ok: '✓', warn: '!', fail: '✗' };
const unhealthyExitCode = 1;

async function checkWorkspace(context: CliContext): Promise<DoctorCheck[]> {
  try {
    return await withWorkspace(context, async (workspace) =>
      checksOfInspection(await workspace.inspect(), workspace.database),
    );
  } catch (error) {
    return [checkOfFailure(error)];
  }
}

function describeCheck({ status, title, detail, remedy }: DoctorCheck): string {
  const line = `${marks[status]} ${title}: ${detail}`;
  return remedy === undefined ? line : `${line}\n    ${remedy}`;
}

function describeReport(report: DoctorReport): string {
  const verdict = report.isHealthy ? 'Everything is in order.' : 'Something is wrong; see ✗ above.';
  return [`Data folder ${report.dataDir}`, '', ...report.checks.map(describeCheck), '', verdict].join('\n');
}

export const doctor = defineCommand({
  name: 'doctor',
  access: null,
  summary: 'look at machine, database, invariants of the graph and lake; exit code 1 if something is wrong',
  options: z.object({}),
  run: async (context) => {
    const { dataDir, environment } = context;
    const isEmbedded = environment.database === undefined;
    const machine = await checkMachine(dataDir, isEmbedded);
    const runtime = isEmbedded ? [await checkRuntime(environment.cacheDir)] : [];
    const before = [...machine, ...runtime];
    const canStart = before.every((check) => check.status !== 'fail');
    const checks = canStart ? [...before, ...(await checkWorkspace(context))] : before;
    const isHealthy = checks.every((check) => check.status !== 'fail');
    const report: DoctorReport = { dataDir, isHealthy, checks };
    if (context.isJson) await context.output.json(report);
    else await context.output.line(describeReport(report));
    return isHealthy ? 0 : unhealthyExitCode;
  },
});
