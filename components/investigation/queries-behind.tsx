'use client';

import { useMutation } from '@tanstack/react-query';
import { Code2 } from 'lucide-react';
import { Button, IconButton } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format/number';
import { Popover } from '@/components/ui/popover';
import { toast } from '@/components/ui/toast';
import { showQuery } from '@/lib/api-client/graph';
import type { RanQuery } from '@/lib/canvas-state/origin';

/** The queries behind a figure or a picture: name, parameters, rows and their cap; each is copied as runnable Cypher. */
export function QueriesBehind({ queries, label }: { queries: readonly RanQuery[]; label: string }) {
  if (queries.length === 0) return null;
  return (
    <Popover
      title={label}
      className="w-96"
      trigger={
        <IconButton label={label}>
          <Code2 />
        </IconButton>
      }
    >
      <QueryList queries={queries} />
    </Popover>
  );
}

export function QueryList({ queries }: { queries: readonly RanQuery[] }) {
  const copy = useMutation({
    mutationFn: async (query: RanQuery) => {
      const { text } = await showQuery(query.name);
      await navigator.clipboard.writeText(asCypher(query, text));
    },
    onSuccess: () => toast('Copied as Cypher with its parameters'),
    onError: (error) => toast('The query could not be copied', { kind: 'error', description: error.message }),
  });
  return (
    <ol className="max-h-80 space-y-2 overflow-y-auto">
      {queries.map((query, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same query may run twice; its place is its name
        <li key={index} className="border-b border-line pb-2 text-xs last:border-0">
          <div className="flex items-center gap-2">
            <code className="flex-1 font-mono font-medium">{query.name}</code>
            <span className="text-muted tabular-nums">
              {formatCount(query.rows)} rows, fails above {formatCount(query.rowsMax)}
            </span>
            <Button size="sm" disabled={copy.isPending} onClick={() => copy.mutate(query)}>
              Copy
            </Button>
          </div>
          <pre className="mt-1 max-h-24 overflow-auto rounded-sm bg-sunken p-1.5 font-mono whitespace-pre-wrap">
            {paramLines(query)}
          </pre>
        </li>
      ))}
    </ol>
  );
}

function paramLines({ params, cut }: RanQuery): string {
  return Object.entries(params)
    .map(([name, value]) => {
      const length = cut[name];
      const more = length === undefined ? '' : `  // the first of ${length}`;
      return `${name}: ${JSON.stringify(value)}${more}`;
    })
    .join('\n');
}

/** As `cypher-shell` and Neo4j Browser run it: parameters first. */
function asCypher(query: RanQuery, text: string): string {
  const params = Object.entries(query.params).map(([name, value]) => {
    const length = query.cut[name];
    const note = length === undefined ? '' : `// ${name}: the first of ${length} items\n`;
    return `${note}:param ${name} => ${JSON.stringify(value)};`;
  });
  return `// ${query.name}: ${query.rows} rows, fails above ${query.rowsMax}\n${params.join('\n')}\n${text};\n`;
}
