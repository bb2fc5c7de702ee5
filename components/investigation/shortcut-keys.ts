import type { Shortcut } from '@/lib/canvas-state/action';

const names: Readonly<Record<string, string>> = {
  Delete: 'Del',
  Escape: 'Esc',
  Enter: '↵',
  Backspace: '⌫',
};

/** Keys of a shortcut as they are printed on the keyboard. */
export function keysOf({ key, ctrl, alt, shift }: Shortcut): string[] {
  const name = names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [...(ctrl ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), name];
}
