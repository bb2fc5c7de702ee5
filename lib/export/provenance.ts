/** Where the content of an export comes from and who made it. Times are epoch ms UTC. */
export interface Provenance {
  bundleId: string;
  exportedAt: number;
  preparedBy: string;
  recipient: string;
  purpose: string;
  tool: { name: string; version: string };
  run: {
    id: string;
    version: string;
    seed: number;
    inputFingerprint: string;
    startedAt: number;
    finishedAt: number;
  };
  /** Files whose rows the run could read, as they were imported. */
  files: readonly ProvenanceFile[];
}

interface ProvenanceFile {
  batchId: string;
  table: string;
  name: string;
  sha256: string;
  bytes: number;
  importedAt: number;
  promptPolicy: string;
}
