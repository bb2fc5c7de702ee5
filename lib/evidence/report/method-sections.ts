import { evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import { moment, type ReportBlock, signedBits, whole } from '@/lib/evidence/report/document';
import { attributionBlocks, auditBlocks, decisionsSection } from '@/lib/evidence/report/papers-sections';
import type { ReportInput } from '@/lib/evidence/report/report-input';

/** Alternatives, so that nobody reads more into the finding than it says. */
export function attributionSection({ figures, papers }: ReportInput): ReportBlock[] {
  return [
    { type: 'heading', level: 1, text: 'Attribution and alternatives considered' },
    {
      type: 'paragraph',
      text: 'This bundle claims that one hand operates the accounts of each confirmed cluster in it. It does not claim who that is, nor for whom: an operator of accounts (often a reseller), the customers behind it and a sponsor are three separate claims, each with evidence of its own.',
    },
    {
      type: 'table',
      caption: 'Hypotheses a reader must weigh',
      columns: [{ title: 'Hypothesis' }, { title: 'What speaks to it here' }],
      rows: [
        [
          'H1: one operator runs all accounts',
          `Strong links rest on ${figures.isSingleFamily ? 'one family of evidence only' : `${figures.families.length} families of evidence`}; see the waterfalls and what happens without each family.`,
        ],
        [
          'H2: one reseller with many customers',
          'Cannot be told from H1 by the linkage: it finds the pool, not its customers. Differing prompts and working hours within the pool would speak for it.',
        ],
        [
          'H3: independent users of shared infrastructure or one framework',
          'Values that many accounts of the world share weigh little or nothing; strong links need rare values of at least two families unless the run says otherwise.',
        ],
        [
          'H4: planted links, false flag',
          'Evidence that a third party could plant is capped; capped items are marked in the waterfalls.',
        ],
      ],
    },
    ...papers.attribution.flatMap(attributionBlocks),
    ...decisionsSection(papers),
  ];
}

/** How it was found and where the method is weak. */
export function methodSection({ figures, provenance }: ReportInput): ReportBlock[] {
  const { run } = figures;
  return [
    { type: 'heading', level: 1, text: 'Method and known limits' },
    {
      type: 'paragraph',
      text: `Fellegi–Sunter record linkage (method ${provenance.run.version}, seed ${provenance.run.seed}): candidate pairs by blocking, match weights from m and u probabilities with term frequency, families of dependent evidence capped, clusters of strong links, bridges examined. Of ${whole(run.accounts)} accounts, ${whole(run.candidates)} candidate pairs gave ${whole(run.links)} links, ${whole(run.strongLinks)} strong. Prior ${signedBits(run.priorBits)}. method/run.json has every parameter, m and u.`,
    },
    {
      type: 'table',
      caption: 'Comparisons that contributed',
      columns: [
        { title: 'Comparison' },
        { title: 'Family' },
        { title: 'Cap', isNumber: true },
        { title: 'Links', isNumber: true },
        { title: 'Bits in all', isNumber: true },
      ],
      rows: run.comparisons
        .filter((comparison) => comparison.links > 0)
        .map((comparison) => [
          comparison.title,
          evidenceFamilyTitles[comparison.family],
          comparison.forgeabilityCapBits === null ? '–' : `${comparison.forgeabilityCapBits} bits`,
          whole(comparison.links),
          whole(Math.round(comparison.bitsTotal)),
        ]),
    },
    {
      type: 'list',
      items: [
        'A probability is the model’s, calibrated where labels existed; it is not a degree of guilt.',
        'Sharing of an address, a device or a payment method has innocent explanations: households, offices, carrier networks, resold cards. Rarity counts against them but does not exclude them.',
        'Absence of shared values does not clear an account: careful operators share nothing that was recorded.',
        `${whole(run.cappedBlocks)} blocks were too large to pair in full; pairs in them may be missing.`,
        ...run.notes,
      ],
    },
  ];
}

/** What the reader does not get, said openly. */
export function gapsSection({ redaction, rowCounts, provenance, timeService }: ReportInput): ReportBlock[] {
  const withheld = Object.entries(redaction.counts).map(([what, count]) => `${what}: ${whole(count)}`);
  const policies = [...new Set(provenance.files.map((file) => file.promptPolicy))].join(', ');
  return [
    { type: 'heading', level: 1, text: 'Gaps' },
    {
      type: 'list',
      items: [
        `Redaction profile "${redaction.profile}": ${redaction.description}`,
        withheld.length > 0
          ? `Masked or withheld: ${withheld.join('; ')}.`
          : 'Nothing was masked or withheld.',
        `Source rows in this bundle: ${
          Object.entries(rowCounts)
            .map(([table, count]) => `${table} ${whole(count)}`)
            .join(', ') || 'none'
        }.`,
        `Prompt texts were imported under the policy: ${policies || 'none imported'}.`,
        timeService === null
          ? 'Time not attested: no time-stamping service was asked; times of export and signature are those of the exporting machine.'
          : `Time attested by ${timeService}: signature/time-stamp.tsr proves that the files listed in manifest-sha256.txt existed then.`,
      ],
    },
  ];
}

/** Who made, received and may check this. */
export function custodySection(input: ReportInput): ReportBlock[] {
  const { provenance, previous } = input;
  return [
    { type: 'heading', level: 1, text: 'Custody' },
    {
      type: 'facts',
      rows: [
        ['Bundle', provenance.bundleId],
        ['Made', moment(provenance.exportedAt)],
        ['Made by', provenance.preparedBy],
        ['Approved by', input.approvedBy ?? 'nobody; no second person was asked'],
        ['Purpose', provenance.purpose],
        ['Recipient', provenance.recipient],
        ['Marking', input.marking],
        ['Software', `${provenance.tool.name} ${provenance.tool.version}`],
        ['Signed by key', input.signerKeyId],
        [
          'Bundle before',
          previous
            ? `${previous.bundleId}, manifest SHA-256 ${previous.manifestSha256}`
            : 'none about this subject',
        ],
        ['Input fingerprint', provenance.run.inputFingerprint],
      ],
    },
    {
      type: 'table',
      caption: 'Imported files whose rows the run could read',
      columns: [
        { title: 'Table' },
        { title: 'File' },
        { title: 'Bytes', isNumber: true },
        { title: 'Imported' },
        { title: 'SHA-256' },
      ],
      rows: provenance.files.map((file) => [
        file.table,
        file.name,
        whole(file.bytes),
        moment(file.importedAt),
        file.sha256,
      ]),
    },
    ...auditBlocks(input.papers),
  ];
}

/** What else is in the bundle, with digests. */
export function attachmentsSection({ attachments }: ReportInput): ReportBlock[] {
  return [
    { type: 'heading', level: 1, text: 'Attachments' },
    {
      type: 'table',
      caption: 'Files of this bundle, as written before this report; manifest-sha256.txt lists all',
      columns: [
        { title: 'File' },
        { title: 'What it is' },
        { title: 'Bytes', isNumber: true },
        { title: 'SHA-256' },
      ],
      rows: attachments.map((file) => [file.path, file.about, whole(file.size), file.sha256]),
    },
  ];
}
