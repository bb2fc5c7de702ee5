import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { InvalidInputError } from '@/lib/domain/errors';
import type { BagSource } from '@/lib/evidence/bag-source';
import type { ByteSource } from '@/lib/evidence/byte-source';
import { openArchive } from '@/lib/evidence/zip/open-archive';
import { UnsafeArchiveError } from '@/lib/evidence/zip/unsafe-archive-error';
import type { BundleFiles, OpenBundle } from '@/lib/usecases/ports/evidence';

function fileSource(file: FileHandle, size: number): ByteSource {
  return {
    size,
    read: async (offset, length) => {
      const bytes = Buffer.allocUnsafe(length);
      const { bytesRead } = await file.read(bytes, 0, length, offset);
      if (bytesRead !== length)
        throw new UnsafeArchiveError('corrupt_data', 'The file was cut short while it was read.');
      return bytes;
    },
  };
}

/** The regular files of a folder. Links are refused: they could lead anywhere. */
async function folderBag(root: string): Promise<BagSource> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files: { path: string; size: number }[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(root, path).split(sep).join('/');
    if (entry.isDirectory()) continue;
    if (!entry.isFile())
      throw new UnsafeArchiveError('symbolic_link', `"${name}" is a link or device, not a file.`, name);
    files.push({ path: name, size: (await stat(path)).size });
  }
  return { files, open: (path) => createReadStream(join(root, path)) };
}

async function openBundle(path: string): Promise<OpenBundle> {
  let file: FileHandle;
  try {
    if ((await stat(path)).isDirectory()) return { archive: await folderBag(path), close: async () => {} };
    file = await open(path, 'r');
  } catch (cause) {
    if (cause instanceof UnsafeArchiveError) throw cause;
    throw unreadable(path, cause);
  }
  try {
    const { size } = await file.stat();
    return { archive: await openArchive(fileSource(file, size)), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

function unreadable(path: string, cause: unknown): InvalidInputError {
  return new InvalidInputError({
    code: 'file_unreadable',
    message: `"${path}" cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
    remedy: 'Check the path and its permissions.',
    cause,
  });
}

/** Bundles on the local disk. */
export const nodeBundleFiles: BundleFiles = {
  open: openBundle,
  readText: async (path) => {
    try {
      return await readFile(path, 'utf8');
    } catch (cause) {
      throw unreadable(path, cause);
    }
  },
};
