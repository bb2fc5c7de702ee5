import type { ActionOutcome, CanvasAction, Shortcut } from './action';
import { arrangeActions } from './actions-arrange';
import { nodeActions } from './actions-node';
import { selectActions } from './actions-select';
import { viewActions } from './actions-view';
import { alignActions, dismissActions, groupActions, selectRuleActions, styleActions } from './actions-work';
import { type CanvasState, dispatch, redone, undone } from './state';

const historyActions: readonly CanvasAction[] = [
  {
    id: 'undo',
    label: 'Undo',
    icon: 'undo',
    group: 'history',
    shortcuts: [{ key: 'z', ctrl: true }],
    canRun: ({ history }) => history.past.length > 0 || history.open !== null,
    run: (state) => ({ state: undone(state) }),
  },
  {
    id: 'redo',
    label: 'Redo',
    icon: 'redo',
    group: 'history',
    shortcuts: [
      { key: 'y', ctrl: true },
      { key: 'z', ctrl: true, shift: true },
    ],
    canRun: ({ history }) => history.future.length > 0,
    run: (state) => ({ state: redone(state) }),
  },
];

/** Every action of the canvas, in the order the help sheet lists them. */
export const canvasActions: readonly CanvasAction[] = [
  ...historyActions,
  ...nodeActions,
  ...dismissActions,
  ...groupActions,
  ...selectActions,
  ...selectRuleActions,
  ...arrangeActions,
  ...alignActions,
  ...styleActions,
  ...viewActions,
];

const byId: ReadonlyMap<string, CanvasAction> = new Map(canvasActions.map((action) => [action.id, action]));

export function findAction(id: string): CanvasAction | undefined {
  return byId.get(id);
}

/** The action a key press means, if the canvas has one for it. */
export function actionForKey(pressed: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}): CanvasAction | undefined {
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const isSymbol = /^[^a-z0-9]$/.test(key);
  const matches = (shortcut: Shortcut): boolean =>
    shortcut.key === key &&
    (shortcut.ctrl ?? false) === (pressed.ctrlKey || pressed.metaKey) &&
    (shortcut.alt ?? false) === pressed.altKey &&
    (isSymbol || (shortcut.shift ?? false) === pressed.shiftKey);
  return canvasActions.find((action) => action.shortcuts.some(matches));
}

/** State after an outcome's commands; requests are for the caller and leave the state as it is. */
export function afterOutcome(state: CanvasState, outcome: ActionOutcome): CanvasState {
  if ('state' in outcome) return outcome.state;
  return 'commands' in outcome ? outcome.commands.reduce(dispatch, state) : state;
}
