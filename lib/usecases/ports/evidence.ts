import type { BagSource } from '@/lib/evidence/bag-source';

/** Bundles as files: a ZIP, or a folder it was unpacked to. */
export interface BundleFiles {
  /**
   * Opens a bundle without unpacking it. Throws UnsafeArchiveError for an unsafe ZIP and InvalidInputError for a path
   * that cannot be read.
   */
  open(path: string): Promise<OpenBundle>;
  /** Reads a small text file. Throws InvalidInputError. */
  readText(path: string): Promise<string>;
}

export interface OpenBundle {
  archive: BagSource;
  close(): Promise<void>;
}

/** A signing key with its history. Times are epoch ms UTC. */
interface StoredSigningKey {
  keyId: string;
  publicKeyPem: string;
  privateKeyPem: string;
  createdAt: number;
  retiredAt: number | null;
  revokedAt: number | null;
}

/** The workspace's signing keys, newest last. Readable by the owner of the data folder only. */
export interface SigningKeyStore {
  list(): Promise<StoredSigningKey[]>;
  /** Replaces the whole list at once. */
  save(keys: readonly StoredSigningKey[]): Promise<void>;
}
