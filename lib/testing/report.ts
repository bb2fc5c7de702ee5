import { noPapers } from '@/lib/evidence/report/papers';
import type { ReportInput } from '@/lib/evidence/report/report-input';
import { aDossier } from '@/lib/testing/dossier';
import { aProvenance } from '@/lib/testing/provenance';

/** The input of a small report with awkward values. */
export function aReportInput(): ReportInput {
  const dossier = aDossier();
  const [first, second] = dossier.accounts.map((account) => account.id);
  return {
    dossier,
    papers: noPapers,
    provenance: aProvenance(),
    figures: {
      size: 2,
      possible: 1,
      unclustered: 0,
      clusters: [{ clusterId: 'c_test', members: 2 }],
      exchanges: 300,
      inputTokens: 10_000,
      outputTokens: 90_000,
      isSingleFamily: false,
      families: [
        { family: 'payment', share: 0.7 },
        { family: 'device', share: 0.3 },
      ],
      topValues: dossier.identifiers.slice(3, 6).map((identifier) => ({
        identifierId: identifier.id,
        kind: identifier.kind,
        display: identifier.display,
        members: 2,
        degree: identifier.degree,
        rarityBits: identifier.rarityBits,
      })),
      tests: {
        standing: 'confirmed',
        strength: 0.9999,
        density: 1,
        conductance: 0.01,
        reasons: ['Two members joined <late>.'],
        bridges: [],
        bridgesTotal: 0,
        stability: [{ without: 'payment', largestPart: 0.5 }],
      },
      run: {
        accounts: 1000,
        candidates: 5000,
        links: 20,
        strongLinks: 10,
        priorBits: -15.6,
        cappedBlocks: 1,
        notes: ['One block was capped.'],
        comparisons: [
          {
            title: 'Payment method',
            family: 'payment',
            forgeabilityCapBits: null,
            links: 4,
            bitsTotal: 60.5,
          },
        ],
      },
    },
    pairs: [
      {
        accountA: first ?? '',
        accountB: second ?? '',
        priorBits: -15.5,
        items: [
          {
            family: 'payment',
            sentence: 'Both paid with card-5f3a, used by 2 accounts.',
            bits: 22,
            capReason: null,
            identifierId: 'payment_method:card-5f3a',
            identifierDisplay: 'card-5f3a',
          },
          {
            family: 'network',
            sentence: 'Both used 192.0.2.7.',
            bits: 8.5,
            capReason: 'network family cap',
            identifierId: 'ip:192.0.2.7',
            identifierDisplay: '192.0.2.7',
          },
          {
            family: 'identity',
            sentence: 'Countries differ.',
            bits: -0.75,
            capReason: null,
            identifierId: null,
            identifierDisplay: null,
          },
        ],
        weightBits: 14.25,
        probability: 0.9999,
        isStrong: true,
        missing: [{ title: 'Phone' }],
        counterfactuals: [{ without: 'payment', probability: 0.01 }],
      },
    ],
    marking: 'TLP:AMBER',
    redaction: { profile: 'none', description: 'nothing is masked or withheld.', counts: {} },
    rowCounts: { logins: 3 },
    previous: null,
    approvedBy: null,
    signerKeyId: 'sha256:00',
    timeService: null,
    attachments: [{ path: 'data/graph/graph.json', size: 12, sha256: 'ab'.repeat(32), about: 'Graph' }],
  };
}
