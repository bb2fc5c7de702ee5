import type { AttributionSubject, EvidenceDraft, FrozenFigure } from '@/lib/contracts/attribution';
import { NotFoundError } from '@/lib/domain/errors';
import { hasNode, identifierKindFacts } from '@/lib/domain/identifier-kind';
import { listSubjectValues, type SubjectValuesDeps } from '@/lib/usecases/attribution/list-subject-values';
import { getClusterActivity } from '@/lib/usecases/clusters/get-cluster-activity';
import { type GetIdentifierDeps, getIdentifier } from '@/lib/usecases/explore/get-identifier';
import { type ExplainPairDeps, explainPair } from '@/lib/usecases/linkage/explain-pair';
import type { ActivityStore } from '@/lib/usecases/ports/activity';
import type { BatchStore } from '@/lib/usecases/ports/batches';

/** What the figures behind evidence are read from. */
export type FigureDeps = ExplainPairDeps &
  GetIdentifierDeps &
  SubjectValuesDeps & {
    activity: ActivityStore;
    batches: Pick<BatchStore, 'listInStates'>;
  };

const hoursPerShift = 8;
const percent = (part: number): string => `${Math.round(part * 100)} %`;
const formatCount = (count: number): string => count.toLocaleString('en');
const bitsText = (bits: number): string => `${bits.toFixed(1)} bits`;

type Reference = Extract<EvidenceDraft['origin'], { type: 'graph' }>['reference'];
type Read = Pick<FrozenFigure, 'text' | 'value' | 'unit'> & { runId: string | null };

async function readLink(deps: FigureDeps, accountA: string, accountB: string): Promise<Read> {
  const pair = await explainPair(deps, { accountA, accountB });
  const families = pair.familiesFor.length === 0 ? 'no family' : pair.familiesFor.join(', ');
  return {
    runId: pair.runId,
    text: `Match weight ${bitsText(pair.weightBits)}, probability ${pair.probability.toFixed(4)}, ${pair.isStrong ? 'strong' : 'not strong'}, evidence from ${families}.`,
    value: pair.weightBits,
    unit: 'bits',
  };
}

/** A value that the run worked out has no node: it is read where it stands, among the values of the subject. */
async function readDerived(
  deps: FigureDeps,
  subject: AttributionSubject,
  identifierId: string,
): Promise<Read> {
  const value = (await listSubjectValues(deps, subject)).find((one) => one.identifierId === identifierId);
  if (!value) throw new NotFoundError('identifier', identifierId);
  const title = identifierKindFacts(value.kind).title;
  return {
    runId: (await deps.runs.findRunId()) ?? null,
    text: `${title}: ${value.display}, on ${formatCount(value.members)} confirmed accounts of ${subject.id} and ${formatCount(value.degree)} accounts in all, rarity ${bitsText(value.rarityBits)}.`,
    value: value.rarityBits,
    unit: 'bits',
  };
}

async function readValue(deps: FigureDeps, subject: AttributionSubject, identifierId: string): Promise<Read> {
  if (!hasNode(identifierId.split(':', 1)[0] ?? '')) return await readDerived(deps, subject, identifierId);
  const value = await getIdentifier(deps, { identifierId });
  const clusters = value.clusters
    .slice(0, 3)
    .map(({ clusterId, members }) => `${formatCount(members)} in ${clusterId}`)
    .join(', ');
  return {
    runId: (await deps.runs.findRunId()) ?? null,
    text: `${value.kindTitle} ${value.display}: used by ${formatCount(value.degree)} of ${formatCount(value.accountsInWorld)} accounts${clusters && ` (${clusters})`}, rarity ${bitsText(value.rarityBits)}.`,
    value: value.rarityBits,
    unit: 'bits',
  };
}

/** The eight hours of the day that hold most of the activity, and their share. */
function busiestShift(hourOfWeek: readonly number[]): { from: number; share: number; weekend: number } {
  const total = hourOfWeek.reduce((sum, count) => sum + count, 0);
  const byHour = Array.from({ length: 24 }, (_, hour) =>
    hourOfWeek.reduce((sum, count, index) => (index % 24 === hour ? sum + count : sum), 0),
  );
  const shifts = byHour.map((_, from) => ({
    from,
    count: Array.from({ length: hoursPerShift }, (_hour, step) => byHour[(from + step) % 24] ?? 0).reduce(
      (sum, count) => sum + count,
      0,
    ),
  }));
  const best = shifts.reduce((a, b) => (b.count > a.count ? b : a), { from: 0, count: 0 });
  const weekend = hourOfWeek.slice(5 * 24).reduce((sum, count) => sum + count, 0);
  return { from: best.from, share: best.count / Math.max(1, total), weekend: weekend / Math.max(1, total) };
}

async function readTiming(deps: FigureDeps, clusterId: string): Promise<Read> {
  const runId = (await deps.runs.findRunId()) ?? null;
  const { hourOfWeek } = await getClusterActivity(deps, { clusterId });
  if (!hourOfWeek) return { runId, text: 'No time of any activity is known.', value: null, unit: null };
  const { from, share, weekend } = busiestShift(hourOfWeek);
  const clock = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;
  return {
    runId,
    text: `${percent(share)} of all activity falls between ${clock(from)} and ${clock(from + hoursPerShift)} UTC (an even spread would give 33 %); ${percent(weekend)} on weekends (even: 29 %).`,
    value: share,
    unit: 'share',
  };
}

function read(deps: FigureDeps, subject: AttributionSubject, reference: Reference): Promise<Read> {
  switch (reference.kind) {
    case 'link':
      return readLink(deps, reference.accountA, reference.accountB);
    case 'identifier':
    case 'template':
      return readValue(deps, subject, reference.identifierId);
    case 'timing':
      return readTiming(deps, reference.clusterId);
  }
}

/** The figure that a graph reference shows now, with its run, so that it stays readable when later runs differ. */
export async function freezeFigure(
  deps: FigureDeps,
  subject: AttributionSubject,
  reference: Reference,
  at: number,
): Promise<FrozenFigure> {
  return { ...(await read(deps, subject, reference)), at };
}
