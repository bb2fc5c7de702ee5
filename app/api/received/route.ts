import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { receivedBundle, receiveQuery } from '@/lib/contracts/received';
import { InvalidInputError } from '@/lib/domain/errors';
import { handle } from '@/lib/server/handle';
import { receiveBundle } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'exports.make',
    summary: "Takes in another Skein's bundle as the raw body: verified first, kept as a file.",
    takes: 'file',
    query: receiveQuery,
    response: receivedBundle,
  },
  async ({ query }, { deps, actor, request, signal }) => {
    if (!request.body) throw new InvalidInputError({ code: 'empty_upload', message: 'The file is empty.' });
    const content = Readable.fromWeb(request.body as WebStream);
    const keyTexts = query.key === undefined ? [] : [query.key];
    return receiveBundle(deps, { content, fileName: query.name, keyTexts, signal }, actor);
  },
);
