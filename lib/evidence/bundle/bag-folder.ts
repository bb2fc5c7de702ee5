import type { BagSource } from '@/lib/evidence/bag-source';

/**
 * A serialised bag lies in one top folder (RFC 8493 §4); gives the bag without it. A bag that is already unpacked has no
 * such folder: `folder` is null.
 */
export function openBagFolder(archive: BagSource): { bag: BagSource; folder: string | null } {
  if (archive.files.some((file) => file.path === 'bagit.txt')) return { bag: archive, folder: null };
  const folders = new Set(archive.files.map((file) => file.path.split('/')[0] ?? ''));
  const [folder] = folders;
  if (folders.size !== 1 || folder === undefined) return { bag: archive, folder: null };
  const prefix = `${folder}/`;
  return {
    folder,
    bag: {
      files: archive.files.map(({ path, size }) => ({ path: path.slice(prefix.length), size })),
      open: (path) => archive.open(prefix + path),
    },
  };
}
