import 'server-only';
import type { ViewEvents } from '@/lib/contracts/comments';
import type { Actor } from '@/lib/domain/actor';
import { eventStream, heartbeat, heartbeatMs, pause, toEvent } from '@/lib/server/event-stream';
import { arrive, peopleAt } from '@/lib/server/presence';
import { lookAtView } from '@/lib/usecases/views/look-at-view';
import type { Deps } from '@/lib/workspace/deps';

/** How often rights and comments are read anew: whoever loses the view is cut off by the next look. */
const lookEveryMs = 1_000;

interface Watching {
  readonly viewId: string;
  /** The last change of comments that the reader has. */
  readonly after: number;
  readonly actor: Actor;
  readonly credential: string;
}

const event = <K extends keyof ViewEvents>(name: K, data: ViewEvents[K], id?: number): string =>
  toEvent(name, data, id);

async function* watch(
  deps: Deps,
  { viewId, after, actor, credential }: Watching,
  leave: () => void,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let seen = after;
  let here = '';
  let quietMs = 0;
  try {
    while (!signal.aborted) {
      const look = await lookAtView(deps, { viewId, after: seen, actor, credential });
      if ('ended' in look) {
        yield event('end', { reason: look.ended });
        return;
      }
      const people = peopleAt(viewId);
      const hasNews = look.comments.length > 0;
      const isOther = JSON.stringify(people) !== here;
      if (isOther) yield event('presence', { people });
      if (hasNews) yield event('comments', look, look.seq);
      quietMs = isOther || hasNews ? 0 : quietMs + lookEveryMs;
      if (quietMs >= heartbeatMs) yield heartbeat;
      if (quietMs >= heartbeatMs) quietMs = 0;
      [here, seen] = [JSON.stringify(people), look.seq];
      await pause(lookEveryMs, signal);
    }
  } finally {
    leave();
  }
}

/**
 * Keeps an open view up to date: who has it open, comments as they are written. Rights and session are looked at again each
 * second; when they are gone the stream says so and ends. Throws `too_many_streams`.
 */
export function streamView(deps: Deps, watching: Watching, requestSignal: AbortSignal): Response {
  const leave = arrive(watching.viewId, watching.actor);
  return eventStream((signal) => {
    // a reader who goes before the first look leaves too
    signal.addEventListener('abort', leave, { once: true });
    return watch(deps, watching, leave, signal);
  }, requestSignal);
}
