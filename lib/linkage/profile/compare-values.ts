import type { ProfileMeasure } from '@/lib/domain/profile-comparison';
import { editDistance, jaroWinkler, wordOverlap } from '@/lib/linkage/profile/string-distance';

const same = 0;
const nearly = 1;
const similar = 2;
const differs = 3;

/** Level of agreement of two values of one field: 0 same, 1 nearly the same, 2 similar, 3 differs. Symmetric. */
export function compareValues(measure: ProfileMeasure, a: string, b: string): number {
  if (a === b) return same;
  switch (measure) {
    case 'exact':
      return differs;
    case 'name':
      return compareNames(a, b);
    case 'text':
      return compareTexts(a, b);
    case 'date':
    case 'code':
      return compareCodes(a, b);
  }
}

function compareNames(a: string, b: string): number {
  const likeness = Math.max(jaroWinkler(a, b), jaroWinkler(b, a));
  if (likeness >= 0.92) return nearly;
  return likeness >= 0.82 ? similar : differs;
}

function compareTexts(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const bound = Math.max(1, Math.floor(longest * 0.3));
  const edits = editDistance(a, b, bound);
  if (edits <= Math.max(1, Math.floor(longest * 0.15))) return nearly;
  return edits <= bound || wordOverlap(a, b) >= 0.5 ? similar : differs;
}

/** One mistyped, missing or swapped character is nearly the same; two are similar. */
function compareCodes(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest < 3) return differs;
  const edits = editDistance(a, b, 2);
  if (edits <= 1) return longest >= 4 ? nearly : similar;
  return edits === 2 && longest >= 6 ? similar : differs;
}
