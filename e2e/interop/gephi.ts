import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { edgeAttributes, nodeAttributes } from '@/lib/export/graph-rows';
import { run } from '../rig/programs';
import type { Outcome } from './outcome';

const folder = join(import.meta.dirname, 'gephi');
/** Fixed, because the plug-in that a bare Maven would take differs from machine to machine. */
const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1';
const jarName = 'gephi-toolkit-0.10.1-all.jar';

/** The Gephi toolkit (one JAR, by Maven), kept in a temporary folder for the next run. */
function toolkit(): string {
  const into = join(tmpdir(), 'skein-interop-gephi');
  const jar = join(into, jarName);
  if (existsSync(jar)) return jar;
  const goal = [`${plugin}:copy-dependencies`, `-DoutputDirectory=${into}`];
  const { code, out } = run('mvn', ['--batch-mode', '--quiet', '-f', join(folder, 'pom.xml'), ...goal]);
  if (code !== 0 || !readdirSync(into).includes(jarName))
    throw new Error(`Maven did not bring the Gephi toolkit: ${out.slice(-2000)}`);
  return jar;
}

interface Reading {
  nodes: number;
  edges: number;
  undirected: boolean;
  columns: { nodes: string[]; edges: string[] };
  issues: string[];
}

/** Lets Gephi's own importers read the graph files of an unpacked bundle. */
export function gephiReads(bag: string, [nodes, edges]: readonly [nodes: number, edges: number]): Outcome[] {
  const files = ['graph.graphml', 'graph.gexf'];
  const paths = files.map((file) => join(bag, 'data', 'graph', file));
  const judge = join(folder, 'GephiJudge.java');
  const { out, error } = run('java', ['-Djava.awt.headless=true', '-cp', toolkit(), judge, ...paths]);
  const lines = out.split('\n').filter((line) => line.startsWith('{'));
  const columns = {
    nodes: nodeAttributes.map(([name]) => name),
    edges: edgeAttributes.map(([name]) => name),
  };
  return files.map((file, i) => {
    const name = `Gephi reads ${file}: nodes, edges, nothing lost, no issue`;
    const line = lines[i];
    if (line === undefined) return { name, measured: error.slice(-800), bar: 'a reading', ok: false };
    const reading = JSON.parse(line) as Reading;
    const lost = {
      nodes: missing(columns.nodes, reading.columns.nodes),
      edges: missing(columns.edges, reading.columns.edges),
    };
    const measured = { ...reading, columns: lost };
    const bar = { nodes, edges, undirected: true, columns: { nodes: [], edges: [] }, issues: [] };
    return { name, measured, bar, ok: JSON.stringify(measured) === JSON.stringify(bar) };
  });
}

const missing = (wanted: readonly string[], found: readonly string[]): string[] =>
  wanted.filter((name) => !found.some((column) => column.toLowerCase() === name));
