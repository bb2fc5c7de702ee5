/** Characters that XML 1.0 cannot hold in any form. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Printable ASCII that XML takes as it is is all that there is; most text, and this is asked of every value of a graph. */
const isPlain = (text: string): boolean => !/[^ !#-%(-;=?-~]/.test(text);

/** Text as XML or HTML content or attribute value. Characters that XML excludes become U+FFFD. */
export function escapeXml(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(unwritable, '\uFFFD')
    .replace(/[&<>"'\t\n\r]/g, (character) => escapes[character] ?? character);
}
