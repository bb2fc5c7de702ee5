import { readFile } from 'node:fs/promises';
import neo4j from 'neo4j-driver';
import { classifyError } from '@/lib/neo4j/classify-error';
import { type Connection, createDriver } from '@/lib/neo4j/driver';

/** A numbered rule of `graph-schema/invariants.md` and the Cypher that finds what breaks it. */
export interface Invariant {
  /** `G1`, `G2`, … */
  id: string;
  title: string;
  text: string;
}

export interface InvariantResult {
  id: string;
  title: string;
  /** How many violations there are, and the first few of them in words. */
  violations: number;
  examples: string[];
}

const section = /^## (G\d+)\. (.+?)\n(.*?)```cypher\n(.*?)```/gms;
const headings = /^## G\d+\./gm;
const examplesMax = 5;
const timeoutMs = 300_000;

/** Reads the rules out of the document's text. Throws when a numbered rule has no Cypher, or two have one number. */
export function parseInvariants(markdown: string): Invariant[] {
  const invariants = [...markdown.matchAll(section)].map(
    ([, id = '', title = '', , text = '']): Invariant => ({ id, title, text: text.trim() }),
  );
  const numbered = markdown.match(headings)?.length ?? 0;
  const distinct = new Set(invariants.map(({ id }) => id)).size;
  if (invariants.length === numbered && distinct === numbered) return invariants;
  throw new Error(`Of ${numbered} numbered rules, ${distinct} have a number and Cypher of their own.`);
}

/** Runs every rule of the document against the graph, in READ transactions. `path`: where `invariants.md` lies. */
export async function checkInvariants(connection: Connection, path: string): Promise<InvariantResult[]> {
  const invariants = parseInvariants(await readFile(path, 'utf8'));
  const driver = createDriver(connection);
  const session = driver.session({ database: connection.database, defaultAccessMode: neo4j.session.READ });
  try {
    const results: InvariantResult[] = [];
    for (const { id, title, text } of invariants) {
      const examples: string[] = [];
      let violations = 0;
      for await (const record of session.run(text, {}, { timeout: timeoutMs })) {
        violations += 1;
        if (examples.length < examplesMax) examples.push(String(record.get('violation')));
      }
      results.push({ id, title, violations, examples });
    }
    return results;
  } catch (error) {
    throw classifyError(error, 'check-invariants');
  } finally {
    await session.close();
    await driver.close();
  }
}
