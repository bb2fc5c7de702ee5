import { evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import { moment, percent, type ReportBlock, signedBits, whole } from '@/lib/evidence/report/document';
import type { ReportInput, ReportPair } from '@/lib/evidence/report/report-input';
import { sharingSvg } from '@/lib/evidence/report/sharing-svg';
import { timelineSvg } from '@/lib/evidence/report/timeline-svg';
import { waterfallSvg } from '@/lib/evidence/report/waterfall-svg';

const subjectsShown = 100;
const familyTitle = (family: keyof typeof evidenceFamilyTitles): string =>
  evidenceFamilyTitles[family].toLowerCase();

/** What was found, in two sentences. */
function finding({ dossier, figures, provenance }: ReportInput): string {
  const { subject, accounts } = dossier;
  const found = `Run ${subject.runId} of ${moment(provenance.run.finishedAt)} found that`;
  if (figures.tests !== null)
    return `${found} ${whole(figures.size)} of ${whole(subject.accountsInWorld)} accounts are run through one pool (cluster ${subject.id}). ${whole(figures.possible)} further accounts lie on its rim and enter no figure of this report.`;
  const clusters = figures.clusters.map(({ clusterId, members }) => `${clusterId} (${whole(members)})`);
  return `${subject.introduction} ${found} ${whole(figures.size)} of the ${whole(accounts.length)} accounts are confirmed members of ${clusters.length === 0 ? 'no cluster' : `the clusters ${clusters.join(', ')}`}; ${whole(figures.possible)} lie on the rim of one, ${whole(figures.unclustered)} are in none: of these nothing is claimed.`;
}

function testFacts(tests: NonNullable<ReportInput['figures']['tests']>): [string, string][] {
  return [
    [
      'Standing',
      tests.standing === 'confirmed' ? 'Confirmed: passed every test' : 'Weak: see the reasons for doubt',
    ],
    ['Strength', `${percent(tests.strength)}: median probability of the strong links that hold it together`],
    ['Density', `${percent(tests.density)} of all pairs of members are strong links`],
  ];
}

/** Who, what, when: the finding in short. */
export function summarySection(input: ReportInput): ReportBlock[] {
  const { dossier, figures } = input;
  const { subject } = dossier;
  const families = figures.families
    .map(({ family, share }) => `${familyTitle(family)} ${percent(share)}`)
    .join(', ');
  const reasons = figures.tests?.reasons ?? [];
  return [
    { type: 'heading', level: 1, text: 'Summary' },
    { type: 'paragraph', text: finding(input) },
    {
      type: 'facts',
      rows: [
        ...(figures.tests ? testFacts(figures.tests) : []),
        ['Active', `${moment(subject.firstSeen)} to ${moment(subject.lastSeen)}`],
        ['Exchanges', whole(figures.exchanges)],
        ['Tokens in, out', `${whole(figures.inputTokens)}, ${whole(figures.outputTokens)}`],
        [
          figures.tests ? 'Evidence by family, share of bits' : 'Strong links with evidence of a family',
          families || 'none',
        ],
      ],
    },
    ...(reasons.length > 0
      ? [{ type: 'list' as const, items: reasons.map((reason) => `Doubt: ${reason}`) }]
      : []),
  ];
}

/** The accounts. */
export function subjectsSection({ dossier }: ReportInput): ReportBlock[] {
  const accounts = dossier.accounts.toSorted(
    (a, b) => (b.membership ?? 0) - (a.membership ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const shown = accounts.slice(0, subjectsShown);
  return [
    { type: 'heading', level: 1, text: 'Subjects' },
    {
      type: 'table',
      caption: 'Accounts, surest members first',
      columns: [
        { title: 'Account' },
        { title: 'Standing' },
        { title: 'Membership', isNumber: true },
        { title: 'Status' },
        { title: 'Created' },
        { title: 'Last seen' },
        { title: 'Exchanges', isNumber: true },
      ],
      rows: shown.map((account) => [
        account.id,
        account.standing,
        account.membership === null ? '–' : percent(account.membership),
        account.status ?? '–',
        moment(account.createdAt),
        moment(account.lastSeen),
        whole(account.exchanges),
      ]),
      ...(accounts.length > shown.length && {
        leftOut: `${whole(accounts.length - shown.length)} more accounts are in graph/accounts.csv.`,
      }),
    },
  ];
}

function pairBlocks(pair: ReportPair): ReportBlock[] {
  const capped = pair.items.filter((item) => item.capReason !== null);
  const without = pair.counterfactuals.map(
    ({ without: family, probability }) => `without ${family}: ${percent(probability)}`,
  );
  return [
    { type: 'heading', level: 2, text: `${pair.accountA} and ${pair.accountB}` },
    {
      type: 'figure',
      svg: waterfallSvg(pair),
      alt: `Waterfall: prior ${signedBits(pair.priorBits)}; ${pair.items.map((item) => `${item.sentence} ${signedBits(item.bits)}`).join('; ')}; total ${signedBits(pair.weightBits)}.`,
      caption: `${signedBits(pair.weightBits)}, probability ${percent(pair.probability)}, ${pair.isStrong ? 'a strong link' : 'not a strong link'}.`,
    },
    {
      type: 'list',
      items: [
        ...pair.items.map(
          (item) => `${signedBits(item.bits)} (${familyTitle(item.family)}): ${item.sentence}`,
        ),
        ...capped.map((item) => `Capped: ${item.capReason}`),
        ...(without.length > 0 ? [`Probability ${without.join('; ')}.`] : []),
        ...(pair.missing.length > 0
          ? [`No data, weighs nothing: ${pair.missing.map(({ title }) => title).join(', ')}.`]
          : []),
      ],
    },
  ];
}

/** Why these accounts: shared values, waterfalls, what holds the cluster together. */
export function rationaleSection({ dossier, figures, pairs }: ReportInput): ReportBlock[] {
  const picture = sharingSvg(dossier, figures.topValues);
  const strong = dossier.links.filter((link) => link.isStrong).length;
  return [
    { type: 'heading', level: 1, text: 'Linkage rationale' },
    {
      type: 'paragraph',
      text: `${whole(dossier.links.length)} scored links lie between the accounts, ${whole(strong)} of them strong. Each link is a match weight in bits: how many times likelier (as a power of two) what the two accounts share is if one hand runs both. ${pairs.length} pairs are explained below: the surest, the ones that hold the cluster together, and the weakest strong ones.`,
    },
    {
      type: 'table',
      caption: 'Values that the accounts share',
      columns: [
        { title: 'Kind' },
        { title: 'Value' },
        { title: 'Accounts', isNumber: true },
        { title: 'In the world', isNumber: true },
        { title: 'Rarity', isNumber: true },
      ],
      rows: figures.topValues.map((value) => [
        identifierKindFacts(value.kind).title,
        value.display,
        whole(value.members),
        whole(value.degree),
        `${value.rarityBits.toFixed(1)} bits`,
      ]),
    },
    ...(picture
      ? [{ type: 'figure' as const, svg: picture.svg, alt: picture.caption, caption: picture.caption }]
      : []),
    ...pairs.flatMap(pairBlocks),
    ...(figures.tests ? bridgeBlocks(figures.tests) : []),
  ];
}

function bridgeBlocks({
  bridges,
  bridgesTotal,
  stability,
}: NonNullable<ReportInput['figures']['tests']>): ReportBlock[] {
  return [
    { type: 'heading', level: 2, text: 'What holds the cluster together' },
    {
      type: 'list',
      items: [
        ...(bridges.length === 0
          ? ['No single link, value or account holds two parts together on its own.']
          : []),
        ...bridges.map(
          (bridge) =>
            `${bridge.display} (${bridge.accountA}, ${bridge.accountB}), ${signedBits(bridge.bits)}: without it parts of ${bridge.parts.map(whole).join(', ')} accounts. ${bridge.decision}: ${bridge.reason}`,
        ),
        ...(bridgesTotal > bridges.length
          ? [`${whole(bridgesTotal - bridges.length)} more bridges are in method/cluster.json.`]
          : []),
        ...stability.map(
          ({ without, largestPart }) =>
            `Without ${familyTitle(without)} evidence, ${percent(largestPart)} of the members still hang together.`,
        ),
      ],
    },
  ];
}

/** When. */
export function timelineSection({ dossier }: ReportInput): ReportBlock[] {
  const timeline = timelineSvg(dossier.accounts);
  return [
    { type: 'heading', level: 1, text: 'Timeline' },
    timeline
      ? { type: 'figure', svg: timeline.svg, alt: timeline.summary, caption: timeline.summary }
      : { type: 'paragraph', text: 'The imported tables hold no times for these accounts.' },
  ];
}
