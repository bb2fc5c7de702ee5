import type { CanvasAction, CanvasRequest, Shortcut } from './action';

const always = (): boolean => true;

function asking(
  id: string,
  label: string,
  icon: string,
  group: 'view' | 'out',
  shortcuts: readonly Shortcut[],
  request: CanvasRequest,
): CanvasAction {
  return { id, label, icon, group, shortcuts, canRun: always, run: () => ({ request }) };
}

/** Where to look, which panels are open, and what leaves the canvas. */
export const viewActions: readonly CanvasAction[] = [
  asking('fit', 'Fit everything', 'fit', 'view', [{ key: 'f' }, { key: '0' }], {
    type: 'view',
    change: 'fit',
  }),
  {
    ...asking('fit-selection', 'Fit the selection', 'fitSelection', 'view', [{ key: 'f', shift: true }], {
      type: 'view',
      change: 'fit-selection',
    }),
    canRun: ({ selection }) => selection.length > 0,
  },
  asking('zoom-in', 'Zoom in', 'zoomIn', 'view', [{ key: '+' }, { key: '=' }], {
    type: 'view',
    change: 'zoom-in',
  }),
  asking('zoom-out', 'Zoom out', 'zoomOut', 'view', [{ key: '-' }], { type: 'view', change: 'zoom-out' }),
  asking('table', 'Table of what is drawn', 'table', 'view', [{ key: 't', alt: true }, { key: 't' }], {
    type: 'panel',
    panel: 'table',
  }),
  asking('steps', 'Steps and checkpoints', 'steps', 'view', [{ key: 'j' }], {
    type: 'panel',
    panel: 'steps',
  }),
  asking('seeds', 'Paste a list of accounts or values…', 'seeds', 'view', [{ key: 'a' }], {
    type: 'panel',
    panel: 'seeds',
  }),
  asking('help', 'Keys of the canvas', 'help', 'view', [{ key: '?' }], { type: 'panel', panel: 'help' }),
  asking('export-png', 'Picture (PNG)', 'image', 'out', [], { type: 'export', format: 'png' }),
  asking('export-svg', 'Drawing (SVG)', 'image', 'out', [], { type: 'export', format: 'svg' }),
  asking('export-csv', 'Table (CSV)', 'table', 'out', [], { type: 'export', format: 'csv' }),
  {
    id: 'clear',
    label: 'Clear the canvas',
    icon: 'clear',
    group: 'out',
    shortcuts: [],
    canRun: ({ doc }) => doc.nodes.size > 0,
    run: () => ({ commands: [{ type: 'canvas/clear' }] }),
  },
];
