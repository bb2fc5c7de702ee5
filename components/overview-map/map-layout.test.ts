import { describe, expect, it } from 'vitest';
import type { Overview } from '@/lib/contracts/overview';
import { layOutMap } from './map-layout';
import { circleOf, drawnMax, sceneAt, sizeOf, targetAt, viewOf, wholeMap } from './map-scene';

/** `clusters` clusters, each of `subs` sub-clusters of `size` accounts, tied in a chain. */
function worldOf(clusters: number, subs: number, size: number): Overview {
  const accountsOf = subs * size;
  const accounts = Array.from({ length: clusters * accountsOf }, (_, index) => `a${index}`);
  return {
    runId: 'r',
    clusters: Array.from({ length: clusters }, (_, cluster) => ({
      clusterId: `c${cluster}`,
      size: accountsOf,
      confirmed: accountsOf,
      from: cluster * subs,
      count: subs,
    })),
    subClusters: Array.from({ length: clusters * subs }, (_, sub) => ({
      cluster: Math.floor(sub / subs),
      from: sub * size,
      size,
      family: 'device' as const,
      linksInside: size - 1,
    })),
    accounts,
    standings: 'c'.repeat(accounts.length),
    ties: accounts.flatMap((_, index) => ((index + 1) % size === 0 ? [] : [index, index + 1])),
    edges: Array.from({ length: subs - 1 }, (_, sub) => ({ a: sub, b: sub + 1, links: 3, bitsMax: 9 })),
    linksLeftOut: 0,
    accountsLeftOut: 0,
  };
}

const window = { width: 1000, height: 700 };

describe('map of a run', () => {
  const world = worldOf(5, 50, 100);
  const layout = layOutMap(world);

  it('lets no circle cover another of its level, and keeps every account in its own', () => {
    for (const circles of [layout.clusters, layout.subClusters.slice(0, 50)]) {
      circles.forEach((one, index) => {
        for (const other of circles.slice(index + 1)) {
          const apart = Math.hypot(one.x - other.x, one.y - other.y);
          expect(apart).toBeGreaterThan(one.r + other.r - 1e-6);
        }
      });
    }
    world.subClusters.forEach(({ from, size }, sub) => {
      const circle = layout.subClusters[sub] ?? { x: 0, y: 0, r: 0 };
      for (let account = from; account < from + size; account += 1) {
        const away = Math.hypot((layout.x[account] ?? 0) - circle.x, (layout.y[account] ?? 0) - circle.y);
        expect(away).toBeLessThanOrEqual(circle.r);
      }
    });
  });

  it('draws clusters from afar, sub-clusters nearer, accounts at last, and never too much', () => {
    const one = worldOf(1, 100, 250);
    const places = layOutMap(one);
    const whole = wholeMap(places, window);
    const kinds = (zoom: number) => {
      const scene = sceneAt(one, places, { ...whole, zoom });
      expect(sizeOf(scene)).toBeLessThanOrEqual(drawnMax);
      return [scene.folded[0]?.type, scene.accounts.length > 0];
    };
    expect(kinds(0.05)).toEqual(['cluster', false]);
    expect(kinds(whole.zoom)).toEqual(['sub-cluster', false]);
    const close = viewOf(places.subClusters[0] ?? { x: 0, y: 0, r: 1 }, whole);
    const scene = sceneAt(one, places, close);
    expect(sizeOf(scene)).toBeLessThanOrEqual(drawnMax);
    expect(scene.accounts.length).toBeGreaterThanOrEqual(250);
    expect(scene.ties.length).toBeGreaterThan(0);
  });

  it('finds what lies under the pointer', () => {
    const view = viewOf(layout.subClusters[7] ?? { x: 0, y: 0, r: 1 }, wholeMap(layout, window));
    const scene = sceneAt(world, layout, view);
    const account = 7 * 100 + 3;
    const at = circleOf(layout, { type: 'account', index: account }) ?? { x: 0, y: 0 };
    expect(targetAt(layout, scene, at, view)).toEqual({ type: 'account', index: account });
    const far = wholeMap(layout, { width: 150, height: 100 });
    const cluster = layout.clusters[2] ?? { x: 0, y: 0, r: 0 };
    const farScene = sceneAt(world, layout, far);
    expect(targetAt(layout, farScene, cluster, far)).toEqual({ type: 'cluster', index: 2 });
  });
});
