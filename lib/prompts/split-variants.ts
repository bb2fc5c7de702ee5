import type { Scaffold } from '@/lib/prompts/pool-scaffolds';
import { promptSettings } from '@/lib/prompts/settings';

const contextTokens = 5;
const sameShare = 0.95;
const coveredShare = 0.97;
const fixedAfterTokens = 3;
const fixedAfterShare = 0.9;

/** Counts, by number of documents, what stands at a position of the openings. */
function tally(
  members: readonly number[],
  scaffolds: readonly Scaffold[],
  position: number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const member of members) {
    const token = scaffolds[member]?.opening[position] ?? 0;
    counts.set(token, (counts.get(token) ?? 0) + (scaffolds[member]?.size ?? 0));
  }
  return counts;
}

/**
 * Splits a cluster where its fixed opening branches into a handful of wordings, each common and each followed by fixed
 * text again: variants of an instruction, while a place with many fillings, or with free text after it, is a slot.
 */
export function splitVariants(
  members: readonly number[],
  scaffolds: readonly Scaffold[],
  support: number,
): number[][] {
  const parts: number[][] = [];
  const open = [{ members: [...members], position: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const branching = findBranching(next.members, scaffolds, next.position, support);
    if (!branching) {
      parts.push(next.members);
      continue;
    }
    const { position, tokens } = branching;
    const rest = next.members.filter((member) => !tokens.includes(scaffolds[member]?.opening[position] ?? 0));
    for (const token of tokens) {
      const branch = next.members.filter((member) => scaffolds[member]?.opening[position] === token);
      open.push({ members: branch, position: position + 1 });
    }
    if (rest.length > 0) parts.push(rest);
  }
  return parts;
}

function findBranching(
  members: readonly number[],
  scaffolds: readonly Scaffold[],
  from: number,
  support: number,
) {
  const documents = members.reduce((sum, member) => sum + (scaffolds[member]?.size ?? 0), 0);
  for (let position = from; position < promptSettings.openingTokens - fixedAfterTokens; position++) {
    const counts = tally(members, scaffolds, position);
    if (Math.max(...counts.values()) >= sameShare * documents) continue;
    if (position < contextTokens) return undefined;
    const bound = Math.max(support, promptSettings.variantShareMin * documents);
    const tokens = [...counts].filter(([, count]) => count >= bound).map(([token]) => token);
    const covered = tokens.reduce((sum, token) => sum + (counts.get(token) ?? 0), 0);
    if (
      tokens.length < 2 ||
      tokens.length > promptSettings.variantsMax ||
      covered < coveredShare * documents
    ) {
      return undefined;
    }
    const isVariant = tokens.every((token) =>
      isFixedAfter(
        members.filter((member) => scaffolds[member]?.opening[position] === token),
        scaffolds,
        position,
      ),
    );
    return isVariant ? { position, tokens } : undefined;
  }
  return undefined;
}

function isFixedAfter(branch: readonly number[], scaffolds: readonly Scaffold[], position: number): boolean {
  const documents = branch.reduce((sum, member) => sum + (scaffolds[member]?.size ?? 0), 0);
  for (let ahead = 1; ahead <= fixedAfterTokens; ahead++) {
    const counts = tally(branch, scaffolds, position + ahead);
    if (Math.max(...counts.values()) < fixedAfterShare * documents) return false;
  }
  return true;
}
