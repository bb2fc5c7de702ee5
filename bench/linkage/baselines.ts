import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LabelledInput } from '@/bench/linkage/shared-data';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { UnionFind } from '@/lib/linkage/math/union-find';
import { buildHolders } from '@/lib/linkage/traces/holders';

const run = promisify(execFile);
const script = new URL('./splink_baseline.py', import.meta.url).pathname;
/** What rules of thumb join on. */
const ruleKinds = ['payment_method', 'device', 'ip', 'email', 'phone'];

/**
 * Groups by a rule of thumb: accounts that share at least `sharedMin` values of those kinds, each held by at most `degreeMax`
 * accounts and on no list, closed transitively.
 */
export function groupByRule(
  input: LinkageInput,
  { sharedMin, degreeMax }: { sharedMin: number; degreeMax: number },
): number[][] {
  const holders = buildHolders(input);
  const n = input.accounts.ids.length;
  const sets = new UnionFind(n);
  const shared = new Map<number, number>();
  for (const [identifier, kind] of input.identifiers.kind.entries()) {
    const members = holders.account.subarray(holders.offsets[identifier], holders.offsets[identifier + 1]);
    if (!ruleKinds.includes(input.kinds[kind]?.kind ?? '')) continue;
    if (members.length < 2 || members.length > degreeMax || input.identifiers.sharedClass[identifier])
      continue;
    if (sharedMin === 1) {
      for (const other of members.subarray(1)) sets.union(members[0] ?? 0, other);
      continue;
    }
    for (const [i, a] of members.entries()) {
      for (const b of members.subarray(i + 1)) {
        const count = (shared.get(a * n + b) ?? 0) + 1;
        shared.set(a * n + b, count);
        if (count === sharedMin) sets.union(a, b);
      }
    }
  }
  const groups = new Map<number, number[]>();
  for (let account = 0; account < n; account += 1) {
    const root = sets.find(account);
    groups.set(root, [...(groups.get(root) ?? []), account]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** A Python with Splink and networkx: the one that SKEIN_BENCH_PYTHON names, or a virtual environment made for the purpose. */
export async function findPython(folder: string): Promise<string | undefined> {
  const named = process.env.SKEIN_BENCH_PYTHON;
  if (named !== undefined) return named;
  try {
    await run('python3', ['-m', 'venv', folder]);
    const python = join(folder, 'bin', 'python');
    await run(python, ['-m', 'pip', 'install', '--quiet', 'splink==5.0.0', 'networkx', 'pandas'], {
      timeout: 300_000,
    });
    return existsSync(python) ? python : undefined;
  } catch {
    return undefined;
  }
}

export interface PythonResult {
  seconds: number;
  cpuSeconds: number;
  /** Accounts of each group found, by number. */
  groups: number[][];
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The first value of every kind that an account holds, and its profile, as the one table that Splink takes. */
function tableOf({ accounts, identifiers, kinds, uses, profile }: LinkageInput): string[] {
  const names = [...ruleKinds, 'email_domain', 'user_agent', 'display_name'].filter((name) =>
    kinds.some(({ kind }) => kind === name),
  );
  const columns = profile.length > 0 ? profile.map(({ attribute }) => attribute) : names;
  const lines = [['id', ...columns].join(',')];
  for (let account = 0; account < accounts.ids.length; account += 1) {
    const first = new Map<string, string>();
    for (let use = uses.offsets[account] ?? 0; use < (uses.offsets[account + 1] ?? 0); use += 1) {
      const identifier = uses.identifier[use] ?? 0;
      const kind = kinds[identifiers.kind[identifier] ?? 0]?.kind ?? '';
      if (!first.has(kind)) first.set(kind, identifiers.display[identifier] ?? '');
    }
    const values =
      profile.length > 0
        ? profile.map(({ values: own }) => own[account] ?? '')
        : names.map((name) => first.get(name) ?? '');
    lines.push([String(account), ...values.map(quote)].join(','));
  }
  return lines;
}

/** Pairs of neighbours among the holders of one value: what networkx needs for its components. */
function edgesOf(input: LinkageInput): string[] {
  const holders = buildHolders(input);
  const lines = ['a,b'];
  for (const [identifier, kind] of input.identifiers.kind.entries()) {
    if (!ruleKinds.includes(input.kinds[kind]?.kind ?? '') || input.identifiers.sharedClass[identifier])
      continue;
    const members = holders.account.subarray(holders.offsets[identifier], holders.offsets[identifier + 1]);
    for (const other of members.subarray(1)) lines.push(`${members[0]},${other}`);
  }
  return lines;
}

/** Runs a baseline in Python on an input; undefined with a sentence on the console where it fails. */
export async function runPython(
  python: string,
  mode: 'splink' | 'networkx',
  { input }: Pick<LabelledInput, 'input'>,
): Promise<PythonResult | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'skein-bench-python-'));
  try {
    const path = join(folder, 'input.csv');
    writeFileSync(path, (mode === 'splink' ? tableOf(input) : edgesOf(input)).join('\n'));
    const { stdout } = await run(python, [script, mode, path], { maxBuffer: 1 << 28, timeout: 600_000 });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as PythonResult;
  } catch (error) {
    console.log(
      `${mode} could not be run: ${error instanceof Error ? error.message.slice(0, 300) : 'unknown'}`,
    );
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
