import { resolve } from 'node:path';
import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { describeVerification, verdictExitCodes } from '@/lib/cli/evidence/describe-verification';
import { nodeBundleFiles } from '@/lib/usecases/evidence/node-bundle-files';
import { nodeSigningKeys } from '@/lib/usecases/evidence/node-signing-keys';
import { verifyBundle } from '@/lib/usecases/verify-bundle';
import { dataPaths } from '@/lib/workspace/paths';

export const verify = defineCommand({
  name: 'verify',
  summary: 'verify an evidence bundle: every file, the signature, and who signed',
  help: [
    'Needs no database and no network. Without --key, bundles signed by this data folder are trusted.',
    'Exit codes: 0 verified, 30 altered, 31 unsigned, 32 unknown signer, 33 revoked signer, 34 refused as unsafe.',
    'Example: skein verify bundle.zip --key their-public-key.pem',
  ].join('\n'),
  options: z.object({ key: z.array(z.string()).default([]) }),
  configure: (command) => {
    command
      .argument('<bundle>', 'the ZIP, or the folder it was unpacked to')
      .option('--key <file...>', 'public key (PEM) of a signer you trust');
  },
  run: async (context, { key }, [path = '']) => {
    const { onProgress } = context.progress;
    const report = await verifyBundle(
      { files: nodeBundleFiles, keys: nodeSigningKeys(dataPaths(context.dataDir).secrets) },
      {
        path: resolve(path),
        keyPaths: key.map((file) => resolve(file)),
        signal: context.signal,
        onProgress: (done, total) => onProgress({ stage: 'verifying', done, total, unit: 'bytes' }),
      },
    );
    context.progress.clear();
    if (context.isJson) await context.output.json(report);
    else await context.output.line(describeVerification(report));
    return verdictExitCodes[report.verdict];
  },
});
