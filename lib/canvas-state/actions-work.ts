import type { ActionGroup, CanvasAction, Shortcut } from './action';
import { type Alignment, aligned } from './align';
import { attributeIds, attributeTitles } from './attributes';
import type { CanvasCommand } from './command';
import { settingsOf } from './document';
import { groupByAttribute, groupSelection, groupsOf } from './grouping';
import { rim, sameAttribute, sameKind } from './select-rules';
import type { Selection } from './selection';
import { type CanvasState, selected } from './state';
import { colorRules, sizeRules } from './styles';

const someSelected = ({ selection }: CanvasState): boolean => selection.length > 0;
const severalSelected = ({ selection }: CanvasState): boolean => selection.length >= 2;

function doing(
  id: string,
  label: string,
  icon: string,
  group: ActionGroup,
  shortcuts: readonly Shortcut[],
  canRun: (state: CanvasState) => boolean,
  command: (state: CanvasState) => CanvasCommand,
): CanvasAction {
  return { id, label, icon, group, shortcuts, canRun, run: (state) => ({ commands: [command(state)] }) };
}

function selecting(
  id: string,
  label: string,
  canRun: (state: CanvasState) => boolean,
  choose: (state: CanvasState) => Selection,
): CanvasAction {
  const run = (state: CanvasState) => ({ state: selected(state, choose(state)) });
  return { id, label, icon: 'selectRule', group: 'select', shortcuts: [], canRun, run };
}

/** Selecting by rule. */
export const selectRuleActions: readonly CanvasAction[] = [
  selecting(
    'select-rim',
    'Select possible members (the rim)',
    ({ visible }) => rim(visible).length > 0,
    ({ visible }) => rim(visible),
  ),
  selecting('select-same-kind', 'Select all of the same kind', someSelected, ({ selection, visible }) =>
    sameKind(selection, visible),
  ),
  ...attributeIds.map((attribute) =>
    selecting(
      `select-same-${attribute}`,
      `Select all of the same ${attributeTitles[attribute]}`,
      ({ selection, visible }) => sameAttribute(selection, visible, attribute).length > 0,
      ({ selection, visible }) => sameAttribute(selection, visible, attribute),
    ),
  ),
];

/** Dismissing and taking back. */
export const dismissActions: readonly CanvasAction[] = [
  doing(
    'dismiss',
    'Dismiss: of no interest, never bring again',
    'dismiss',
    'node',
    [{ key: 'Delete', shift: true }, { key: 'x' }],
    someSelected,
    ({ selection }) => ({ type: 'nodes/dismiss', keys: selection, isDismissed: true }),
  ),
  doing(
    'take-back',
    'Take back what was dismissed',
    'show',
    'node',
    [],
    ({ visible }) => visible.dismissed > 0,
    ({ doc }) => {
      const keys = [...doc.nodes.values()].flatMap(({ key, isDismissed }) => (isDismissed ? [key] : []));
      return { type: 'nodes/dismiss', keys, isDismissed: false };
    },
  ),
];

/** Groups by hand and by attribute. */
export const groupActions: readonly CanvasAction[] = [
  doing('group', 'Group the selection', 'group', 'group', [{ key: 'g' }], severalSelected, groupSelection),
  doing(
    'ungroup',
    'Ungroup',
    'ungroup',
    'group',
    [{ key: 'g', shift: true }],
    (state) => groupsOf(state).length > 0,
    (state) => ({ type: 'groups/dissolve', keys: groupsOf(state) }),
  ),
  doing(
    'fold',
    'Fold or unfold the group',
    'fold',
    'group',
    [{ key: 'k' }],
    (state) => groupsOf(state).length > 0,
    (state) => {
      const keys = groupsOf(state);
      const isFolded = keys.some((key) => state.doc.groups.get(key)?.isFolded === false);
      return { type: 'groups/fold', keys, isFolded };
    },
  ),
  ...attributeIds.map((attribute) =>
    doing(
      `group-by-${attribute}`,
      `Group by ${attributeTitles[attribute]}`,
      'group',
      'group',
      [],
      ({ visible }) => visible.nodes.size > 1,
      (state) => groupByAttribute(state, attribute),
    ),
  ),
  doing(
    'ungroup-all',
    'Dissolve all groups',
    'ungroup',
    'group',
    [],
    ({ doc }) => doc.groups.size > 0,
    ({ doc }) => ({ type: 'groups/dissolve', keys: [...doc.groups.keys()] }),
  ),
];

const colorWords: Record<(typeof colorRules)[number], string> = {
  standing: 'membership',
  ...attributeTitles,
};
const sizeWords: Record<(typeof sizeRules)[number], string> = {
  fixed: 'all the same',
  lines: 'lines on the canvas',
  degree: 'sharing in the world',
};

/** Colour and size by rule, bundling of parallel lines, lock. */
export const styleActions: readonly CanvasAction[] = [
  ...colorRules.map((rule) =>
    doing(
      `color-${rule}`,
      `Colour accounts by ${colorWords[rule]}`,
      'color',
      'style',
      [],
      ({ doc }) => settingsOf(doc).colorBy !== rule,
      () => ({ type: 'settings/set', change: { colorBy: rule }, label: `colour by ${colorWords[rule]}` }),
    ),
  ),
  ...sizeRules.map((rule) =>
    doing(
      `size-${rule}`,
      `Size: ${sizeWords[rule]}`,
      'size',
      'style',
      [],
      ({ doc }) => settingsOf(doc).sizeBy !== rule,
      () => ({ type: 'settings/set', change: { sizeBy: rule }, label: `size by ${sizeWords[rule]}` }),
    ),
  ),
  doing(
    'bundle',
    'Bundle or part parallel lines',
    'bundle',
    'style',
    [],
    () => true,
    ({ doc }) => {
      const isBundled = !settingsOf(doc).isBundled;
      return {
        type: 'settings/set',
        change: { isBundled },
        label: isBundled ? 'bundle lines' : 'part lines',
      };
    },
  ),
  doing(
    'lock',
    'Lock or unlock all places',
    'lock',
    'arrange',
    [{ key: 'o' }],
    () => true,
    ({ doc }) => {
      const isLocked = !settingsOf(doc).isLocked;
      return {
        type: 'settings/set',
        change: { isLocked },
        label: isLocked ? 'lock all places' : 'unlock all places',
      };
    },
  ),
];

const alignments: readonly { how: Alignment; label: string }[] = [
  { how: 'row', label: 'Align in a row' },
  { how: 'column', label: 'Align in a column' },
  { how: 'spread-row', label: 'Distribute from left to right' },
  { how: 'spread-column', label: 'Distribute from top to bottom' },
];

/** Lining up the selection. */
export const alignActions: readonly CanvasAction[] = alignments.map(({ how, label }) =>
  doing(
    `align-${how}`,
    label,
    'align',
    'arrange',
    [],
    (state) => severalSelected(state) && !settingsOf(state.doc).isLocked,
    ({ doc, selection }) => ({
      type: 'nodes/arrange',
      positions: aligned(
        selection.flatMap((key) => doc.nodes.get(key) ?? []),
        how,
      ),
      label: label.toLowerCase(),
    }),
  ),
);
