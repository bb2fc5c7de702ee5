import type { ClusterDetail } from '@/lib/contracts/clusters';
import type { ClusterExplanation } from '@/lib/contracts/explanation';
import { evidenceFamilyTitles } from '@/lib/domain/evidence-family';
import { identifierKindFacts, midSentence } from '@/lib/domain/identifier-kind';
import { getCluster } from '@/lib/usecases/clusters/get-cluster';
import type { RunStore } from '@/lib/usecases/ports/runs';

const valuesNamed = 3;
const bridgesNamed = 3;
/** Largest part from which a cluster counts as standing without a family. */
const standsFrom = 0.9;
const text = new Intl.NumberFormat('en');
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const listed = new Intl.ListFormat('en', { type: 'conjunction' });

function tell(cluster: ClusterDetail): string[] {
  const families = cluster.families
    .filter(({ share }) => share >= 0.01)
    .map(({ family, share }) => `${evidenceFamilyTitles[family].toLowerCase()} (${percent(share)})`);
  const values = cluster.topValues
    .slice(0, valuesNamed)
    .map(
      ({ kind, display, members, degree }) =>
        `${midSentence(identifierKindFacts(kind).title)} ${display} (${text.format(members)} of its members, ${text.format(degree)} accounts in all)`,
    );
  const sentences = [
    `${cluster.clusterId} has ${text.format(cluster.size)} members; ${percent(cluster.density)} of their pairs are strong links, and ${percent(cluster.conductance)} of the evidence that touches it leads out.`,
  ];
  if (families.length > 0) sentences.push(`It is held together by evidence of ${listed.format(families)}.`);
  if (values.length > 0) sentences.push(`What its members share most tellingly: ${listed.format(values)}.`);
  for (const { without, largestPart } of cluster.stability) {
    const family = evidenceFamilyTitles[without].toLowerCase();
    sentences.push(
      largestPart >= standsFrom
        ? `Without ${family} evidence ${percent(largestPart)} of it still hangs together.`
        : `Without ${family} evidence it falls apart: its largest part has ${percent(largestPart)} of the members.`,
    );
  }
  for (const bridge of cluster.bridges.slice(0, bridgesNamed)) {
    const parts = listed.format(bridge.parts.map((part) => text.format(part)));
    const what = bridge.display === '' ? `${bridge.accountA} and ${bridge.accountB}` : bridge.display;
    sentences.push(`A bridge (${bridge.kind}: ${what}) holds parts of ${parts} together. ${bridge.reason}`);
  }
  if (cluster.bridges.length === 0)
    sentences.push('No single link, value or account holds two parts together.');
  return [...sentences, ...cluster.reasons];
}

/** What holds a cluster together, what it would lose without each family, and where it is thin. Throws NotFoundError. */
export async function explainCluster(
  deps: { runs: Pick<RunStore, 'findRunId' | 'getCluster'> },
  input: { clusterId: string; runId?: string },
): Promise<ClusterExplanation> {
  const cluster = await getCluster(deps, input);
  return { clusterId: cluster.clusterId, runId: cluster.runId, sentences: tell(cluster) };
}
