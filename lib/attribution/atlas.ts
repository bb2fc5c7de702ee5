interface AtlasEntry {
  readonly id: string;
  readonly name: string;
  readonly type: 'technique' | 'mitigation' | 'case_study';
}

export const atlasSource = {
  name: 'MITRE ATLAS',
  version: '5.6.0',
  url: 'https://atlas.mitre.org',
  licence: 'Apache-2.0',
} as const;

/**
 * Techniques of MITRE ATLAS that touch access to a model through its API. Ids and names from the ATLAS data, version
 * 5.6.0 (5 May 2026), https://github.com/mitre-atlas/atlas-data, Apache-2.0, © The MITRE Corporation (see NOTICE).
 */
export const atlasEntries = [
  { id: 'AML.T0005.001', name: 'Train Proxy via Replication', type: 'technique' },
  { id: 'AML.T0008.005', name: 'AI Service Proxies', type: 'technique' },
  { id: 'AML.T0012', name: 'Valid Accounts', type: 'technique' },
  { id: 'AML.T0021', name: 'Establish Accounts', type: 'technique' },
  { id: 'AML.T0024', name: 'Exfiltration via AI Inference API', type: 'technique' },
  { id: 'AML.T0024.002', name: 'Extract AI Model', type: 'technique' },
  { id: 'AML.T0034', name: 'Cost Harvesting', type: 'technique' },
  { id: 'AML.T0040', name: 'AI Model Inference API Access', type: 'technique' },
  { id: 'AML.T0048.004', name: 'AI Intellectual Property Theft', type: 'technique' },
  { id: 'AML.T0065', name: 'LLM Prompt Crafting', type: 'technique' },
  { id: 'AML.T0068', name: 'LLM Prompt Obfuscation', type: 'technique' },
  { id: 'AML.T0074', name: 'Masquerading', type: 'technique' },
  { id: 'AML.M0002', name: 'Passive AI Output Obfuscation', type: 'mitigation' },
  { id: 'AML.M0004', name: 'Restrict Number of AI Model Queries', type: 'mitigation' },
  { id: 'AML.M0024', name: 'AI Telemetry Logging', type: 'mitigation' },
] as const satisfies readonly AtlasEntry[];

type TechniqueId = Extract<(typeof atlasEntries)[number], { type: 'technique' }>['id'];

/** Ids of the techniques, in their order. */
export const atlasTechniqueIds = atlasEntries.flatMap((entry): TechniqueId[] =>
  entry.type === 'technique' ? [entry.id] : [],
);

/** What a technique is called; the id itself where this version does not know it. */
export const atlasNameOf = (id: string): string => atlasEntries.find((entry) => entry.id === id)?.name ?? id;

/** What the figures of a campaign say about how it works. */
export interface CampaignTraits {
  readonly accounts: number;
  /** Clusters that served it. */
  readonly clusters: number;
  readonly templates: number;
  /** Exchanges that carry one of its templates, 0–1. */
  readonly templateShare: number;
  /** Share of exchanges on its most frequent capability, 0–1; null without capabilities. */
  readonly capabilityShare: number | null;
}

export interface AtlasTag {
  readonly id: TechniqueId;
  readonly name: string;
  /** Why it is suggested, with the figure. */
  readonly reason: string;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Techniques the figures suggest. They are a proposal: an analyst keeps or drops each. */
export function suggestAtlasTags(traits: CampaignTraits): AtlasTag[] {
  const { accounts, clusters, templates, templateShare, capabilityShare } = traits;
  const suggestions: readonly (readonly [TechniqueId, boolean, string])[] = [
    ['AML.T0021', accounts > 1, `${accounts} accounts were opened for it.`],
    ['AML.T0040', accounts > 0, 'All exchanges went through the inference API.'],
    [
      'AML.T0065',
      templates > 0,
      `${templates} prompt templates carry ${percent(templateShare)} of its exchanges.`,
    ],
    ['AML.T0008.005', clusters > 1, `It ran through ${clusters} pools of accounts.`],
    [
      'AML.T0024.002',
      templateShare >= 0.5 && (capabilityShare ?? 0) >= 0.5,
      `${percent(templateShare)} of its exchanges follow a template and ${percent(capabilityShare ?? 0)} ask for one capability.`,
    ],
  ];
  return suggestions.flatMap(([id, applies, reason]) =>
    applies ? [{ id, name: atlasNameOf(id), reason }] : [],
  );
}
