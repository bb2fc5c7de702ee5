import { arrange } from './arrange';
import type { LayoutRequest, Positions } from './layout-graph';

/** Below this a layout takes less time than starting a worker. */
const workerFrom = 120;

/** Arranges in a worker; where none can be started (an old browser, a strict policy) on the main thread. */
export async function runLayout(request: LayoutRequest, signal?: AbortSignal): Promise<Positions> {
  if (request.nodes.length < workerFrom || typeof Worker === 'undefined') return arrange(request);
  const worker = startWorker();
  if (worker === undefined) return arrange(request);
  try {
    return await answerOf(worker, request, signal);
  } catch (error) {
    if (signal?.aborted) throw error;
    return arrange(request);
  } finally {
    worker.terminate();
  }
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

function answerOf(
  worker: Worker,
  request: LayoutRequest,
  signal: AbortSignal | undefined,
): Promise<Positions> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<[string, { x: number; y: number }][]>) =>
      resolve(new Map(data));
    worker.postMessage(request);
  });
}
