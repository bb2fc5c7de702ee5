'use client';

import { parseAsString, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { OperationDetails } from '@/components/api/operation-details';
import { EmptyState } from '@/components/ui/empty-state';
import { formatQuantity } from '@/components/ui/format/number';
import { SearchInput } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import type { OperationSummary } from '@/lib/contracts/openapi/summarise';

/** Every word must be found somewhere in what the operation is called, takes or asks for. */
function fits(operation: OperationSummary, words: readonly string[]): boolean {
  const { method, path, summary, scope, roles, fields } = operation;
  const text = [method, path, summary, scope ?? 'public', ...roles, ...fields.map(({ name }) => name)]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The API to read and search, by subject; what is searched for lives in the address. */
export function OperationList({ operations }: { operations: readonly OperationSummary[] }) {
  const [find, setFind] = useQueryState('find', parseAsString.withDefault(''));
  const byTag = useMemo(() => {
    const words = find.toLowerCase().split(/\s+/).filter(Boolean);
    const groups = new Map<string, OperationSummary[]>();
    for (const operation of operations.filter((one) => fits(one, words))) {
      groups.set(operation.tag, [...(groups.get(operation.tag) ?? []), operation]);
    }
    return groups;
  }, [operations, find]);
  const shown = [...byTag.values()].reduce((sum, group) => sum + group.length, 0);
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <SearchInput
          label="Find by path, words, role, scope or field"
          value={find}
          onChange={(value) => void setFind(value === '' ? null : value)}
          className="w-96"
        />
        <p role="status" className="text-sm text-muted">
          {formatQuantity(shown, 'operation')}
        </p>
      </div>
      {shown === 0 && (
        <Panel>
          <EmptyState title="No operation fits">Use fewer words, or a part of a path.</EmptyState>
        </Panel>
      )}
      {[...byTag].map(([tag, group]) => (
        <Panel key={tag} title={tag} description={formatQuantity(group.length, 'operation')} isFlush>
          <ul>
            {group.map((operation) => (
              <li key={operation.id} className="border-t border-line first:border-t-0">
                <OperationDetails operation={operation} />
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </>
  );
}
