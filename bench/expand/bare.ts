import type { Driver } from 'neo4j-driver';
import { rarityBounds } from '@/lib/domain/rarity';
import { canvasAccounts } from '@/lib/neo4j/queries/canvas-accounts/query';
import { canvasIdentifiers } from '@/lib/neo4j/queries/canvas-identifiers/query';
import { canvasRelatedEdges } from '@/lib/neo4j/queries/canvas-related-edges/query';
import { canvasUsedEdges } from '@/lib/neo4j/queries/canvas-used-edges/query';
import { expandAccounts } from '@/lib/neo4j/queries/expand-accounts/query';
import { findRunId } from '@/lib/neo4j/queries/find-run-id/query';

type Params = Record<string, unknown>;

/** Runs a text with the driver alone: no gateway, no parsing, no mapping. */
async function rowsOf(driver: Driver, text: string, params: Params): Promise<Params[]> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    return (await session.run(text, params)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

/** The statements of one expansion in the order and with the concurrency of the use case. */
export async function expandBare(driver: Driver, accountId: string, limit: number): Promise<number> {
  await rowsOf(driver, findRunId.text, { runId: null });
  const choice = { ...rarityBounds, kinds: [], bands: ['rare', 'medium', 'common'], from: null, to: null };
  const scope = { accountId, runId: null, present: [accountId], limit };
  const [row] = await rowsOf(driver, expandAccounts.text, { ...choice, ...scope });
  const found = (row?.found ?? []) as { id: string; through: string[] }[];
  const accounts = found.map(({ id }) => id);
  const values = [...new Set(found.flatMap(({ through }) => through))];
  const bound = { limit: 4_001 };
  const [nodes] = await Promise.all([
    rowsOf(driver, canvasAccounts.text, { ids: accounts, runId: null }),
    rowsOf(driver, canvasIdentifiers.text, { ids: values }),
    rowsOf(driver, canvasUsedEdges.text, {
      freshAccounts: accounts,
      presentAccounts: [accountId],
      freshIdentifiers: values,
      allIdentifiers: values,
      hubDegree: rarityBounds.commonMax,
      ...bound,
    }),
    rowsOf(driver, canvasRelatedEdges.text, { fresh: accounts, all: [...accounts, accountId], ...bound }),
  ]);
  return nodes.length;
}
