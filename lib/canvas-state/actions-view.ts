import type { CanvasAction, CanvasRequest, Shortcut } from './action';

const always = (): boolean => true;

function asking(
  id: string,
  label: string,
  icon: string,
  group: 'view' | 'style' | 'out',
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
  asking('timeline', 'Timeline', 'timeline', 'view', [{ key: 'm' }], { type: 'panel', panel: 'timeline' }),
  asking('activity', 'Activity of the selection', 'activity', 'view', [{ key: 'm', shift: true }], {
    type: 'panel',
    panel: 'activity',
  }),
  asking('lanes', 'Swim-lanes of the selection', 'lanes', 'view', [{ key: 'w', shift: true }], {
    type: 'panel',
    panel: 'lanes',
  }),
  asking('places', 'Places: countries and networks', 'places', 'view', [{ key: 'o', shift: true }], {
    type: 'panel',
    panel: 'places',
  }),
  asking('notes', 'Notes', 'notes', 'view', [{ key: 'd' }], { type: 'panel', panel: 'notes' }),
  asking('lasso', 'Select with a lasso', 'lasso', 'view', [{ key: 'l', shift: true }], {
    type: 'tool',
    tool: 'lasso',
  }),
  asking('corners', 'Select between two corners', 'selectAll', 'view', [{ key: 'r' }], {
    type: 'tool',
    tool: 'corners',
  }),
  asking('note-region', 'Write a note on a region', 'notes', 'view', [], { type: 'tool', tool: 'region' }),
  asking('labels-shown', 'Show labels', 'labels', 'style', [], { type: 'labels', labels: 'shown' }),
  asking('labels-hidden', 'Hide labels', 'labels', 'style', [], { type: 'labels', labels: 'hidden' }),
  asking('labels-masked', 'Mask labels for sharing', 'labels', 'style', [], {
    type: 'labels',
    labels: 'masked',
  }),
  asking('help', 'Keys of the canvas', 'help', 'view', [{ key: '?' }], { type: 'panel', panel: 'help' }),
  asking('save', 'Save as a view', 'save', 'out', [{ key: 's', ctrl: true }], { type: 'save' }),
  asking('export-png', 'Picture (PNG)', 'image', 'out', [], { type: 'export', format: 'png', scale: 1 }),
  asking('export-png-2', 'Picture (PNG, double)', 'image', 'out', [], {
    type: 'export',
    format: 'png',
    scale: 2,
  }),
  asking('export-png-4', 'Picture (PNG, for print)', 'image', 'out', [], {
    type: 'export',
    format: 'png',
    scale: 4,
  }),
  asking('export-svg', 'Drawing (SVG)', 'image', 'out', [], { type: 'export', format: 'svg' }),
  asking('export-csv', 'Table (CSV)', 'table', 'out', [], { type: 'export', format: 'csv' }),
  asking('export-graphml', 'Graph (GraphML)', 'graph', 'out', [], { type: 'export', format: 'graphml' }),
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
