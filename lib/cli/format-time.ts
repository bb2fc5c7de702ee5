/** Epoch ms as `2026-11-23 14:05:09` (UTC); an empty text for nothing. */
export function formatTime(epochMs: number | null | undefined): string {
  if (epochMs === null || epochMs === undefined) return '';
  return new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ');
}

/** Whole seconds below a minute, else minutes and seconds: `42 s`, `3 min 07 s`. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
