#!/usr/bin/env node
// `npm test`: unit and property tests, integration tests on a real Neo4j, journeys in a real browser. Each runner prints
// its own summary; the last line is the total, `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const reports = mkdtempSync(join(tmpdir(), 'skein-test-reports-'));

/** Path of a package's command, so that the tests need no shell and no npx. */
function binOf(packageName, bin) {
  const manifestPath = require.resolve(`${packageName}/package.json`);
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const relative = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin];
  return join(dirname(manifestPath), relative);
}

function firstLine(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? `${stdout}${stderr}`.trim().split('\n')[0] : undefined;
}

/** What the machine lacks, in plain words. */
function listMissing() {
  const missing = [];
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    missing.push(`Node.js 20.19 or newer (this is ${process.versions.node})`);
  }
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const javaLine = firstLine(java, ['-version']);
  const javaMajor = Number(/version "(\d+)/.exec(javaLine ?? '')?.[1] ?? Number.NaN);
  if (javaLine === undefined)
    missing.push('Java 17 or newer (no "java" could be run): the tests start a real Neo4j');
  else if (javaMajor < 17) missing.push(`Java 17 or newer (found: ${javaLine})`);
  if (firstLine('mvn', ['--version']) === undefined) {
    missing.push('Maven 3.8 or newer (no "mvn" could be run): it brings the Neo4j server');
  }
  if (!existsSync(join(root, 'node_modules', 'vitest')))
    missing.push('the packages of this project: run "npm ci"');
  return missing;
}

const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: Math.max(report.numFailedTests, report.success ? 0 : 1),
  skipped: report.numPendingTests + report.numTodoTests,
});

const playwrightCounts = (report) => ({
  passed: report.stats.expected + report.stats.flaky,
  failed: Math.max(report.stats.unexpected, report.errors.length),
  skipped: report.stats.skipped,
});

const suites = [
  ...['unit', 'integration'].map((project) => ({
    name: project,
    report: join(reports, `${project}.json`),
    command: (report) => [
      binOf('vitest', 'vitest'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    counts: vitestCounts,
  })),
  {
    name: 'e2e',
    report: join(reports, 'e2e.json'),
    command: () => [binOf('@playwright/test', 'playwright'), 'test', '--config=e2e/playwright.config.ts'],
    counts: playwrightCounts,
  },
];

let running;
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    isInterrupted = true;
    running?.kill('SIGTERM');
  });
}

function run(args, environment) {
  return new Promise((resolve, reject) => {
    running = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    running.on('error', reject);
    running.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs one suite. A runner that dies before its report counts as one failure, so that silence never looks green. */
async function runSuite(suite) {
  const startedAt = Date.now();
  process.stdout.write(`\n── ${suite.name} ──\n`);
  const exitCode = await run(suite.command(suite.report), { SKEIN_E2E_REPORT: suite.report });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  if (!existsSync(suite.report)) return { name: suite.name, passed: 0, failed: 1, skipped: 0, seconds };
  const counts = suite.counts(JSON.parse(readFileSync(suite.report, 'utf8')));
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return { name: suite.name, ...counts, seconds };
}

function printTotal(results) {
  process.stdout.write('\n');
  for (const { name, passed, failed, skipped, seconds } of results) {
    const skippedText = skipped > 0 ? `, ${skipped} skipped` : '';
    process.stdout.write(
      `${name.padEnd(12)} ${passed} passed, ${failed} failed${skippedText} (${seconds} s)\n`,
    );
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
  return total('failed') === 0 && total('passed') > 0 ? 0 : 1;
}

async function main() {
  const missing = listMissing();
  if (missing.length > 0) {
    process.stderr.write(
      `The tests cannot run. Missing:\n${missing.map((item) => `  - ${item}\n`).join('')}`,
    );
    return 10;
  }
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const known = suites.map((suite) => suite.name).join(', ');
    process.stderr.write(`There is no suite "${unknown.join('", "')}". Suites: ${known}.\n`);
    return 2;
  }
  const results = [];
  for (const suite of suites) {
    if (isInterrupted) return 130;
    if (names.length === 0 || names.includes(suite.name)) results.push(await runSuite(suite));
  }
  return isInterrupted ? 130 : printTotal(results);
}

try {
  process.exitCode = await main();
} finally {
  rmSync(reports, { recursive: true, force: true });
}
