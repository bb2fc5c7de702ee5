import { type EvidenceFamily, evidenceFamilies } from '@/lib/domain/evidence-family';
import { type HubClass, hubClasses } from '@/lib/domain/hub-class';
import { type BlockReport, BlockReporter } from '@/lib/linkage/blocking/block-report';
import { PairCollector, type PairList } from '@/lib/linkage/blocking/pair-list';
import { addProfileBlocks } from '@/lib/linkage/blocking/profile-blocks';
import { addRelationBlocks } from '@/lib/linkage/blocking/relation-blocks';
import { addTraceBlocks } from '@/lib/linkage/blocking/trace-blocks';
import { judgeQueues } from '@/lib/linkage/groups/judge-queues';
import { applyHubOverrides } from '@/lib/linkage/input/analyst-rules';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { clamp, toBits } from '@/lib/linkage/math/logit';
import { type LinkageParameters, linkageVersion } from '@/lib/linkage/parameters';
import { learnProfile } from '@/lib/linkage/profile/learn-profile';
import type { RelationIndex } from '@/lib/linkage/relations/relation-index';
import { isSocialKind } from '@/lib/linkage/relations/social-kinds';
import type { Comparison } from '@/lib/linkage/scoring/comparison';
import { layOutComparisons } from '@/lib/linkage/scoring/comparisons';
import { differsBits, learnAgreement } from '@/lib/linkage/scoring/learn-differs';
import type { ScoringModel } from '@/lib/linkage/scoring/scoring-model';
import { buildSignUpRates } from '@/lib/linkage/timing/sign-up-items';
import { learnCommunityBits } from '@/lib/linkage/traces/community-bits';
import { ConfirmationReader } from '@/lib/linkage/traces/corroborate';
import { degreeOf, type Holders } from '@/lib/linkage/traces/holders';
import { buildKindStats, type KindStats } from '@/lib/linkage/traces/kind-stats';
import { learnExclusivity } from '@/lib/linkage/traces/learn-exclusivity';

export interface LearnedModel {
  model: ScoringModel;
  pairs: PairList;
  blocks: BlockReport;
}

/** Exclusivity from which a shared value that is no possession shows that its family could link at all. */
const tellingMin = 0.05;

/** Whether any two accounts could be seen to share a possession or a relation of value. */
function seesTraces(input: LinkageInput, kinds: readonly KindStats[], degree: Uint32Array): boolean {
  if (input.relationKinds.some((kind) => !isSocialKind(kind))) return true;
  return input.identifiers.ids.some(
    (_, i) => kinds[input.identifiers.kind[i] ?? 0]?.facts.isPossession === true && (degree[i] ?? 0) >= 2,
  );
}

/** Class of a value by how likely two of its holders are one hand, and how many there are. */
function hubClassOf(exclusivity: number, degree: number): HubClass {
  if (degree <= 1 || exclusivity >= 0.5) return 'exclusive';
  if (exclusivity >= 0.1 && degree <= 20) return 'small_group';
  return exclusivity >= 0.001 || degree <= 200 ? 'shared_infrastructure' : 'noise';
}

/** The analyst's class of a value, else the lists', else the data's. */
function classOf(input: LinkageInput, i: number, exclusivity: number, degree: number): HubClass {
  const overridden = input.hubOverrides?.get(input.identifiers.ids[i] ?? '');
  if (overridden !== undefined) return overridden;
  return input.identifiers.sharedClass[i] === null
    ? hubClassOf(exclusivity, degree)
    : 'shared_infrastructure';
}

function familiesAvailable(
  input: LinkageInput,
  model: Pick<ScoringModel, 'kinds' | 'values'>,
): EvidenceFamily[] {
  const found = new Set<EvidenceFamily>();
  if (input.relations.source.length > 0) found.add('relation');
  for (const { family } of input.profile) found.add(family);
  for (let i = 0; i < input.identifiers.ids.length; i += 1) {
    const kind = model.kinds[input.identifiers.kind[i] ?? 0];
    const isTelling = kind?.facts.isPossession === true || (model.values.exclusivity[i] ?? 0) >= tellingMin;
    if (kind && isTelling && (model.values.degree[i] ?? 0) >= 2) found.add(kind.facts.family);
  }
  return evidenceFamilies.filter((family) => found.has(family));
}

/** log2 odds that two random accounts are one hand: `partners` others for each account. */
export function priorBitsOf(accounts: number, partners: number): number {
  return toBits(clamp(partners / Math.max(1, accounts - 1), 1e-9, 0.25));
}

