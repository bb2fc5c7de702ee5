import type { RoomTarget } from '@/components/investigation/requests/open-room';

type Search = Record<string, string | string[] | undefined>;

/** Reads the address of the room; parameters that are absent or senseless are left out. */
export function parseRoomTarget(search: Search): RoomTarget {
  const one = (name: string): string | undefined => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) || undefined;
  };
  const [cluster, account, run, pair] = [one('cluster'), one('account'), one('run'), parsePair(one('pair'))];
  return {
    ...(cluster ? { cluster } : {}),
    ...(account ? { account } : {}),
    ...(run ? { run } : {}),
    ...(pair ? { pair } : {}),
  };
}

/** `a,b`, or a JSON list of two where an id holds a comma. */
function parsePair(text: string | undefined): [string, string] | undefined {
  if (text === undefined) return undefined;
  const ids: unknown = text.startsWith('[') ? parseJson(text) : text.split(',');
  if (!Array.isArray(ids) || ids.length !== 2) return undefined;
  const [a, b]: unknown[] = ids;
  return typeof a === 'string' && typeof b === 'string' && a !== '' && b !== '' ? [a, b] : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
