import type { BlockReporter } from '@/lib/linkage/blocking/block-report';
import type { PairCollector } from '@/lib/linkage/blocking/pair-list';
import type { LinkageInput, ProfileColumn } from '@/lib/linkage/input/linkage-input';

/** Fields that take part in two-field keys: the most telling ones, so that the number of keys stays small. */
const keyFieldsMax = 8;

interface Field {
  column: ProfileColumn;
  /** Distinct values / filled accounts: how telling the field is. */
  distinctness: number;
}

function fieldsOf(input: LinkageInput): Field[] {
  return input.profile
    .map((column) => {
      const filled = column.values.filter((value) => value !== null);
      return { column, distinctness: filled.length === 0 ? 0 : new Set(filled).size / filled.length };
    })
    .filter(({ distinctness }) => distinctness > 0)
    .sort((a, b) => b.distinctness - a.distinctness || (a.column.attribute < b.column.attribute ? -1 : 1))
    .slice(0, keyFieldsMax);
}

/** What a key sees of a value: all of it, or its beginning, so that an error at the end does no harm. */
const views: readonly ((value: string) => string)[] = [(value) => value, (value) => value.slice(0, 4)];

interface KeyContext {
  input: LinkageInput;
  blockAccountsMax: number;
  pairs: PairCollector;
  reporter: BlockReporter;
}

/** Groups accounts by key and pairs every group within the bound. */
function addKey(context: KeyContext, title: string, keyOf: (account: number) => string | null): void {
  const groups = new Map<string, number[]>();
  for (let account = 0; account < context.input.accounts.ids.length; account += 1) {
    if (context.input.accounts.isShared[account] === 1) continue;
    const key = keyOf(account);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(account);
    else groups.set(key, [account]);
  }
  for (const [key, group] of groups) {
    if (group.length < 2) continue;
    const pairsInFull = (group.length * (group.length - 1)) / 2;
    if (group.length > context.blockAccountsMax) {
      const display = key.replaceAll('\u0000', ' + ');
      context.reporter.addCapped({ kind: title, display, accounts: group.length, pairsInFull, pairsMade: 0 });
      continue;
    }
    for (const [i, a] of group.entries())
      for (let j = i + 1; j < group.length; j += 1) context.pairs.add(a, group[j] ?? a);
    context.reporter.addBlock(pairsInFull);
  }
}

/**
 * Pairs accounts whose profiles agree in one telling field, or in any two (in full, or in the beginnings of both). With f
 * fields a pair is missed only if errors leave no two of them alike at the beginning.
 */
export function addProfileBlocks(context: KeyContext): void {
  const fields = fieldsOf(context.input);
  for (const { column } of fields)
    addKey(context, column.attribute, (account) => column.values[account] ?? null);
  for (const [i, { column: left }] of fields.entries()) {
    for (const { column: right } of fields.slice(i + 1)) {
      for (const view of views) {
        addKey(context, `${left.attribute} + ${right.attribute}`, (account) => {
          const x = left.values[account] ?? null;
          const y = right.values[account] ?? null;
          return x === null || y === null ? null : `${view(x)}\u0000${view(y)}`;
        });
      }
    }
  }
}
