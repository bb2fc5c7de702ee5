import { describe, expect, it } from 'vitest';
import { actionForKey, canvasActions } from './actions';

const modifiers = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

/** Combinations the browser keeps for itself: find, history, bookmark, reload, new tab, close. Saving is what Ctrl-S means here too. */
const browserKeys = ['f', 'h', 'd', 'r', 't', 'n', 'w', 'l', 'p'];

describe('actions registry', () => {
  it('gives every action its own id and a label', () => {
    const ids = canvasActions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(canvasActions.filter(({ label, icon }) => label === '' || icon === '')).toEqual([]);
  });

  it('binds no key twice', () => {
    const bound = canvasActions.flatMap(({ shortcuts }) =>
      shortcuts.map(({ key, ctrl, shift, alt }) => [key, ctrl, shift, alt].map(String).join()),
    );
    expect(bound.length).toBe(new Set(bound).size);
  });

  it('steals no key from the browser', () => {
    const stolen = canvasActions.flatMap(({ id, shortcuts }) =>
      shortcuts.some(({ ctrl, alt, key }) => ctrl === true && alt !== true && browserKeys.includes(key))
        ? [id]
        : [],
    );
    expect(stolen).toEqual([]);
  });

  it('finds the action of a key press, Cmd counting as Ctrl', () => {
    expect(actionForKey({ ...modifiers, key: 'Z', metaKey: true, shiftKey: true })?.id).toBe('redo');
    expect(actionForKey({ ...modifiers, key: 'z', ctrlKey: true })?.id).toBe('undo');
    expect(actionForKey({ ...modifiers, key: '?', shiftKey: true })?.id).toBe('help');
    expect(actionForKey({ ...modifiers, key: 'q' })).toBeUndefined();
  });
});
