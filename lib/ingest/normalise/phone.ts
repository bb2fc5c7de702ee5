/**
 * A phone number in the manner of E.164: `+` and digits when the source gives the country (`+…` or `00…`), else the bare
 * digits as dialled. No country is guessed: the same bare digits of two countries would be a false link. Extensions drop.
 */
export function normalisePhone(raw: string): string | undefined {
  const text = raw
    .normalize('NFKC')
    .trim()
    .replace(/^tel:/i, '')
    .replace(/\s*(ext\.?|x|#)\s*[0-9]+$/i, '');
  if (!/^[+0-9(][0-9\s()./-]*$/.test(text)) return undefined;
  const digits = text.replace(/\(0\)/g, '').replace(/[^0-9]/g, '');
  const international = text.startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : undefined;
  const number = international ?? digits;
  if (number.length < 5 || number.length > 15) return undefined;
  return international === undefined ? number : `+${number}`;
}