/** Learns from the input everything that scoring needs, and the candidate pairs. */
export function learnModel(
  input: LinkageInput,
  holders: Holders,
  relations: RelationIndex,
  parameters: LinkageParameters,
): LearnedModel {
  const accountsInWorld = input.accounts.ids.length;
  const priorBits = priorBitsOf(accountsInWorld, parameters.partnersExpected ?? 1);
  const stats = buildKindStats(input, holders);
  const learned = learnExclusivity(input, holders, stats, {
    families: evidenceFamilies,
    seed: parameters.seed,
    reader: (exclusivity) => new ConfirmationReader(input, stats, evidenceFamilies, exclusivity),
  });
  judgeQueues(input, holders, stats, learned, { priorBits, seed: parameters.seed });
  const { exclusivity } = learned;
  applyHubOverrides(input, exclusivity);
  const layout = layOutComparisons(input, stats);
  const degree = Uint32Array.from(input.identifiers.ids, (_, i) => degreeOf(holders, i));
  const hasTraces = seesTraces(input, stats, degree);
  // An attribute that nobody vouches for is no possession: beside it, what a community shares may be all there is.
  const hasPossessions =
    hasTraces || input.profile.some(({ forgeabilityCapBits }) => forgeabilityCapBits === null);
  const profilePairs = new PairCollector(accountsInWorld);
  const reporter = new BlockReporter();
  const { blockAccountsMax } = parameters;
  addProfileBlocks({ input, blockAccountsMax, pairs: profilePairs, reporter });
  const profileList = profilePairs.finish();
  const collector = new PairCollector(accountsInWorld);
  for (let i = 0; i < profileList.size; i += 1) collector.add(profileList.first(i), profileList.second(i));
  addTraceBlocks(
    { input, holders, kinds: stats, exclusivity, parameters, priorBits, hasPossessions },
    collector,
    reporter,
  );
  addRelationBlocks(input, relations, collector, reporter);
  for (const { accountA, accountB } of input.constraints) collector.add(accountA, accountB);
  const pairs = collector.finish();
  const profile = learnProfile(input, pairs, {
    seed: parameters.seed,
    firstComparison: layout.firstProfile,
    isOnlyEvidence: !hasTraces,
    fixed: parameters.fixed?.profile,
  });
  const agreement = learnAgreement({ input, kinds: stats, exclusivity }, pairs).map(
    (learned, kind) => parameters.fixed?.agreement[stats[kind]?.name ?? ''] ?? learned,
  );
  const kinds = stats.map((kind, number) => ({
    ...kind,
    comparison: layout.kinds[number]?.comparison ?? 0,
    level: layout.kinds[number]?.level ?? 0,
    differsBits: differsBits(kind, agreement[number] ?? 0),
  }));
  const values = {
    degree,
    exclusivity,
    isConfirmed: learned.isConfirmed,
    communityBits: learnCommunityBits(input, holders, stats, exclusivity, {
      priorBits,
      seed: parameters.seed,
    }),
    hubClass: Uint8Array.from(degree, (d, i) =>
      hubClasses.indexOf(classOf(input, i, exclusivity[i] ?? 0, d)),
    ),
  };
  const model: ScoringModel = {
    version: linkageVersion,
    parameters,
    accountsInWorld,
    priorBits,
    comparisons: layout.comparisons,
    kinds,
    values,
    relation:
      layout.relation === null
        ? null
        : {
            comparison: layout.relation,
            isTrifle: relations.isTrifle,
            partners: relations.partners,
            firstContact: relations.firstContact,
          },
    profile,
    signUp: layout.signUp === null ? null : { comparison: layout.signUp, rates: buildSignUpRates(input) },
    homes: null,
    hasPossessions,
    familiesAvailable: familiesAvailable(input, { kinds, values }),
  };
  return { model: { ...model, comparisons: fillLevels(model, agreement) }, pairs, blocks: reporter.finish() };
}

/** Enters the learned m, u and bits in the comparisons' levels. */
function fillLevels(model: ScoringModel, agreement: readonly number[]): Comparison[] {
  return model.comparisons.map((comparison, number) => {
    const field = model.profile.find((profile) => profile.comparison === number);
    const levels = comparison.levels.map((level, index) => {
      if (field) {
        const m = field.m[index] ?? 0;
        const u = field.u[index] ?? 0;
        return { ...level, m, u, bits: m > 0 && u > 0 ? Math.log2(m / u) : 0 };
      }
      const kind = model.kinds.findIndex((k) => k.comparison === number && k.level === index);
      if (kind >= 0) {
        const m = agreement[kind] ?? 0;
        return { ...level, m, bits: level.u > 0 ? Math.max(0, Math.log2(m / level.u)) : 0 };
      }
      const differing = model.kinds.filter((k) => k.comparison === number && k.differsBits < 0);
      const bits = differing.reduce((sum, k) => sum + k.differsBits, 0);
      const strongest = model.kinds.findIndex((k) => k.comparison === number && k.facts.rank === 0);
      const isDiffers = level.name === 'differs' && strongest >= 0;
      return isDiffers
        ? { ...level, m: 1 - (agreement[strongest] ?? 0), u: 1 - (model.kinds[strongest]?.u ?? 0), bits }
        : level;
    });
    return { ...comparison, levels };
  });
}
