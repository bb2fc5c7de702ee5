import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Mutant, mutants } from './controls';

const execute = promisify(execFile);
const root = new URL('../..', import.meta.url).pathname;

interface Outcome {
  failed: string[];
  total: number;
}

/** Runs test files in a copy of the project. */
async function runTests(copy: string, project: Mutant['project'], tests: string): Promise<Outcome> {
  const report = join(copy, 'mutant-report.json');
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--project', project, tests, '--reporter=json', `--outputFile=${report}`];
  await execute(process.execPath, [vitest, ...options], { cwd: copy, maxBuffer: 64 * 1024 * 1024 }).catch(
    () => undefined,
  );
  const { numTotalTests, testResults } = JSON.parse(await readFile(report, 'utf8')) as {
    numTotalTests: number;
    testResults: { assertionResults: { status: string; fullName: string }[] }[];
  };
  await rm(report);
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  return { failed, total: numTotalTests };
}

async function breakControl(copy: string, { file, find, replace }: Mutant): Promise<() => Promise<void>> {
  const path = join(copy, file);
  const text = await readFile(path, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${file} must hold once: ${find}`);
  await writeFile(
    path,
    text.replace(find, () => replace),
  );
  return () => writeFile(path, text);
}

/** All of them, or those of which an argument names the project, the control or the tests: `npm run test:mutants -- unit`. */
const [wanted = ''] = process.argv.slice(2);
const chosen = mutants.filter(({ project, control, tests }) =>
  [project, control, tests].some((text) => text.includes(wanted)),
);

// Ctrl-C ends the tests that run; the copy is taken away then.
process.once('SIGINT', () => undefined);

/**
 * Breaks one control after another in a copy of the last commit and sees whether the tests that guard it turn red; first, that they are
 * green as things are. Ends with 1 if one stays green.
 */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'skein-mutants-'));
  const copy = join(folder, 'project');
  await execute('git', ['worktree', 'add', '--detach', copy, 'HEAD'], { cwd: root });
  let survivors = 0;
  try {
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    const guards = new Map(chosen.map(({ project, tests }) => [`${project} ${tests}`, { project, tests }]));
    for (const { project, tests } of guards.values()) {
      const { failed, total } = await runTests(copy, project, tests);
      if (total === 0 || failed.length > 0)
        throw new Error(`${tests} is not green to begin with: ${failed.join('; ')}`);
    }
    for (const mutant of chosen) {
      const mend = await breakControl(copy, mutant);
      const { failed } = await runTests(copy, mutant.project, mutant.tests);
      await mend();
      if (failed.length === 0) survivors += 1;
      process.stdout.write(
        failed.length === 0
          ? `SURVIVED  ${mutant.control} (${mutant.file}): ${mutant.tests} stays green\n`
          : `noticed   ${mutant.control}: ${failed.length} red, first "${failed[0]}"\n`,
      );
    }
  } finally {
    await execute('git', ['worktree', 'remove', '--force', copy], { cwd: root });
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${chosen.length - survivors} of ${chosen.length} broken controls noticed\n`);
  if (survivors > 0) process.exitCode = 1;
}

await main();
