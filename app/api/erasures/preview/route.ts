import { erasurePreview, erasureSubject } from '@/lib/contracts/erasure';
import { handle } from '@/lib/server/handle';
import { previewErasure } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'erasure.read',
    pace: 'export',
    summary: 'What erasing accounts would take and do to clusters. Changes nothing.',
    body: erasureSubject,
    response: erasurePreview,
  },
  ({ body }, { deps, actor }) => previewErasure(deps, body, actor),
);
