import type { Driver, Plan } from 'neo4j-driver';
import neo4j from 'neo4j-driver';

/** Operators whose cost grows with the whole graph instead of with the answer. */
const scans = new Set([
  'AllNodesScan',
  'NodeByLabelScan',
  'PartitionedNodeByLabelScan',
  'DirectedRelationshipTypeScan',
  'UndirectedRelationshipTypeScan',
  'DirectedAllRelationshipsScan',
  'UndirectedAllRelationshipsScan',
]);

/** There are tens to thousands of these, not millions: reading all of them is no harm. */
const fewNodes =
  /:(Case|View|Constraint|HubOverride|Run|ImportBatch|SourceFile|Job|WorkspaceState|Migration)$/;

const nameOf = (plan: Plan): string => plan.operatorType.split('@')[0] ?? plan.operatorType;

function argument(plan: Plan, name: string): unknown {
  return (plan.arguments as Record<string, unknown>)[name];
}

/** At most one row: by estimate, or because it looks up a unique id (estimates count those once per incoming row). */
function isSingle(plan: Plan): boolean {
  if (Number(argument(plan, 'EstimatedRows')) <= 1) return true;
  return nameOf(plan).startsWith('NodeUniqueIndexSeek');
}

/** A product with one row on one side costs no more than the other side. */
function multiplies(plan: Plan): boolean {
  return !plan.children.some(isSingle);
}

function isExpensive(plan: Plan): boolean {
  const name = nameOf(plan);
  if (name === 'CartesianProduct') return multiplies(plan);
  return scans.has(name) && !fewNodes.test(String(argument(plan, 'Details')));
}

/** The operators of a plan that scan the graph or multiply rows. */
export function expensiveOperators(plan: Plan): string[] {
  const below = plan.children.flatMap(expensiveOperators);
  return isExpensive(plan) ? [nameOf(plan), ...below] : below;
}

/** How the planner would run a text on this database. Throws what the database says about a wrong text. */
export async function explain(driver: Driver, database: string, text: string): Promise<Plan> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`);
    if (summary.plan === false) throw new Error('The database gave no plan.');
    return summary.plan;
  } finally {
    await session.close();
  }
}
