import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluation } from '@/lib/contracts/evaluation';
import { fingerprintGraph } from '@/lib/testing/graph-fingerprint';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';
import { runCli, startCli } from '@/lib/testing/run-cli';

const gateway = testGateway();
let folder: string;
let dataDir: string;
let world: string;
/** Of the graph right after an import that nothing disturbed. */
let undisturbed: string;

/** Real processes, one after another, as a user would type them. */
const skein = (...args: string[]) => runCli(dataDir, args);

beforeAll(async () => {
  await resetGraph(gateway);
  folder = await mkdtemp(join(tmpdir(), 'skein-cli-'));
  dataDir = join(folder, 'data');
  world = join(folder, 'world');
  const made = await skein(
    'synth',
    '--accounts',
    '400',
    '--seed',
    '7',
    '--difficulty',
    'easy',
    '--out',
    world,
  );
  expect(made, made.stderr).toMatchObject({ exitCode: 0 });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it('prints help on standard output and nothing else', async () => {
    const { exitCode, stdout, stderr } = await skein('import', '--help');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('--accounts <file...>');
    expect(stderr).toBe('');
  });

  it('ends with 2 and says what to do when it is used wrongly', async () => {
    const { exitCode, stdout, stderr } = await skein('import');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('Give at least one of --accounts');
  });

  it('prints errors as JSON when asked', async () => {
    const { exitCode, stderr } = await skein('batches', 'rollback', 'b_0000000000000000', '--json');
    expect(exitCode).toBe(3);
    const line = stderr.trimEnd().split('\n').at(-1) ?? '';
    expect(JSON.parse(line)).toMatchObject({ error: { kind: 'not_found', code: 'not_found' }, exitCode: 3 });
  });

  it('ends with 3 while there is no run', async () => {
    expect((await skein('clusters', '--format', 'csv')).exitCode).toBe(3);
  });
});

