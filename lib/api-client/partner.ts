import { sendFile } from '@/lib/api-client/request';
import type { PartnerMatch } from '@/lib/contracts/partner';

export const matchPartnerPackage = (file: File): Promise<PartnerMatch> =>
  sendFile('/api/partner/matches', { name: file.name }, file);
