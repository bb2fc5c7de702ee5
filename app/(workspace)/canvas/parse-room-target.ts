import type { RoomTarget } from '@/components/investigation/requests/open-room';

type Search = Record<string, string | string[] | undefined>;

/** Reads the address of the room; parameters that are absent or senseless are left out. */
export function parseRoomTarget(search: Search): RoomTarget {
  const one = (name: string): string | undefined => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) || undefined;
  };
  const [cluster, account, run, pair] = [one('cluster'), one('account'), one('run'), parsePair(one('pair'))];
  const accounts = parseIds(one('accounts'));
  return {
    ...(one('view') ? { view: one('view') as string } : {}),
    ...(cluster ? { cluster } : {}),
    ...(account ? { account } : {}),
    ...(run ? { run } : {}),
    ...(pair ? { pair } : {}),
    ...(accounts ? { accounts } : {}),
    ...(one('overview') ? { isOverview: true } : {}),
  };
}

/** `a,b`, or a JSON list of two where an id holds a comma. */
function parsePair(text: string | undefined): [string, string] | undefined {
  const [a, b, ...more] = parseIds(text) ?? [];
  return a !== undefined && b !== undefined && more.length === 0 ? [a, b] : undefined;
}

/** `a,b,c`, or a JSON list where an id holds a comma. */
function parseIds(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const ids: unknown = text.startsWith('[') ? parseJson(text) : text.split(',');
  const areIds =
    Array.isArray(ids) && ids.length > 0 && ids.every((id) => typeof id === 'string' && id !== '');
  return areIds ? (ids as string[]) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
