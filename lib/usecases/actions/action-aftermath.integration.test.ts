import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAftermath } from '@/lib/contracts/actions';
import type { Actor } from '@/lib/domain/actor';
import { csvLine } from '@/lib/export/csv';
import { openTestWorkspace, quietJob, readTruth, sourcesOf } from '@/lib/testing/linked-world';
import { testGateway } from '@/lib/testing/neo4j';
import { getActionAftermath } from '@/lib/usecases/actions/get-action-aftermath';
import { recordAction } from '@/lib/usecases/actions/record-action';
import { listClusters } from '@/lib/usecases/clusters/list-clusters';
import { nodeWorldFiles } from '@/lib/usecases/world/node-world-files';
import { type WrittenWorld, writeWorld } from '@/lib/usecases/world/write-world';

const ana: Actor = { id: 'ana', name: 'Ana', role: 'lead' };
const gateway = testGateway();
/** The day of the action: operators are at work, and replace accounts that are banned for weeks to come. */
const takenAt = Date.UTC(2026, 2, 1);
const timeColumns = {
  accounts: 'created_at',
  payments: 'at',
  logins: 'at',
  exchanges: 'at',
  relations: 'at',
};

/** Cuts the tables that have times in two: what the provider knew on the day, and what came later. */
async function cutWorld(files: WrittenWorld['files']): Promise<[before: typeof files, after: typeof files]> {
  type Files = Record<keyof typeof files, string>;
  const halves: readonly [Files, Files] = [{ ...files }, { ...files }];
  for (const [table, column] of Object.entries(timeColumns) as [keyof Files, string][]) {
    const rows = parse(await readFile(files[table]), { columns: true }) as Record<string, string>[];
    const header = csvLine(Object.keys(rows[0] ?? {}));
    for (const [half, isIn] of [
      [halves[0], (at: number) => at < takenAt],
      [halves[1], (at: number) => at >= takenAt],
    ] as const) {
      const path = `${files[table]}.${half === halves[0] ? 'before' : 'after'}.csv`;
      const kept = rows.filter((row) => isIn(Date.parse(row[column] ?? '')));
      await writeFile(path, [header, ...kept.map((row) => csvLine(Object.values(row)))].join('\n'));
      half[table] = path;
    }
  }
  return [...halves];
}

let aftermath: ActionAftermath;
let reached: ReadonlySet<string>;
let operatorOf: ReadonlyMap<string, string>;
/** Accounts that the operators of the action opened after it. */
let returned: string[];
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await openTestWorkspace(gateway);
  close = opened.close;
  const { workspace, path } = opened;
  const world = await writeWorld(
    { files: nodeWorldFiles },
    { accounts: 500, exchanges: 15_000, seed: 7, difficulty: 'easy', outDir: `${path}/world` },
  );
  const [before, after] = await cutWorld(world.files);
  await workspace.handleJob({ kind: 'import', sources: sourcesOf(before), prompts: 'keep' }, quietJob);
  await workspace.handleJob({ kind: 'link', parameters: {} }, quietJob);
  const page = { offset: 0, limit: 1, sort: 'size', descending: true } as const;
  const [largest] = (await listClusters(workspace.deps, page)).clusters;
  const subject = { kind: 'cluster', id: largest?.clusterId ?? '' } as const;
  const choice = { subject, kind: 'suspend' } as const;
  const action = await recordAction(workspace.deps, { choice, note: '', takenAt }, ana);
  reached = new Set(action.accountIds);
  await workspace.handleJob({ kind: 'import', sources: sourcesOf(after), prompts: 'keep' }, quietJob);
  aftermath = await getActionAftermath(workspace.deps, { actionId: action.id });
  operatorOf = await readTruth(workspace);
  const operators = new Set([...reached].flatMap((id) => operatorOf.get(id) ?? []));
  const rows = parse(await readFile(after.accounts), { columns: true }) as { account_id: string }[];
  returned = rows.map(({ account_id }) => account_id).filter((id) => operators.has(operatorOf.get(id) ?? ''));
});
afterAll(() => close());

describe('after a real action', () => {
  it('finds the accounts with which the operator came back, and hardly anybody who is honest', () => {
    const found = new Set(aftermath.cameBack.map(({ accountId }) => accountId));
    const right = returned.filter((id) => found.has(id));
    const honest = [...found].filter((id) => !operatorOf.has(id));
    console.info(
      `reached ${reached.size}; ${returned.length} came back, ${right.length} of them found, ${found.size - right.length} others named, ${honest.length} of them honest`,
    );
    expect(returned.length).toBeGreaterThan(2);
    expect(right.length / returned.length).toBeGreaterThanOrEqual(0.8);
    expect(honest.length).toBeLessThanOrEqual(1);
  });

  it('names the signals that survived, which accounts of before and after share', () => {
    expect(aftermath.signals.length).toBeGreaterThan(0);
    const [strongest] = aftermath.signals;
    const through = aftermath.cameBack.filter(({ values }) => values.some(({ id }) => id === strongest?.id));
    expect(through).toHaveLength(strongest?.accounts ?? -1);
    expect(through.some(({ accountId }) => returned.includes(accountId))).toBe(true);
  });

  it('counts those who were reached and went on all the same', () => {
    expect(aftermath.stillActive.every(({ accountId }) => reached.has(accountId))).toBe(true);
    expect(aftermath.stillActive.every(({ lastSeen }) => lastSeen > takenAt)).toBe(true);
    expect(aftermath.cameBack.every(({ createdAt }) => createdAt > takenAt)).toBe(true);
  });
});
