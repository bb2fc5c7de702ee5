import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import { buildRelations, type RelationRow } from '@/lib/linkage/input/build-relations';
import { buildUses } from '@/lib/linkage/input/build-uses';
import { GrowableFloats, rankTexts, TextIndex } from '@/lib/linkage/input/growable';
import type {
  KindColumn,
  LinkageInput,
  PairConstraint,
  ProfileColumn,
} from '@/lib/linkage/input/linkage-input';
import { traceKindOf } from '@/lib/linkage/traces/trace-kinds';

/** What is known of an account; times in epoch ms UTC. */
export interface AccountRow {
  id: string;
  createdAt?: number | null;
  endedAt?: number | null;
  firstSeen?: number | null;
  lastSeen?: number | null;
  exchanges?: number | null;
  inputTokens?: number | null;
  outputTokens?: number | null;
  status?: string | null;
}

export interface UseRow {
  accountId: string;
  kind: string;
  value: string;
  display?: string | null;
  firstSeen?: number | null;
  lastSeen?: number | null;
  count?: number | null;
}

export type ProfileDeclaration = Omit<ProfileColumn, 'values'>;

const orNaN = (value: number | null | undefined): number => value ?? Number.NaN;

/** Collects rows in any order and lays them out as a LinkageInput. Rows of unknown accounts create the account. */
export class LinkageInputBuilder {
  readonly #accounts = new TextIndex();
  readonly #rows: AccountRow[] = [];
  readonly #kinds: KindColumn[] = [];
  readonly #kindNumbers = new Map<string, number>();
  readonly #identifiers = new TextIndex();
  readonly #identifierKind: number[] = [];
  readonly #display: (string | null)[] = [];
  readonly #sharedClass = new Map<number, string>();
  readonly #networkClass = new Map<number, string>();
  readonly #uses = {
    account: new GrowableFloats(),
    identifier: new GrowableFloats(),
    firstSeen: new GrowableFloats(),
    lastSeen: new GrowableFloats(),
    count: new GrowableFloats(),
  };
  readonly #relations: RelationRow[] = [];
  readonly #profile: { declaration: ProfileDeclaration; values: Map<number, string> }[] = [];
  readonly #constraints: PairConstraint[] = [];
  readonly #sharedAccounts = new Set<number>();

  /** Declares the family of a kind of the user's own; without it the kind counts as identity. */
  declareKind(kind: string, family: EvidenceFamily): void {
    this.#kindNumber(kind, family);
  }

  addAccount(row: AccountRow): void {
    this.#rows[this.#accounts.add(row.id)] = row;
  }

  addUse(row: UseRow): void {
    this.addUseOf(this.accountNumber(row.accountId), this.identifierNumber(row), row);
  }

  /** Adds a use of an account and an identifier that were numbered before: a large source names each of them once. */
  addUseOf(
    account: number,
    identifier: number,
    { firstSeen, lastSeen, count }: Pick<UseRow, 'firstSeen' | 'lastSeen' | 'count'>,
  ): void {
    this.#uses.account.push(account);
    this.#uses.identifier.push(identifier);
    this.#uses.firstSeen.push(orNaN(firstSeen));
    this.#uses.lastSeen.push(orNaN(lastSeen ?? firstSeen));
    this.#uses.count.push(count ?? 1);
  }

  /** The number of an account while rows are collected; an unknown one is created. */
  accountNumber(id: string): number {
    return this.#accounts.add(id);
  }

  addRelation(row: {
    source: string;
    target: string;
    kind: string;
    at?: number | null;
    lastAt?: number | null;
    count?: number;
    amount?: number | null;
  }): void {
    this.#relations.push({
      source: this.#accounts.add(row.source),
      target: this.#accounts.add(row.target),
      kind: row.kind,
      firstSeen: orNaN(row.at),
      lastSeen: orNaN(row.lastAt ?? row.at),
      count: row.count ?? 1,
      amount: row.amount ?? 0,
    });
  }

  /** Puts a value on the user's list of shared ones; kind `account` marks an account that serves many. */
  addShared(kind: string, value: string, sharedClass: string): void {
    if (kind === 'account') {
      const account = this.#accounts.find(value);
      if (account !== undefined) this.#sharedAccounts.add(account);
      return;
    }
    const identifier = this.#identifiers.find(`${kind}:${value}`);
    if (identifier !== undefined) this.#sharedClass.set(identifier, sharedClass);
  }

  addNetworkClass(kind: string, value: string, networkClass: string): void {
    const identifier = this.#identifiers.find(`${kind}:${value}`);
    if (identifier !== undefined) this.#networkClass.set(identifier, networkClass);
  }

  /** Declares a profile attribute; the function returned sets an account's value. */
  addProfile(declaration: ProfileDeclaration): (accountId: string, value: string) => void {
    const values = new Map<number, string>();
    this.#profile.push({ declaration, values });
    return (accountId, value) => void values.set(this.#accounts.add(accountId), value);
  }

  addConstraint(accountA: string, accountB: string, kind: PairConstraint['kind']): void {
    const a = this.#accounts.find(accountA);
    const b = this.#accounts.find(accountB);
    if (a !== undefined && b !== undefined) this.#constraints.push({ accountA: a, accountB: b, kind });
  }

  /** Lays everything out; the same rows in another order give the same input. */
  build(fingerprint: string): LinkageInput {
    const accounts = rankTexts(this.#accounts.texts);
    const rankOf = (account: number): number => accounts.rank[account] ?? 0;
    const identifiers = rankTexts(this.#identifiers.texts);
    const uses = this.#uses;
    const kindOrder = rankTexts(this.#kinds.map(({ kind }) => kind));
    const relations = buildRelations(this.#relations, rankOf);
    return {
      accounts: this.#buildAccounts(accounts.order),
      kinds: [...kindOrder.order].flatMap((number) => this.#kinds[number] ?? []),
      identifiers: this.#buildIdentifiers(identifiers.order, kindOrder.rank),
      uses: buildUses(
        {
          account: uses.account.view().map(rankOf),
          identifier: uses.identifier.view().map((identifier) => identifiers.rank[identifier] ?? 0),
          firstSeen: uses.firstSeen.view(),
          lastSeen: uses.lastSeen.view(),
          count: uses.count.view(),
        },
        accounts.order.length,
      ),
      ...relations,
      profile: this.#profile
        .map(({ declaration, values }) => ({
          ...declaration,
          values: [...accounts.order].map((account) => values.get(account) ?? null),
        }))
        .sort((a, b) => (a.attribute < b.attribute ? -1 : 1)),
      constraints: this.#constraints.map(({ accountA, accountB, kind }) => ({
        accountA: Math.min(rankOf(accountA), rankOf(accountB)),
        accountB: Math.max(rankOf(accountA), rankOf(accountB)),
        kind,
      })),
      fingerprint,
    };
  }

  #buildAccounts(order: Uint32Array): LinkageInput['accounts'] {
    const rows = [...order].map((account) => this.#rows[account]);
    const column = (read: (row: AccountRow) => number | null | undefined): Float64Array =>
      Float64Array.from(rows, (row) => (row ? orNaN(read(row)) : Number.NaN));
    const figure = (read: (row: AccountRow) => number | null | undefined): Float64Array =>
      Float64Array.from(rows, (row) => (row ? (read(row) ?? 0) : 0));
    return {
      ids: [...order].map((account) => this.#accounts.texts[account] ?? ''),
      createdAt: column((row) => row.createdAt),
      endedAt: column((row) => row.endedAt),
      firstSeen: column((row) => row.firstSeen),
      lastSeen: column((row) => row.lastSeen),
      exchanges: figure((row) => row.exchanges),
      inputTokens: figure((row) => row.inputTokens),
      outputTokens: figure((row) => row.outputTokens),
      status: rows.map((row) => row?.status ?? null),
      isShared: Uint8Array.from(order, (account) => (this.#sharedAccounts.has(account) ? 1 : 0)),
    };
  }

  #buildIdentifiers(order: Uint32Array, kindRank: Uint32Array): LinkageInput['identifiers'] {
    const numbers = [...order];
    return {
      ids: numbers.map((identifier) => this.#identifiers.texts[identifier] ?? ''),
      kind: Uint16Array.from(numbers, (identifier) => kindRank[this.#identifierKind[identifier] ?? 0] ?? 0),
      display: numbers.map((identifier) => this.#display[identifier] ?? this.#valueOf(identifier)),
      sharedClass: numbers.map((identifier) => this.#sharedClass.get(identifier) ?? null),
      networkClass: numbers.map((identifier) => this.#networkClass.get(identifier) ?? null),
    };
  }

  #valueOf(identifier: number): string {
    const id = this.#identifiers.texts[identifier] ?? '';
    return id.slice(id.indexOf(':') + 1);
  }

  #kindNumber(kind: string, family: EvidenceFamily = 'identity'): number {
    const known = this.#kindNumbers.get(kind);
    if (known !== undefined) return known;
    this.#kindNumbers.set(kind, this.#kinds.length);
    this.#kinds.push({ kind, family: traceKindOf(kind, family).family });
    return this.#kinds.length - 1;
  }

  /** The number of an identifier while rows are collected; an unknown one is created, shown as its first use says. */
  identifierNumber({ kind, value, display }: Pick<UseRow, 'kind' | 'value' | 'display'>): number {
    const identifier = this.#identifiers.add(`${kind}:${value}`);
    if (identifier === this.#identifierKind.length) {
      this.#identifierKind.push(this.#kindNumber(kind));
      this.#display.push(display ?? null);
    }
    return identifier;
  }
}
