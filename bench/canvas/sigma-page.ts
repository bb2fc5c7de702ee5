import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Network } from './network';

const require = createRequire(import.meta.url);
const beside = (path: string, file: string): string => join(dirname(path), file);

/** Draws the network with sigma.js as its documentation does: nodes and lines, labels on, nothing else. */
export async function openSigma(page: Page, { nodes, edges }: Network): Promise<string> {
  await page.setContent('<div id="sigma" style="position:fixed;inset:0"></div>');
  await page.addScriptTag({ path: beside(require.resolve('graphology'), 'graphology.umd.min.js') });
  await page.addScriptTag({ path: beside(require.resolve('sigma'), 'sigma.min.js') });
  const plain = {
    nodes: nodes.map(({ node: { key, label, type }, x, y }) => ({
      key,
      attributes: { x, y: -y, size: 6, label, color: type === 'account' ? '#6a7690' : '#036ea6' },
    })),
    edges: edges.map(({ key, source, target }) => ({ key, source, target, attributes: { size: 1 } })),
  };
  await page.evaluate((graphData) => {
    const globals = window as unknown as {
      graphology: { Graph: { from(data: unknown): unknown } };
      Sigma: new (graph: unknown, container: HTMLElement | null) => unknown;
    };
    const graph = globals.graphology.Graph.from({ attributes: {}, options: {}, ...graphData });
    new globals.Sigma(graph, document.getElementById('sigma'));
  }, plain);
  return '#sigma';
}
