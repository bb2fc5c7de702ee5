/** Families of evidence (linkage.md §1): items of one family travel together and are never added as if independent. */
export const evidenceFamilies = [
  'payment',
  'device',
  'network',
  'identity',
  'behaviour',
  'relation',
] as const;
export type EvidenceFamily = (typeof evidenceFamilies)[number];

export const evidenceFamilyTitles: Record<EvidenceFamily, string> = {
  payment: 'Payment',
  device: 'Device and client',
  network: 'Network',
  identity: 'Identity',
  behaviour: 'Behaviour',
  relation: 'Relation',
};
