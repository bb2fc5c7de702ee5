import { previewRequest, uploadPreview } from '@/lib/contracts/uploads';
import { handle } from '@/lib/server/handle';
import { findUpload } from '@/lib/server/uploads';
import { previewUploads } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'imports.change',
    summary: 'The first rows of uploaded files as they would be imported. Imports nothing.',
    body: previewRequest,
    response: uploadPreview,
  },
  async ({ body }, { deps }) => {
    const files = await Promise.all(
      body.files.map(async ({ uploadId, table }) => ({
        ...(await findUpload(deps, uploadId)),
        ...(table ? { table } : {}),
      })),
    );
    const previews = await previewUploads(deps, { files, mapping: body.mapping });
    return {
      files: previews.map((preview, index) => ({ ...preview, uploadId: body.files[index]?.uploadId ?? '' })),
    };
  },
);
