import type { StoredCanvas } from '@/lib/contracts/stored-canvas';

/** A stored canvas of accounts in a row, with their facts and nothing else. */
export function canvasOf(ids: readonly string[], at: Readonly<Record<string, number>> = {}): StoredCanvas {
  return {
    version: 1,
    runId: null,
    nodes: ids.map((id, index) => ({
      key: `account:${id}`,
      x: at[id] ?? index * 10,
      y: 0,
      isPinned: false,
      isHidden: false,
      isDismissed: false,
      broughtBy: 'opening',
      groupId: null,
    })),
    groups: [],
    notes: [],
    settings: {
      filter: { hidden: {}, ranges: {}, sharedMin: 0, linkBitsMin: 0, window: null },
      edgeMode: 'values',
      colorBy: 'standing',
      sizeBy: 'fixed',
      isBundled: true,
      isLocked: false,
    },
    log: { steps: [], done: 0, origins: [] },
    facts: {
      nodes: ids.map((id) => ({
        type: 'account',
        key: `account:${id}`,
        id,
        label: id,
        status: 'active',
        createdAt: null,
        firstSeen: null,
        lastSeen: null,
        degree: 0,
        membership: null,
        clusterId: null,
        country: null,
        plan: null,
        asn: null,
      })),
      edges: [],
    },
    selection: [],
    view: null,
  };
}
