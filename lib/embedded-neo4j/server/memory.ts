/** Heap and page cache of the server, in MiB. */
export interface ServerMemory {
  heapMb: number;
  pageCacheMb: number;
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/**
 * A modest share of the machine: an eighth of its memory for the heap (512 MiB to 4 GiB) and a sixteenth for the page
 * cache (128 MiB to 4 GiB), since the web server, the worker and DuckDB live beside it. Explicit values win.
 */
export function chooseMemory(machineMb: number, wanted: Partial<ServerMemory> = {}): ServerMemory {
  return {
    heapMb: wanted.heapMb ?? Math.round(clamp(machineMb / 8, 512, 4096)),
    pageCacheMb: wanted.pageCacheMb ?? Math.round(clamp(machineMb / 16, 128, 4096)),
  };
}
