/** Bounds beyond which an archive is refused. Sizes in bytes. */
export interface ArchiveLimits {
  entriesMax: number;
  entryBytesMax: number;
  totalBytesMax: number;
  /** Unpacked over packed size of one entry; looked at only above `ratioFromBytes`. */
  ratioMax: number;
  ratioFromBytes: number;
}

const GiB = 1024 ** 3;

/** Evidence bundles hold text that packs well; DEFLATE cannot exceed 1,032:1. Small entries may pack at any ratio. */
export const defaultArchiveLimits: ArchiveLimits = {
  entriesMax: 100_000,
  entryBytesMax: 16 * GiB,
  totalBytesMax: 64 * GiB,
  ratioMax: 200,
  ratioFromBytes: 16 * 1024 * 1024,
};
