import { partnerPackageChoice } from '@/lib/contracts/partner';
import { handle } from '@/lib/server/handle';
import { writePartnerPackage } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'exports.make',
    pace: 'export',
    summary: 'Writes a package of indicators for a partner.',
    media: ['application/stix+json', 'text/csv'],
    body: partnerPackageChoice,
  },
  async ({ body }, { deps, actor }) => {
    const { content, mediaType, name } = await writePartnerPackage(deps, body, actor);
    return new Response(content, {
      headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` },
    });
  },
);
