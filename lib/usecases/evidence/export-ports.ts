import { join } from 'node:path';
import type { ExportDeps } from '@/lib/usecases/evidence/export-work';
import { nodeBundleFiles } from '@/lib/usecases/evidence/node-bundle-files';
import { nodeBundleShelf } from '@/lib/usecases/evidence/node-bundle-shelf';
import { nodeReceivedShelf } from '@/lib/usecases/evidence/node-received-shelf';
import { nodeSigningKeys } from '@/lib/usecases/evidence/node-signing-keys';
import { nodeTimeStampService } from '@/lib/usecases/evidence/node-time-stamp-service';
import { nodeVerifyPage } from '@/lib/usecases/evidence/node-verify-page';
import { resvgPng } from '@/lib/usecases/evidence/resvg-png';
import { typstPdf } from '@/lib/usecases/evidence/typst-pdf';
import type { CaseSource, ReceivedShelf, RunCuts } from '@/lib/usecases/ports/evidence';

/** What exports need besides the stores that other use cases have. */
export type ExportPorts = Pick<
  ExportDeps,
  | 'keys'
  | 'shelf'
  | 'files'
  | 'verifyPage'
  | 'renderPdf'
  | 'renderPng'
  | 'tool'
  | 'cases'
  | 'cuts'
  | 'timeStamps'
> & {
  /** Bundles of others. */
  received: ReceivedShelf;
  /** Whether an export waits for a second person. */
  needsApproval: boolean;
};

/** The ports of exports on this machine. `version` is that of the package; without `timeStampUrl` times are not attested. */
export function nodeExportPorts(
  paths: { secrets: string; exports: string },
  { cases, cuts }: { cases: CaseSource; cuts: RunCuts },
  {
    version,
    timeStampUrl,
    needsApproval,
  }: { version: string; timeStampUrl: string | undefined; needsApproval: boolean },
): ExportPorts {
  return {
    keys: nodeSigningKeys(paths.secrets),
    shelf: nodeBundleShelf(paths.exports),
    received: nodeReceivedShelf(join(paths.exports, 'received')),
    files: nodeBundleFiles,
    verifyPage: nodeVerifyPage,
    renderPdf: typstPdf,
    renderPng: resvgPng,
    tool: { name: 'skein', version },
    cases,
    cuts,
    needsApproval,
    timeStamps: timeStampUrl === undefined ? null : nodeTimeStampService(timeStampUrl),
  };
}
