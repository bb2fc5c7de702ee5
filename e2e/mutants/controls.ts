/** A control of the product, how to break it, and the tests that must notice. */
export interface Mutant {
  control: string;
  file: string;
  /** Must stand exactly once in the file. */
  find: string;
  replace: string;
  project: 'unit' | 'integration';
  tests: string;
}

/** What protects people and evidence, each broken in one place. */
export const mutants: readonly Mutant[] = [
  {
    control: 'the policy is asked before an operation',
    file: 'lib/server/authorise.ts',
    find: 'if (isAllowed({ role: actor.role, scopes }, access)) return principal;',
    replace: 'if (principal) return principal;',
    project: 'integration',
    tests: 'app/authorisation.integration.test.ts',
  },
  {
    control: 'a read is recorded before anything is given out',
    file: 'lib/server/audited.ts',
    find: "if (kind === 'read') await record(question, principal, 'ok');",
    replace: '',
    project: 'integration',
    tests: 'app/authorisation.integration.test.ts',
  },
  {
    control: 'another site cannot change anything with its user’s cookie',
    file: 'lib/server/handle.ts',
    find: "if (request.method !== 'GET' && request.method !== 'HEAD') assertSameOrigin(request);",
    replace: '',
    project: 'integration',
    tests: 'app/authorisation.integration.test.ts',
  },
  {
    control: 'a case that names its people is for nobody else, in the database',
    file: 'lib/neo4j/access.ts',
    find: "WHEN 'team' THEN $grants.team ELSE 0 END",
    replace: "WHEN 'team' THEN $grants.team ELSE $grants.open END",
    project: 'integration',
    tests: 'lib/usecases/cases/cases.integration.test.ts',
  },
  {
    control: 'a share link ends on its day',
    file: 'lib/usecases/sharing/open-shared.ts',
    find: 'found.link.expiresAt > deps.clock.now()',
    replace: 'found.link.expiresAt > 0',
    project: 'integration',
    tests: 'lib/usecases/sharing/sharing.integration.test.ts',
  },
  {
    control: 'a share link asks for its passphrase',
    file: 'lib/usecases/sharing/open-shared.ts',
    find: 'if (!isGiven || !(await isPassphrase(passphrase, passphraseHash))) {',
    replace: 'if (!isGiven) {',
    project: 'integration',
    tests: 'lib/usecases/sharing/sharing.integration.test.ts',
  },
  {
    control: 'wrong passwords make the next try wait',
    file: 'lib/usecases/people/counted-try.ts',
    find: 'if (locked > 0) throw tooMany(locked);',
    replace: '',
    project: 'integration',
    tests: 'lib/usecases/people/people.integration.test.ts',
  },
  {
    control: 'an edited audit entry does not hash to what it says',
    file: 'lib/usecases/audit/verify-audit.ts',
    find: 'if (hashEntry(entry) !== entry.hash)',
    replace: 'if (entry.seq < 0)',
    project: 'integration',
    tests: 'lib/neo4j/stores/audit-store.integration.test.ts',
  },
  {
    control: 'a signature is the key’s',
    file: 'lib/evidence/sign/ed25519.ts',
    find: 'return signature.length === 64 && verifyBytes(null, bytes, publicKeyOf(publicKeyPem), signature);',
    replace: 'return signature.length === 64;',
    project: 'unit',
    tests: 'lib/evidence/sign',
  },
  {
    control: 'a file of a bundle is held against its digests',
    file: 'lib/evidence/bagit/verify-bag.ts',
    find: 'const wrong = listing.filter((manifest) => digestOf(manifest, path) !== digests[manifest.algorithm]);',
    replace: 'const wrong = listing.filter((manifest) => digestOf(manifest, path) === undefined);',
    project: 'unit',
    tests: 'lib/evidence/bundle/tampering.test.ts',
  },
  {
    control: 'no entry of an archive climbs out of its folder',
    file: 'lib/evidence/zip/entry-name.ts',
    find: "if (segments.some((segment) => segment === '..')) return 'it climbs out of its folder';",
    replace: '',
    project: 'unit',
    tests: 'lib/evidence',
  },
  {
    control: 'no cell of a spreadsheet runs as a formula',
    file: 'lib/export/csv.ts',
    find: "if (typeof value === 'string' && (formulaStart.test(value) || value.startsWith(\"'\")))",
    replace: "if (typeof value === 'string' && value.startsWith(\"'\"))",
    project: 'unit',
    tests: 'lib/export',
  },
  {
    control: 'a role that must have a second factor opens nothing before one was shown',
    file: 'lib/server/authorise.ts',
    find: 'if (principal.lacksSecondFactor && !isEntry(access)) {',
    replace: 'if (principal.lacksSecondFactor && principal.scopes !== null) {',
    project: 'integration',
    tests: 'app/authorisation.integration.test.ts',
  },
  {
    control: 'an answer to a sign-in that was begun is good once',
    file: 'lib/neo4j/queries/take-pending-sign-in/query.ts',
    find: 'DELETE p',
    replace: '',
    project: 'integration',
    tests: 'lib/usecases/people/passkeys.integration.test.ts',
  },
  {
    control: 'whom an identity provider has no group for does not come in',
    file: 'lib/domain/people/role-of-groups.ts',
    find: 'groups.includes(group))',
    replace: "group !== '')",
    project: 'integration',
    tests: 'app/oidc-sign-in.integration.test.ts',
  },
];
