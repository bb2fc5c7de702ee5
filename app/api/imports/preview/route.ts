import { previewRequest, uploadPreview } from '@/lib/contracts/uploads';
import { handle } from '@/lib/server/handle';
import { findUpload } from '@/lib/server/uploads';
import { previewUploads } from '@/lib/server/use-cases';

export const POST = handle(
  { access: 'imports.change', body: previewRequest, response: uploadPreview },
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
