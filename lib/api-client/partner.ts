import { sendJson } from '@/lib/api-client/request';
import type { PartnerMatch } from '@/lib/contracts/partner';

export const matchPartnerPackage = (input: { name: string; text: string }): Promise<PartnerMatch> =>
  sendJson('POST', '/api/partner/matches', input);
