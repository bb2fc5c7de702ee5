/**
 * `npm run test:api-fuzz [-- CASES]`: Schemathesis asks the API what its own document says may be asked, as six people of five
 * roles, 5,000 times or as often as named. No answer may be a mistake of ours (5xx), of a status or of a shape that the document
 * does not have. Ends with "N cases, N failed"; the exit code is 1 if any failed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonWith, run } from '../rig/programs';
import { type RunningSkein, startSkein } from '../rig/skein';
import { seedWorld } from '../seeds/world';
import { type Asker, makeTeam } from './team';

const casesAsked = Number(process.argv[2] ?? 5_000);
/**
 * The last asker, whom every operation lets in, also meets the coverage phase: every limit, every missing field, every wrong
 * type. The others ask at random, so often per operation.
 */
const phasesOf = (isLast: boolean): string => (isLast ? 'coverage,fuzzing' : 'fuzzing');
const examplesEach = 6;
const lineMax = 400;
const seed = '20261128';

const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
].join(',');

interface Report {
  cases: number;
  failed: boolean;
}

function ask(
  python: string,
  folder: string,
  skein: RunningSkein,
  { name, token }: Asker,
  phases: string,
): Report {
  const { code, out, error } = run(
    python,
    [
      ...['-m', 'schemathesis.cli', 'run', `${skein.url}/api/openapi.json`],
      ...['-H', `Authorization: Bearer ${token}`],
      ...['--checks', checks, '--phases', phases, '--max-examples', String(examplesEach)],
      ...['--seed', seed, '--continue-on-failure', '--no-color', '--warnings', 'off'],
    ],
    folder,
  );
  const cases = Number(/([\d,]+) generated/.exec(out)?.[1]?.replaceAll(',', '') ?? 0);
  console.log(`\n== ${name}: ${cases} cases, exit code ${code}`);
  if (code !== 0 || cases === 0)
    console.log(
      out
        .split('\n')
        .map((line) => line.slice(0, lineMax))
        .join('\n'),
      error.slice(-2_000),
    );
  return { cases, failed: code !== 0 || cases === 0 };
}

const python = pythonWith(join(import.meta.dirname, 'requirements.txt'));
const dataDir = await mkdtemp(join(tmpdir(), 'skein-fuzz-'));
let skein: RunningSkein | undefined;
try {
  await seedWorld(dataDir);
  skein = await startSkein(dataDir, '--team');
  const askers = await makeTeam(skein);
  const reports: Report[] = [];
  for (const [position, asker] of askers.entries())
    reports.push(ask(python, dataDir, skein, asker, phasesOf(position === askers.length - 1)));
  const cases = reports.reduce((sum, report) => sum + report.cases, 0);
  const failed = reports.filter((report) => report.failed).length;
  console.log(
    `\n${cases} cases by ${askers.length} people (bar ${casesAsked}), ${failed} people met a failure`,
  );
  process.exitCode = failed === 0 && cases >= casesAsked ? 0 : 1;
} finally {
  await skein?.stop();
  await rm(dataDir, { recursive: true, force: true });
}
