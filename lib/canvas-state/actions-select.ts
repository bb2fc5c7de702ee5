import type { CanvasAction } from './action';
import { component, everything, grown, inverted } from './selection';
import { selected } from './state';

/** Ways to select that need no drag. */
export const selectActions: readonly CanvasAction[] = [
  {
    id: 'select-all',
    label: 'Select all',
    icon: 'selectAll',
    group: 'select',
    shortcuts: [{ key: 'a', ctrl: true }],
    canRun: ({ visible }) => visible.nodes.size > 0,
    run: (state) => ({ state: selected(state, everything(state.visible)) }),
  },
  {
    id: 'select-invert',
    label: 'Invert the selection',
    icon: 'invert',
    group: 'select',
    shortcuts: [{ key: 'a', ctrl: true, alt: true }],
    canRun: ({ visible }) => visible.nodes.size > 0,
    run: (state) => ({ state: selected(state, inverted(state.selection, state.visible)) }),
  },
  {
    id: 'select-neighbours',
    label: 'Add neighbours to the selection',
    icon: 'neighbours',
    group: 'select',
    shortcuts: [{ key: 'n' }],
    canRun: ({ selection }) => selection.length > 0,
    run: (state) => ({ state: selected(state, grown(state.selection, state.visible)) }),
  },
  {
    id: 'select-connected',
    label: 'Select all that is connected',
    icon: 'connected',
    group: 'select',
    shortcuts: [{ key: 'n', shift: true }],
    canRun: ({ selection }) => selection.length > 0,
    run: (state) => ({ state: selected(state, component(state.selection, state.visible)) }),
  },
  {
    id: 'select-none',
    label: 'Clear the selection',
    icon: 'none',
    group: 'select',
    shortcuts: [{ key: 'Escape' }],
    canRun: ({ selection }) => selection.length > 0,
    run: (state) => ({ state: selected(state, []) }),
  },
];
