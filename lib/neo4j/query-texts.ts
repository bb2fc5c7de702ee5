import { registeredQueries } from '@/lib/neo4j/define-query';
import { defaultRowsMax } from '@/lib/neo4j/gateway';
import type { QueryTexts } from '@/lib/usecases/ports/query-trace';

/** Looks up what a query reads, so that every figure can be checked by hand. */
export function createQueryTexts(): QueryTexts {
  return {
    find: (name) => {
      const query = registeredQueries().find((registered) => registered.name === name);
      if (query === undefined) return undefined;
      const { text, rowsMax = defaultRowsMax, timeoutMs } = query;
      return { name, text: withoutIndent(text), rowsMax, timeoutMs };
    },
  };
}

function withoutIndent(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent)).join('\n');
}
