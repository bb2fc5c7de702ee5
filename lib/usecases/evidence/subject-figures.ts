import type { ClusterDetail } from '@/lib/contracts/clusters';
import type { RunDetail } from '@/lib/contracts/runs';
import { type EvidenceFamily, evidenceFamilies } from '@/lib/domain/evidence-family';
import type { ReportFigures } from '@/lib/evidence/report/report-input';
import type { Dossier, DossierIdentifier, DossierLink, DossierUse } from '@/lib/export/dossier';
import type { Subject } from '@/lib/usecases/evidence/subject';
import type { SubjectAccount } from '@/lib/usecases/evidence/subject-accounts';

const topValuesMax = 12;

type Totals = Pick<ReportFigures, 'exchanges' | 'inputTokens' | 'outputTokens'>;

function toRunFigures(run: RunDetail): ReportFigures['run'] {
  return {
    accounts: run.accounts,
    candidates: run.candidates,
    links: run.links,
    strongLinks: run.strongLinks,
    priorBits: run.priorBits,
    cappedBlocks: run.blocking.cappedBlocksTotal,
    notes: run.notes,
    comparisons: run.comparisons,
  };
}

const countOf = (accounts: readonly SubjectAccount[], standing: SubjectAccount['standing']): number =>
  accounts.filter((account) => account.standing === standing).length;

/** Clusters that the accounts are confirmed members of, the one with most of them first. */
function clustersOf(accounts: readonly SubjectAccount[]): ReportFigures['clusters'] {
  const sizes = new Map<string, number>();
  for (const { clusterId, standing } of accounts)
    if (clusterId !== null && standing === 'confirmed') sizes.set(clusterId, (sizes.get(clusterId) ?? 0) + 1);
  return [...sizes]
    .map(([clusterId, members]) => ({ clusterId, members }))
    .toSorted((a, b) => b.members - a.members || (a.clusterId < b.clusterId ? -1 : 1));
}

/** Values that several of the accounts use, those first that say most: rarity times the accounts it ties. */
function sharedValues(
  uses: readonly DossierUse[],
  identifiers: readonly DossierIdentifier[],
): ReportFigures['topValues'] {
  const holders = new Map<string, Set<string>>();
  for (const { identifierId, accountId } of uses)
    holders.set(identifierId, (holders.get(identifierId) ?? new Set()).add(accountId));
  return identifiers
    .map(({ id, kind, display, degree, rarityBits }) => ({
      identifierId: id,
      kind,
      display,
      members: holders.get(id)?.size ?? 0,
      degree,
      rarityBits,
    }))
    .filter(({ members }) => members > 1)
    .toSorted((a, b) => b.members * b.rarityBits - a.members * a.rarityBits)
    .slice(0, topValuesMax);
}

/** Share of the strong links that carry evidence of each family, most first. */
function familiesOf(links: readonly DossierLink[]): { family: EvidenceFamily; share: number }[] {
  const strong = links.filter((link) => link.isStrong);
  return evidenceFamilies
    .map((family) => ({
      family,
      share: strong.filter((link) => link.families.includes(family)).length / Math.max(1, strong.length),
    }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share);
}

function clusterFigures(cluster: ClusterDetail, run: RunDetail): ReportFigures {
  const { standing, strength, density, conductance, reasons, bridges, bridgesTotal, stability } = cluster;
  return {
    ...cluster,
    unclustered: 0,
    clusters: [{ clusterId: cluster.clusterId, members: cluster.size }],
    tests: { standing, strength, density, conductance, reasons, bridges, bridgesTotal, stability },
    run: toRunFigures(run),
  };
}

/** Figures that a report quotes: those of the run for a cluster, counted from the dossier for other subjects. */
export function subjectFigures(
  subject: Subject,
  run: RunDetail,
  dossier: Pick<Dossier, 'uses' | 'identifiers' | 'links'>,
  totals: Totals,
): ReportFigures {
  if (subject.cluster !== null) return clusterFigures(subject.cluster, run);
  const families = familiesOf(dossier.links);
  return {
    ...totals,
    size: countOf(subject.accounts, 'confirmed'),
    possible: countOf(subject.accounts, 'possible'),
    unclustered: countOf(subject.accounts, 'listed'),
    clusters: clustersOf(subject.accounts),
    families,
    isSingleFamily: run.isSingleFamily,
    topValues: sharedValues(dossier.uses, dossier.identifiers),
    tests: null,
    run: toRunFigures(run),
  };
}