describe('from files to clusters', () => {
  it('imports, and the same files again change nothing', async () => {
    const first = await skein('import', '--from', world, '--json');
    expect(first, first.stderr).toMatchObject({ exitCode: 0 });
    const report = JSON.parse(first.stdout);
    expect(report).toMatchObject({ outcome: 'committed' });
    undisturbed = await fingerprintGraph(gateway);
    const second = await skein('import', '--from', world, '--json');
    expect(JSON.parse(second.stdout)).toMatchObject({ outcome: 'nothing_new', batchId: null });
    expect(await fingerprintGraph(gateway)).toBe(undisturbed);
  });

  it('links', async () => {
    const { exitCode, stdout, stderr } = await skein('link', '--json');
    expect(exitCode, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ isCurrent: true, accounts: 400 });
  });

  it('does nothing, and says so, when nothing has changed', async () => {
    const first = JSON.parse((await skein('runs', 'list', '--json')).stdout);
    const again = JSON.parse((await skein('link', '--json')).stdout);
    expect(again).toMatchObject({ runId: first[0].runId, isUnchanged: true });
    expect(JSON.parse((await skein('runs', 'list', '--json')).stdout)).toHaveLength(1);
  });

  it('gives the same bytes for the same input and seed, and another run for a decision', async () => {
    const printed = async () => [
      (await skein('links', '--min-probability', '0', '--format', 'csv')).stdout,
      (await skein('clusters', '--possible', '--format', 'csv')).stdout,
    ];
    const [links = '', clusters] = await printed();
    const forced = JSON.parse((await skein('link', '--force', '--json')).stdout);
    expect(forced).toMatchObject({ isUnchanged: false });
    expect(await printed()).toEqual([links, clusters]);

    const [, first = ''] = links.split('\n');
    const [accountA = '', accountB = ''] = first.split(',');
    const decided = await skein(
      'constraints',
      'add',
      'different',
      accountA,
      accountB,
      '--reason',
      'Two firms.',
    );
    expect(decided, decided.stderr).toMatchObject({ exitCode: 0 });
    const ruled = JSON.parse((await skein('link', '--json')).stdout);
    expect(ruled).toMatchObject({ isUnchanged: false });
    const { decisions } = JSON.parse((await skein('constraints', 'list', '--json')).stdout);
    await skein('constraints', 'withdraw', decisions[0].decisionId, '--reason', 'One firm.');
    await skein('link');
    expect(await printed()).toEqual([links, clusters]);

    const compared = JSON.parse((await skein('runs', 'compare', ruled.runId, forced.runId, '--json')).stdout);
    expect(compared).toMatchObject({ parameters: [] });
    expect((await skein('runs', 'delete', ruled.runId)).exitCode).toBe(0);
    expect((await skein('runs', 'compare', ruled.runId, forced.runId)).exitCode).toBe(3);
  }, 240_000);

  it('prints clusters as account_id,cluster_id,membership', async () => {
    const { stdout } = await skein('clusters', '--format', 'csv');
    const rows = parse(stdout, { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {})).toEqual(['account_id', 'cluster_id', 'membership']);
    expect(rows.length).toBeGreaterThan(0);
    for (const { membership } of rows) {
      expect(Number(membership)).toBeGreaterThan(0);
      expect(Number(membership)).toBeLessThanOrEqual(1);
    }
    const withRim = await skein('clusters', '--format', 'csv', '--possible');
    expect(withRim.stdout.split('\n').length).toBeGreaterThanOrEqual(stdout.split('\n').length);
  });

  it('prints links as account_a,account_b,weight_bits,probability, at or above the probability', async () => {
    const { stdout } = await skein('links', '--min-probability', '0.9', '--format', 'csv');
    const rows = parse(stdout, { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {})).toEqual(['account_a', 'account_b', 'weight_bits', 'probability']);
    for (const row of rows) {
      expect(Number(row.probability)).toBeGreaterThanOrEqual(0.9);
      expect((row.account_a ?? '') < (row.account_b ?? '')).toBe(true);
    }
  });

  it('explains a link so that it adds up', async () => {
    const { stdout: csv } = await skein('links', '--format', 'csv');
    const [link] = parse(csv, { columns: true }) as Record<string, string>[];
    const [a, b] = [link?.account_a ?? '', link?.account_b ?? ''];
    const explanation = JSON.parse((await skein('explain', a, b, '--json')).stdout);
    const sum = explanation.items.reduce((total: number, item: { bits: number }) => total + item.bits, 0);
    expect(Math.abs(explanation.priorBits + sum - explanation.weightBits)).toBeLessThan(1e-9);
    expect(Math.abs(explanation.weightBits - Number(link?.weight_bits))).toBeLessThan(1e-9);
    const { stdout: text } = await skein('explain', a, b);
    expect(text).toContain('bits in all');
    expect(text).toContain('█');
  });

  it('measures the run against a labels file', async () => {
    const { exitCode, stdout } = await skein('evaluate', '--labels', join(world, 'labels.csv'), '--json');
    expect(exitCode).toBe(0);
    const evaluation = JSON.parse(stdout) as Evaluation;
    expect(evaluation.labelledAccounts).toBe(400);
    expect(evaluation.operators).toBeGreaterThan(0);
  });

  it('is in order, says skein doctor', async () => {
    const { exitCode, stdout } = await skein('doctor', '--json');
    const report = JSON.parse(stdout);
    expect(report.checks.filter((check: { status: string }) => check.status === 'fail')).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it('lets a reader of standard output leave early', async () => {
    const running = startCli(dataDir, ['links', '--format', 'csv', '--min-probability', '0']);
    running.process.stdout?.once('data', () => running.process.stdout?.destroy());
    const { exitCode, stderr } = await running.result;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  it('reads a table from standard input and keeps rows that cannot be used', async () => {
    const text = 'account_id,created_at\nstdin-1,2026-01-01\nstdin-2,yesterday\n';
    const { exitCode, stdout } = await runCli(dataDir, ['import', '--accounts', '-', '--json'], text);
    expect(exitCode).toBe(0);
    const report = JSON.parse(stdout);
    expect(report.tables[0]).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
    const rejects = await readFile(join(dataDir, report.rejectFiles[0].path), 'utf8');
    expect(rejects).toContain('yesterday');
    const undone = await skein('batches', 'rollback', report.batchId, '--json');
    expect(JSON.parse(undone.stdout)).toMatchObject({ accountsRemoved: 1 });
  });
});

describe('an import that is killed', () => {
  it('leaves nothing half-visible, and running it again gives the graph of an undisturbed run', async () => {
    await resetGraph(gateway);
    const other = join(folder, 'killed');
    const lake = join(other, 'lake');
    const killed = startCli(other, ['import', '--from', world]);
    // Staged rows have moved into the lake: the batch is being applied to the graph right now.
    const isApplying = () => existsSync(lake) && killed.process.exitCode === null;
    while (!isApplying() && killed.process.exitCode === null) await new Promise(setImmediate);
    killed.process.kill('SIGKILL');
    expect((await killed.result).signal).toBe('SIGKILL');

    const again = await runCli(other, ['import', '--from', world, '--json']);
    expect(again, again.stderr).toMatchObject({ exitCode: 0 });
    expect(await fingerprintGraph(gateway)).toBe(undisturbed);
    expect(await readdir(join(other, 'staging')).catch(() => [])).not.toContain(expect.stringMatching(/^b_/));
    const jobs = JSON.parse((await runCli(other, ['jobs', 'list', '--json'])).stdout) as { state: string }[];
    expect(jobs.map(({ state }) => state)).not.toContain('running');
    expect((await runCli(other, ['doctor'])).exitCode).toBe(0);
  });

  it('is undone by Ctrl-C', async () => {
    await resetGraph(gateway);
    const other = join(folder, 'interrupted');
    const running = startCli(other, ['import', '--from', world]);
    await new Promise<void>((resolve) => {
      running.process.stderr?.on('data', (chunk: Buffer) => {
        if (/reading|removing|adding|writing/.test(chunk.toString('utf8'))) resolve();
      });
      running.process.once('exit', () => resolve());
    });
    running.process.kill('SIGINT');
    const { exitCode } = await running.result;
    expect(exitCode).toBe(130);
    const world0 = JSON.parse((await runCli(other, ['overview', '--json'])).stdout);
    expect(world0).toMatchObject({ accounts: 0, identifiers: 0 });
  });
});
