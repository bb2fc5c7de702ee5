import { resolve } from 'node:path';
import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import {
  describeVerification,
  differingExitCode,
  verdictExitCodes,
} from '@/lib/cli/evidence/describe-verification';
import { nodeBundleFiles } from '@/lib/usecases/evidence/node-bundle-files';
import { nodeSigningKeys } from '@/lib/usecases/evidence/node-signing-keys';
import { recomputeBundle } from '@/lib/usecases/evidence/recompute-bundle';
import { verifyBundle } from '@/lib/usecases/evidence/verify-bundle';
import { dataPaths } from '@/lib/workspace/paths';
import { restoreCut } from '@/lib/workspace/restore-cut';
import { systemClock } from '@/lib/workspace/system';

export const verify = defineCommand({
  name: 'verify',
  access: null,
  summary: 'verify an evidence bundle: every file, the signature, and who signed',
  help: [
    'Needs no database and no network. Without --key, bundles signed by this data folder are trusted.',
    'Exit codes: 0 verified, 30 altered, 31 unsigned, 32 unknown signer, 33 revoked signer, 34 refused as unsafe,',
    '35 verified, but weights computed again differ.',
    'Example: skein verify bundle.zip --key their-public-key.pem',
  ].join('\n'),
  options: z.object({ key: z.array(z.string()).default([]), recompute: z.boolean().default(false) }),
  configure: (command) => {
    command
      .argument('<bundle>', 'the ZIP, or the folder it was unpacked to')
      .option('--key <file...>', 'public key (PEM) of a signer you trust')
      .option('--recompute', 'score the links again from the facts inside and compare the weights');
  },
  run: async (context, { key, recompute }, [path = '']) => {
    const { onProgress } = context.progress;
    const report = await verifyBundle(
      {
        files: nodeBundleFiles,
        keys: nodeSigningKeys(dataPaths(context.dataDir).secrets),
        clock: systemClock,
      },
      {
        path: resolve(path),
        keyPaths: key.map((file) => resolve(file)),
        signal: context.signal,
        onProgress: (done, total) => onProgress({ stage: 'verifying', done, total, unit: 'bytes' }),
      },
    );
    context.progress.clear();
    const recomputation =
      recompute && report.verdict === 'verified' && report.bundle
        ? await recomputeBundle(
            { files: nodeBundleFiles, restoreCut },
            { path: resolve(path), runId: report.bundle.subject.runId },
          )
        : null;
    if (context.isJson) await context.output.json(recompute ? { ...report, recomputation } : report);
    else await context.output.line(describeVerification(report, recompute ? recomputation : undefined));
    return recomputation?.differing.length ? differingExitCode : verdictExitCodes[report.verdict];
  },
});
