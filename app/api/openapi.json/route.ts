import { loadOperations } from '@/app/routes';
import { buildDocument } from '@/lib/contracts/openapi/document';
import { type Handler, handle } from '@/lib/server/handle';

export const GET: Handler = handle(
  { access: 'self.read', summary: 'This document.', media: ['application/json'] },
  async () => {
    const own = { method: 'GET', path: '/api/openapi.json', operation: GET.operation } as const;
    const document = buildDocument([...(await loadOperations()), own]);
    return Response.json(document, { headers: { 'cache-control': 'no-store' } });
  },
);
