import type { CanvasAction } from './action';
import { broughtByExpansion } from './brought';
import { accountsIn } from './selection';
import type { CanvasState } from './state';

/** Accounts between which paths are looked for at once. */
const pathEndsMax = 12;

const hasSelection = ({ selection }: CanvasState): boolean => selection.length > 0;

const accountKeys = ({ selection, visible }: CanvasState): string[] =>
  selection.filter((key) => visible.nodes.get(key)?.node.type === 'account');

const broughtBySelection = ({ doc, selection }: CanvasState): string[] => [
  ...new Set(selection.flatMap((key) => broughtByExpansion(doc, key))),
];

/** What can be done to the selected nodes. */
export const nodeActions: readonly CanvasAction[] = [
  {
    id: 'expand',
    label: 'Expand',
    icon: 'expand',
    group: 'expand',
    shortcuts: [{ key: 'e' }],
    canRun: hasSelection,
    run: ({ selection }) => ({ request: { type: 'expand', keys: selection, isAsking: false } }),
  },
  {
    id: 'expand-choose',
    label: 'Expand: choose what…',
    icon: 'expandChoose',
    group: 'expand',
    shortcuts: [{ key: 'e', shift: true }],
    canRun: hasSelection,
    run: ({ selection }) => ({ request: { type: 'expand', keys: selection, isAsking: true } }),
  },
  {
    id: 'expand-common',
    label: 'Expand to what they share',
    icon: 'common',
    group: 'expand',
    shortcuts: [{ key: 's' }],
    canRun: (state) => accountKeys(state).length >= 2,
    run: (state) => ({ request: { type: 'common', keys: accountKeys(state) } }),
  },
  {
    id: 'common-neighbours',
    label: 'Bring accounts that several of them lead to',
    icon: 'common',
    group: 'expand',
    shortcuts: [{ key: 's', shift: true }],
    canRun: ({ selection }) => selection.length >= 2,
    run: ({ selection }) => ({ request: { type: 'common-neighbours', keys: selection } }),
  },
  {
    id: 'path',
    label: 'Strongest paths between them',
    icon: 'path',
    group: 'expand',
    shortcuts: [{ key: 'p', alt: true }],
    canRun: ({ selection, visible }) => {
      const chosen = accountsIn(selection, visible).length;
      return chosen >= 2 && chosen <= pathEndsMax;
    },
    run: ({ selection, visible }) => ({
      request: { type: 'path', accountIds: accountsIn(selection, visible) },
    }),
  },
  {
    id: 'collapse',
    label: 'Collapse what it brought',
    icon: 'collapse',
    group: 'expand',
    shortcuts: [{ key: 'c' }],
    canRun: (state) => broughtBySelection(state).length > 0,
    run: (state) => {
      const keys = broughtBySelection(state);
      return { commands: [{ type: 'nodes/remove', keys, label: `collapse ${keys.length} nodes` }] };
    },
  },
  {
    id: 'pin',
    label: 'Pin or unpin',
    icon: 'pin',
    group: 'node',
    shortcuts: [{ key: 'p' }],
    canRun: hasSelection,
    run: ({ doc, selection }) => {
      const isPinned = selection.some((key) => doc.nodes.get(key)?.isPinned === false);
      return { commands: [{ type: 'nodes/pin', keys: selection, isPinned }] };
    },
  },
  {
    id: 'hide',
    label: 'Hide',
    icon: 'hide',
    group: 'node',
    shortcuts: [{ key: 'Delete' }, { key: 'Backspace' }],
    canRun: hasSelection,
    run: ({ selection }) => ({ commands: [{ type: 'nodes/hide', keys: selection, isHidden: true }] }),
  },
  {
    id: 'hide-others',
    label: 'Hide all others',
    icon: 'isolate',
    group: 'node',
    shortcuts: [{ key: 'h', shift: true }],
    canRun: hasSelection,
    run: ({ selection, visible }) => {
      const chosen = new Set(selection);
      const keys = [...visible.nodes.keys()].filter((key) => !chosen.has(key));
      return { commands: [{ type: 'nodes/hide', keys, isHidden: true }] };
    },
  },
  {
    id: 'show-hidden',
    label: 'Show what is hidden',
    icon: 'show',
    group: 'node',
    shortcuts: [{ key: 'u' }],
    canRun: ({ visible }) => visible.hiddenByHand > 0,
    run: ({ doc }) => {
      const keys = [...doc.nodes.values()].flatMap(({ key, isHidden }) => (isHidden ? [key] : []));
      return { commands: [{ type: 'nodes/hide', keys, isHidden: false }] };
    },
  },
  {
    id: 'why',
    label: 'Why linked',
    icon: 'why',
    group: 'node',
    shortcuts: [{ key: 'w' }],
    canRun: ({ selection, visible }) => accountsIn(selection, visible).length === 2,
    run: () => ({ request: { type: 'panel', panel: 'why' } }),
  },
  {
    id: 'details',
    label: 'Details',
    icon: 'details',
    group: 'node',
    shortcuts: [{ key: 'Enter' }, { key: 'i' }],
    canRun: hasSelection,
    run: () => ({ request: { type: 'panel', panel: 'details' } }),
  },
];
