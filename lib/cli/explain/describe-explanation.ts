import { buildBars, drawBars } from '@/lib/cli/explain/waterfall';
import { formatTime } from '@/lib/cli/format-time';
import { decisionVerdicts } from '@/lib/contracts/decisions';
import type { PairEvidence, PairExplanation } from '@/lib/contracts/explanation';
import { evidenceFamilyTitles } from '@/lib/domain/evidence-family';

const barWidth = 32;
const count = new Intl.NumberFormat('en-US');

const signed = (bits: number): string => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(2)}`.padStart(8);

function detailsOf(item: PairEvidence): string {
  const parts: string[] = [];
  if (item.rarity) {
    const { accountsHolding, accountsInWorld } = item.rarity;
    parts.push(`held by ${count.format(accountsHolding)} of ${count.format(accountsInWorld)} accounts`);
  }
  if (item.firstSeen !== null && item.lastSeen !== null) {
    parts.push(
      `seen ${formatTime(item.firstSeen).slice(0, 10)} to ${formatTime(item.lastSeen).slice(0, 10)}`,
    );
  }
  if (item.capReason !== null) parts.push(`${item.capReason} (uncapped ${signed(item.bitsUncapped).trim()})`);
  return parts.join('; ');
}

function describeBars(explanation: PairExplanation): string[] {
  const { items, priorBits, weightBits } = explanation;
  const bars = buildBars([priorBits, ...items.map((item) => item.bits)]);
  const drawn = drawBars(bars, barWidth);
  const indent = ' '.repeat(8 + 2 + barWidth + 2);
  const lines = [`${signed(priorBits)}  ${drawn[0] ?? ''}  Prior: two accounts picked at random`];
  for (const [i, item] of items.entries()) {
    lines.push(
      `${signed(item.bits)}  ${drawn[i + 1] ?? ''}  ${evidenceFamilyTitles[item.family]}: ${item.sentence}`,
    );
    const details = detailsOf(item);
    if (details !== '') lines.push(`${indent}${details}`);
  }
  lines.push('─'.repeat(8), `${signed(weightBits)}  bits in all`);
  return lines;
}

function verdictOf(explanation: PairExplanation): string {
  const { probability, isStrong, familiesFor, isSingleFamily } = explanation;
  const families = familiesFor.map((family) => evidenceFamilyTitles[family]).join(', ');
  const strength = isStrong ? 'a strong link' : 'not a strong link';
  const single = isSingleFamily ? '; single-family: the data could show no other' : '';
  return `Probability ${probability.toFixed(6)}: ${strength}. Families for it: ${families || 'none'}${single}.`;
}

function decisionOf({ decision }: PairExplanation): string[] {
  if (!decision) return [];
  const { kind, authorName, createdAt, reason } = decision;
  return [
    `Decided by ${authorName} on ${formatTime(createdAt)} UTC: ${decisionVerdicts[kind]}. Because: ${reason}`,
  ];
}

function pathOf(explanation: PairExplanation): string[] {
  const { path } = explanation;
  if (!path) return [];
  const steps = path.steps.map((step, i) => {
    const weakest = i === path.weakestStep ? '   ← weakest step' : '';
    return `  ${step.accountA} – ${step.accountB}: ${signed(step.weightBits).trim()} bits (${step.probability.toFixed(4)})${weakest}`;
  });
  return ['', 'No direct link. The strongest chain between the two:', ...steps];
}

/** Why two accounts are, or are not, linked: the waterfall from the prior to the weight, then what qualifies it. */
export function describeExplanation(explanation: PairExplanation): string {
  const { missing, counterfactuals } = explanation;
  return [
    `${explanation.accountA} and ${explanation.accountB} in run ${explanation.runId}`,
    '',
    ...describeBars(explanation),
    '',
    verdictOf(explanation),
    ...decisionOf(explanation),
    ...pathOf(explanation),
    ...(missing.length === 0
      ? []
      : [`No data, so no weight: ${missing.map((item) => item.title).join(', ')}.`]),
    ...counterfactuals.map(
      ({ without, probability }) => `Without ${without} the probability would be ${probability.toFixed(6)}.`,
    ),
  ].join('\n');
}
