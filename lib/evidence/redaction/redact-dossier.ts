import type { Redactor } from '@/lib/evidence/redaction/redactor';
import type { ReportFigures, ReportPair } from '@/lib/evidence/report/report-input';
import type { Dossier } from '@/lib/export/dossier';

/** The dossier as a profile lets it out. Structure stays: the same accounts share the same (masked) values. */
export function redactDossier(dossier: Dossier, redactor: Redactor): Dossier {
  const kinds = new Map(dossier.identifiers.map((identifier) => [identifier.id, identifier.kind]));
  const accounts = redactor.withholdsOthers
    ? dossier.accounts.filter((account) => account.standing === 'confirmed')
    : dossier.accounts;
  redactor.count('accounts on the rim', dossier.accounts.length - accounts.length);
  const kept = new Set(accounts.map((account) => account.id));
  for (const { id } of dossier.accounts) if (!kept.has(id)) redactor.removed.set(id, 'accounts on the rim');
  const uses = dossier.uses.filter((use) => kept.has(use.accountId));
  const used = new Set(uses.map((use) => use.identifierId));
  const identifierIdOf = (id: string): string => redactor.identifierId(kinds.get(id) ?? '', id);
  return {
    subject: {
      ...dossier.subject,
      title: redactor.sentence(dossier.subject.title, [], []),
      introduction: redactor.sentence(dossier.subject.introduction, [], []),
    },
    accounts: accounts.map((account) => ({ ...account, id: redactor.accountId(account.id) })),
    identifiers: dossier.identifiers
      .filter((identifier) => used.has(identifier.id))
      .map((identifier) => ({
        ...identifier,
        id: identifierIdOf(identifier.id),
        value: redactor.value(identifier.kind, identifier.value),
        display: redactor.value(identifier.kind, identifier.display),
      })),
    uses: uses.map((use) => ({
      ...use,
      accountId: redactor.accountId(use.accountId),
      identifierId: identifierIdOf(use.identifierId),
    })),
    links: dossier.links
      .filter((link) => kept.has(link.accountA) && kept.has(link.accountB))
      .map((link) => ({
        ...link,
        accountA: redactor.accountId(link.accountA),
        accountB: redactor.accountId(link.accountB),
      })),
  };
}

const kindOf = (identifierId: string): string => identifierId.slice(0, identifierId.indexOf(':'));

/**
 * An explanation as a profile lets it out. `known` are the values the two accounts use: a sentence may quote any of them,
 * whatever its item is about.
 */
export function redactPair(
  pair: ReportPair,
  redactor: Redactor,
  known: readonly { kind: string; value: string }[],
): ReportPair {
  const accounts = [pair.accountA, pair.accountB];
  return {
    ...pair,
    accountA: redactor.accountId(pair.accountA),
    accountB: redactor.accountId(pair.accountB),
    items: pair.items.map((item) => {
      const { identifierId, identifierDisplay } = item;
      const kind = identifierId === null ? '' : kindOf(identifierId);
      const own = [identifierDisplay, identifierId?.slice(kind.length + 1)].flatMap((value) =>
        value ? [{ kind, value }] : [],
      );
      const quoted = [...own, ...known];
      return {
        ...item,
        sentence: redactor.sentence(item.sentence, quoted, accounts),
        capReason: item.capReason === null ? null : redactor.sentence(item.capReason, quoted, accounts),
        identifierId: identifierId === null ? null : redactor.identifierId(kind, identifierId),
        identifierDisplay: identifierDisplay === null ? null : redactor.value(kind, identifierDisplay),
      };
    }),
  };
}

/** The figures of subject and run as a profile lets them out. */
export function redactFigures(
  figures: ReportFigures,
  redactor: Redactor,
  isMember: (accountId: string) => boolean,
): ReportFigures {
  return {
    ...figures,
    topValues: figures.topValues.map((value) => ({
      ...value,
      identifierId: redactor.identifierId(value.kind, value.identifierId),
      display: redactor.value(value.kind, value.display),
    })),
    tests: figures.tests && redactTests(figures.tests, redactor, isMember),
    run: { ...figures.run, notes: figures.run.notes.map((note) => redactor.sentence(note, [], [])) },
  };
}

function redactTests(
  tests: NonNullable<ReportFigures['tests']>,
  redactor: Redactor,
  isMember: (accountId: string) => boolean,
): ReportFigures['tests'] {
  return {
    ...tests,
    reasons: tests.reasons.map((reason) => redactor.sentence(reason, [], [])),
    bridges: tests.bridges
      .filter(
        (bridge) => !redactor.withholdsOthers || (isMember(bridge.accountA) && isMember(bridge.accountB)),
      )
      .map(({ identifierId, ...bridge }) => {
        const kind = identifierId === null ? '' : kindOf(identifierId);
        const quoted = identifierId === null ? [] : [{ kind, value: identifierId.slice(kind.length + 1) }];
        const accounts = [bridge.accountA, bridge.accountB];
        return {
          ...bridge,
          identifierId: identifierId === null ? null : redactor.identifierId(kind, identifierId),
          accountA: redactor.accountId(bridge.accountA),
          accountB: redactor.accountId(bridge.accountB),
          display:
            identifierId === null
              ? redactor.sentence(bridge.display, [], accounts)
              : redactor.value(kind, bridge.display),
          reason: redactor.sentence(bridge.reason, quoted, accounts),
        };
      }),
  };
}

/** Values that each of some accounts uses, long enough to be told from the words of a sentence. */
export function valuesOf(
  dossier: Dossier,
  accountIds: ReadonlySet<string>,
): Map<string, { kind: string; value: string }[]> {
  const identifiers = new Map(dossier.identifiers.map((identifier) => [identifier.id, identifier]));
  const values = new Map<string, { kind: string; value: string }[]>();
  for (const use of dossier.uses) {
    const identifier = identifiers.get(use.identifierId);
    if (!identifier || identifier.value.length < 4 || !accountIds.has(use.accountId)) continue;
    const { kind, value, display } = identifier;
    values.set(use.accountId, [
      ...(values.get(use.accountId) ?? []),
      { kind, value },
      { kind, value: display },
    ]);
  }
  return values;
}
