import { mkdir, statfs } from 'node:fs/promises';
import { EnvironmentError } from '@/lib/domain/environment-error';
import { detectFormat } from '@/lib/lake/sources/detect-format';
import type { ResolvedSource } from '@/lib/usecases/ports/lake';

const bytesPerMb = 1_048_576;
/** What text mostly shrinks to under gzip and zstd. */
const compressionRatio = 6;

/** Free space left over when an import is done, in MB, unless the environment says otherwise. */
export const diskReserveMbDefault = 1_024;

const toMb = (bytes: number): number => Math.ceil(bytes / bytesPerMb);

function diskFull(message: string, details: Record<string, unknown>, cause?: unknown): EnvironmentError {
  return new EnvironmentError({
    code: 'disk_full',
    message,
    remedy:
      'Free some space, or use a folder on another disk with --data. SKEIN_DISK_RESERVE_MB sets how much must stay free.',
    details,
    ...(cause === undefined ? {} : { cause }),
  });
}

/**
 * Throws EnvironmentError `disk_full` unless the disk of `folder` holds twice the files, unpacked, and the reserve: an
 * import writes its rows once to stage them and once into the lake's format, and must not be what fills the disk.
 */
export async function assertRoomFor(
  sources: readonly ResolvedSource[],
  folder: string,
  reserveMb: number = diskReserveMbDefault,
): Promise<void> {
  let bytes = 0;
  for (const source of sources) {
    const { compression } = await detectFormat(source.path, source.name);
    bytes += source.bytes * (compression === 'none' ? 1 : compressionRatio);
  }
  const neededMb = toMb(2 * bytes) + reserveMb;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder);
  const freeMb = Math.floor((Number(bavail) * Number(bsize)) / bytesPerMb);
  if (freeMb >= neededMb) return;
  throw diskFull(
    `The disk of ${folder} has ${freeMb} MB left; this import needs ${neededMb} MB: twice its files (${toMb(bytes)} MB unpacked) and ${reserveMb} MB to spare. Nothing was imported.`,
    { folder, freeMb, neededMb, reserveMb },
  );
}

/** An error of DuckDB or of the system that says the disk is full becomes EnvironmentError `disk_full`; others stay. */
export function translateDiskFull(error: unknown, folder: string): unknown {
  const text =
    error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : '';
  if (!/ENOSPC|No space left on device|temp_directory_size/.test(text)) return error;
  return diskFull(
    `The disk of ${folder} ran full while the files were read. Nothing was imported.`,
    { folder },
    error,
  );
}
