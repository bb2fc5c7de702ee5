interface Window {
  from: number;
  tries: number;
}

const windowMs = 60_000;
const keysMax = 10_000;
/** On globalThis: routes are bundled apart and must count together. */
const store = globalThis as typeof globalThis & { skeinWindows?: Map<string, Window> };

/** Counts one try under a key; returns how many there were since the key's window of a minute began, and when it ends (epoch ms). */
export function countInWindow(key: string, now: number): { tries: number; endsAt: number } {
  store.skeinWindows ??= new Map();
  const windows = store.skeinWindows;
  if (windows.size > keysMax) windows.clear();
  const known = windows.get(key);
  const window = known && now - known.from < windowMs ? known : { from: now, tries: 0 };
  window.tries += 1;
  windows.set(key, window);
  return { tries: window.tries, endsAt: window.from + windowMs };
}
