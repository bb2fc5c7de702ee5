/** Letters a word needs before one, or two, may be wrong: shorter words would find everything. */
const oneWrongFrom = 4;
const twoWrongFrom = 8;
const wordsMax = 8;

/**
 * What was typed as a Lucene query that forgives: each word may be the beginning of one, or differ by a letter (two from
 * eight letters on); all words must be there. Undefined where nothing is left to look for.
 */
export function nearTextQuery(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_.]+/gu) ?? [];
  const wanted = words.map((word) => word.replace(/^\.+|\.+$/g, '')).filter((word) => word.length > 1);
  if (wanted.length === 0) return undefined;
  return wanted
    .slice(0, wordsMax)
    .map((word) => {
      const wrong = word.length >= twoWrongFrom ? 2 : word.length >= oneWrongFrom ? 1 : 0;
      const exact = `"${word}"^8 OR ${word}*^2`;
      return wrong === 0 ? `+(${exact})` : `+(${exact} OR ${word}~${wrong})`;
    })
    .join(' ');
}
