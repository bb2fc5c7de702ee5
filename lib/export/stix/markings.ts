/** Traffic Light Protocol 2.0, from most to least restrictive. */
export const tlpMarkings = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const;
export type TlpMarking = (typeof tlpMarkings)[number];

const tlpExtension = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

/** Ids that OASIS assigned; the objects must be written exactly so. */
const markingIds: Record<TlpMarking, string> = {
  'TLP:RED': 'e828b379-4e03-4974-9ac4-e53a884c97c1',
  'TLP:AMBER+STRICT': '939a9414-2ddd-4d32-a0cd-375ea402b003',
  'TLP:AMBER': '55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'TLP:GREEN': 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  'TLP:CLEAR': '94868c89-83c2-464b-929b-a1a8aa3c8487',
};

/** The OASIS marking-definition object of a TLP 2.0 marking. */
export function tlpMarking(marking: TlpMarking) {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: `marking-definition--${markingIds[marking]}`,
    created: '2022-10-01T00:00:00.000Z',
    name: marking,
    extensions: {
      [tlpExtension]: {
        extension_type: 'property-extension',
        tlp_2_0: marking.slice('TLP:'.length).toLowerCase(),
      },
    },
  };
}

/** Reads a marking as partners write it (`amber+strict`, `TLP:AMBER`); what is not known counts as the strictest. */
export function toTlpMarking(text: string): TlpMarking {
  const word = text.toUpperCase().replace(/^TLP:/, '');
  return tlpMarkings.find((marking) => marking === `TLP:${word}`) ?? 'TLP:RED';
}
