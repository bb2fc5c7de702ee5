const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether the Host header names this machine's loopback or a host the owner allowed. Without the check a page elsewhere
 * could reach a local Skein through DNS rebinding.
 */
export function isAllowedHost(hostHeader: string | null, allowed: readonly string[]): boolean {
  if (!hostHeader) return false;
  const name = hostHeader.replace(/:\d+$/, '').toLowerCase();
  return loopback.has(name) || allowed.includes(name);
}

/** Reads `SKEIN_ALLOWED_HOSTS`: host names separated by commas. */
export function parseAllowedHosts(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}
