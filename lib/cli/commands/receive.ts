import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatFacts, formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { ReceivedBundle } from '@/lib/contracts/received';
import { InvalidInputError } from '@/lib/domain/errors';
import { listReceived } from '@/lib/usecases/evidence/list-received';
import { nodeBundleFiles } from '@/lib/usecases/evidence/node-bundle-files';
import { receiveBundle } from '@/lib/usecases/evidence/receive-bundle';

const trust = ({ verdict }: ReceivedBundle): string =>
  verdict === 'verified' ? 'verified' : 'complete, but by a key that nobody vouched for';

/** Throws InvalidInputError where there is no such file, or it is a folder. */
async function openFile(path: string): Promise<Readable> {
  try {
    const file = await open(path);
    if ((await file.stat()).isFile()) return file.createReadStream();
    await file.close();
  } catch (cause) {
    throw unreadable(path, cause);
  }
  throw unreadable(path);
}

const unreadable = (path: string, cause?: unknown): InvalidInputError =>
  new InvalidInputError({
    code: 'file_unreadable',
    message: `"${path}" cannot be read as a file.`,
    remedy: 'Give the ZIP as it was sent, not the folder it was unpacked to.',
    cause,
  });

export const receive = defineCommand({
  name: 'receive',
  access: 'exports.make',
  summary:
    "take in another Skein's evidence bundle, read-only: verified first, kept as a file, never mixed into facts",
  help: [
    'A damaged, unsigned or revoked bundle is refused with every reason.',
    'Example: skein receive case-12.zip --key their-public-key.pem',
  ].join('\n'),
  options: z.object({ key: z.array(z.string()).default([]) }),
  configure: (command) => {
    command
      .argument('<bundle>', 'the ZIP')
      .option('--key <file...>', 'public key (PEM) of the sender, got by another way than the bundle');
  },
  run: async (context, { key }, [path = '']) => {
    const keyTexts = await Promise.all(key.map((file) => nodeBundleFiles.readText(resolve(file))));
    const content = await openFile(resolve(path));
    const input = { content, fileName: basename(path), keyTexts, signal: context.signal };
    const record = await withWorkspace(context, ({ deps }) => receiveBundle(deps, input, context.actor));
    if (context.isJson) await context.output.json(record);
    else {
      const { bundle, counts } = record;
      await context.output.line(
        formatFacts([
          ['Bundle', bundle.bundleId],
          ['About', `${bundle.subject.kind} ${bundle.subject.id}`],
          ['Made', `${bundle.createdAt} by ${bundle.preparedBy}`],
          ['Standing', trust(record)],
          ['Signed by', record.signerKeyId],
          ['Accounts', counts.accounts],
          ['Graph', `${counts.nodes} nodes, ${counts.edges} edges`],
        ]),
      );
    }
    return 0;
  },
});

export const receivedList = defineCommand({
  name: 'received list',
  access: 'exports.read',
  summary: 'bundles that were taken in from others',
  options: z.object({}),
  run: async (context) => {
    const bundles = await withWorkspace(context, ({ deps }) => listReceived(deps));
    if (context.isJson) await context.output.json(bundles);
    else
      await context.output.line(
        formatTable<ReceivedBundle>(
          [
            { title: 'Bundle', value: ({ bundle }) => bundle.bundleId },
            { title: 'Received (UTC)', value: ({ receivedAt }) => formatTime(receivedAt) },
            { title: 'By', value: ({ receivedBy }) => receivedBy },
            { title: 'From', value: ({ bundle }) => bundle.preparedBy },
            { title: 'Accounts', value: ({ counts }) => counts.accounts },
            { title: 'Standing', value: trust },
          ],
          bundles,
        ),
      );
    return 0;
  },
});
