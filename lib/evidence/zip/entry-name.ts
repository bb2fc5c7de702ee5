/** Why a path inside a bag or archive must not be used, in words; undefined when it is safe on every system. */
export function findNameFlaw(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (name.length > 1024) return 'it is longer than 1,024 characters';
  if (hasControlCharacter(name)) return 'it contains a control character';
  if (name.includes('\\')) return 'it contains a backslash';
  if (name.startsWith('/')) return 'it is absolute';
  if (name.startsWith('~')) return 'it starts at a home folder';
  if (/^[A-Za-z]:/.test(name)) return 'it names a drive';
  const segments = name.split('/');
  if (segments.some((segment) => segment === '..')) return 'it climbs out of its folder';
  if (segments.some((segment) => segment === '' || segment === '.')) return 'it has an empty or "." segment';
  if (segments.some((segment) => new TextEncoder().encode(segment).length > 255))
    return 'a segment is longer than 255 bytes';
  return undefined;
}

function hasControlCharacter(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  }
  return false;
}

/** Names that are equal here collide on a file system that folds case or Unicode forms. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
