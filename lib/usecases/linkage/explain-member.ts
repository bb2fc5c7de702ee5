import type { MemberExplanation } from '@/lib/contracts/explanation';
import { NotFoundError } from '@/lib/domain/errors';
import { type EvidenceFamily, evidenceFamilies, evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import { identifierKindFacts, midSentence } from '@/lib/domain/identifier-kind';
import { type ExplainPairDeps, explainPair } from '@/lib/usecases/linkage/explain-pair';
import type { RunFiles, StoredMember } from '@/lib/usecases/ports/runs';

export interface ExplainMemberDeps extends ExplainPairDeps {
  runFiles: ExplainPairDeps['runFiles'] & Pick<RunFiles, 'readMember'>;
}

const linksShown = 50;
const valuesShown = 20;
const text = new Intl.NumberFormat('en');
const counted = (count: number, one: string): string =>
  `${text.format(count)} ${one}${count === 1 ? '' : 's'}`;

type Link = StoredMember['links'][number];

function marginOf(own: readonly Link[], others: readonly Link[]): MemberExplanation['margin'] {
  const [best] = own;
  const [next] = others;
  return {
    ownBits: best?.weightBits ?? null,
    nextClusterId: next?.clusterId ?? null,
    nextBits: next?.weightBits ?? null,
    bits: best && next ? best.weightBits - next.weightBits : null,
  };
}

/** Strong links that show another family as well, by family: what is left to stand on without it. */
function standingWithout(strong: readonly Link[]): MemberExplanation['withoutFamily'] {
  const present = evidenceFamilies.filter((family) =>
    strong.some(({ families }) => families.includes(family)),
  );
  return present.map((without: EvidenceFamily) => ({
    without,
    strongLinksWithOthers: strong.filter(({ families }) => families.some((family) => family !== without))
      .length,
  }));
}

function tell(explanation: Omit<MemberExplanation, 'sentences' | 'best'>): string[] {
  const { accountId, clusterId, standing, linksTotal, strongLinks, values, margin, withoutFamily } =
    explanation;
  const sentences = [
    standing === 'confirmed'
      ? `${accountId} is a confirmed member of ${clusterId}: ${counted(strongLinks, 'strong link')} of ${counted(linksTotal, 'link')} lead to other accounts of it.`
      : `${accountId} is a possible member of ${clusterId}: ${counted(linksTotal, 'link')} lead there, ${text.format(strongLinks)} of them strong. It enters no headline figure.`,
  ];
  const [value] = values;
  if (value)
    sentences.push(
      `The most telling thing it shares there is ${midSentence(identifierKindFacts(value.kind).title)} ${value.display}, held by ${counted(value.members, 'other member')} and ${counted(value.degree, 'account')} in all.`,
    );
  else if (linksTotal === 0)
    sentences.push('No link and no value of its own ties it there: an analyst’s decision does.');
  sentences.push(
    margin.bits === null
      ? 'It has no link into any other cluster.'
      : margin.bits >= 0
        ? `It is ${margin.bits.toFixed(1)} bits nearer to it than to the next one, ${margin.nextClusterId}.`
        : `Its best link, ${(-margin.bits).toFixed(1)} bits heavier, leads to another cluster, ${margin.nextClusterId}: worth a look.`,
  );
  const fragile = withoutFamily.filter(({ strongLinksWithOthers }) => strongLinksWithOthers === 0);
  for (const { without } of fragile)
    sentences.push(
      `Without ${evidenceFamilyTitles[without].toLowerCase()} evidence no strong link would be left.`,
    );
  return sentences;
}

/**
 * Why an account is in its cluster of a run (the current one unless named); where it is in several, the one named or else the
 * surest. Throws NotFoundError for an unknown account and for one that is in no cluster.
 */
export async function explainMember(
  deps: ExplainMemberDeps,
  input: { accountId: string; clusterId?: string; runId?: string },
): Promise<MemberExplanation> {
  const { accountId } = input;
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('run', 'current');
  const stored = await deps.runFiles.readMember(runId, accountId);
  const membership = stored.memberships.find(
    ({ clusterId }) => input.clusterId === undefined || clusterId === input.clusterId,
  );
  if (!membership) throw new NotFoundError('membership of the account', accountId);
  const { clusterId } = membership;
  const own = stored.links.filter((link) => link.clusterId === clusterId);
  const others = stored.links.filter((link) => link.clusterId !== null && link.clusterId !== clusterId);
  const strong = own.filter(({ isStrong }) => isStrong);
  const [best] = own;
  const explanation: Omit<MemberExplanation, 'sentences' | 'best'> = {
    runId,
    accountId,
    ...membership,
    links: own.slice(0, linksShown).map(({ clusterId: _cluster, standing: _standing, ...link }) => link),
    linksTotal: own.length,
    strongLinks: strong.length,
    values: stored.values
      .filter((value) => value.clusterId === clusterId)
      .slice(0, valuesShown)
      .map(({ exclusivity: _q, clusterId: _cluster, ...value }) => value),
    margin: marginOf(own, others),
    withoutFamily: standingWithout(strong),
  };
  return {
    ...explanation,
    sentences: tell(explanation),
    best: best ? await explainPair(deps, { accountA: accountId, accountB: best.otherId, runId }) : null,
  };
}
