import { upload, uploadQuery } from '@/lib/contracts/uploads';
import { InvalidInputError } from '@/lib/domain/errors';
import { handle } from '@/lib/server/handle';
import { saveUpload } from '@/lib/server/uploads';

export const POST = handle(
  {
    access: 'imports.change',
    summary: 'Takes one file as the raw body; it waits in the data folder until it is imported.',
    takes: 'file',
    query: uploadQuery,
    response: upload,
  },
  async ({ query }, { deps, request }) => {
    if (!request.body) throw new InvalidInputError({ code: 'empty_upload', message: 'The file is empty.' });
    return saveUpload(deps, query.name, request.body);
  },
);
