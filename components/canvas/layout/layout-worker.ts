import { arrange } from './arrange';
import type { LayoutRequest } from './layout-graph';

/** Runs one layout off the main thread and answers with pairs of id and place. */
self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  self.postMessage([...arrange(data)]);
};
