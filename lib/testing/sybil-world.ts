import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { SeededRandom } from '@/lib/linkage/math/random';

/** How an operator moves money through its accounts. */
const shapes = ['chain', 'star', 'deposit', 'tree', 'sweep', 'ring'] as const;
type Shape = (typeof shapes)[number];

export interface SybilSettings {
  seed: number;
  honest: number;
  operators: number;
  /** Whether the exchanges stand on the user's list of shared accounts; lesser services never do. */
  isListed: boolean;
  /** Shapes that operators take in turn; all of them where left out. */
  shapes?: readonly Shape[];
}

export interface SybilWorld {
  input: LinkageInput;
  /** Operator of every customer account; null for the honest. Exchanges, services and deposit addresses have no label. */
  labels: Map<string, string | null>;
  transfers: number;
}

const day = 86_400_000;
const hour = 3_600_000;
const days = 180;

/** A world of transfers and nothing else: accounts, exchanges, services, friends, and operators of several shapes. */
export function generateSybilWorld(settings: SybilSettings): SybilWorld {
  return new SybilGenerator(settings).generate();
}

class SybilGenerator {
  readonly #random: SeededRandom;
  readonly #builder = new LinkageInputBuilder();
  readonly #labels = new Map<string, string | null>();
  readonly #settings: SybilSettings;
  readonly #exchanges = Array.from({ length: 8 }, (_, n) => `exchange-${n}`);
  /** Busy, on no list: bridges, faucets, shops. */
  readonly #services = Array.from({ length: 40 }, (_, n) => `service-${n}`);
  #transfers = 0;

  constructor(settings: SybilSettings) {
    this.#settings = settings;
    this.#random = new SeededRandom(settings.seed);
  }

  generate(): SybilWorld {
    const { honest, operators, isListed } = this.#settings;
    const people = Array.from({ length: honest }, (_, n) => `honest-${n}`);
    for (const account of people) this.#addHonest(account, people);
    const used = this.#settings.shapes ?? shapes;
    for (let n = 0; n < operators; n += 1) this.#addOperator(n, used[n % used.length] ?? 'star');
    this.#dust(people);
    if (isListed)
      for (const exchange of this.#exchanges) this.#builder.addShared('account', exchange, 'exchange');
    return { input: this.#builder.build('sybil'), labels: this.#labels, transfers: this.#transfers };
  }

  #below(bound: number): number {
    return this.#random.nextBelow(bound);
  }

  /** Skewed towards the first entries, as exchanges and services are. */
  #pick(list: readonly string[]): string {
    const share = this.#below(1_000_000) / 1_000_000;
    return list[Math.min(list.length - 1, Math.floor(list.length * share ** 2.5))] ?? '';
  }

  #send(source: string, target: string, at: number, amount = 1 + this.#below(1_000)): void {
    this.#transfers += 1;
    this.#builder.addRelation({ source, target, kind: 'transferred', at, lastAt: at, amount });
  }

  #visitServices(account: string, from: number): void {
    for (let n = this.#below(6); n > 0; n -= 1) {
      const at = from + this.#below(days * day - from);
      const service = this.#pick(this.#services);
      this.#send(account, service, at);
      if (this.#below(3) === 0) this.#send(service, account, at + hour);
    }
  }

  #addHonest(account: string, people: readonly string[]): void {
    this.#labels.set(account, null);
    const start = this.#below((days - 30) * day);
    const exchange = this.#pick(this.#exchanges);
    this.#send(exchange, account, start);
    this.#visitServices(account, start);
    if (this.#below(2) === 0) {
      // Every customer of an exchange has a deposit address of their own, which the exchange empties.
      const deposit = `deposit-${account}`;
      const at = start + this.#below(20) * day;
      this.#send(account, deposit, at);
      this.#send(deposit, exchange, at + hour);
    }
    // Friends pay each other now and then, mostly those who are long there; a few bring a friend in.
    const friend = people[this.#below(people.length)] ?? account;
    if (friend === account) return;
    const occasion = this.#below(100);
    if (occasion < 2) this.#send(account, friend, start);
    else if (occasion < 25) this.#send(account, friend, (days - 1 - this.#below(29)) * day);
  }

  #addOperator(n: number, shape: Shape): void {
    const size = 4 + Math.floor(60 * (this.#below(1_000) / 1_000) ** 3) + this.#below(6);
    const members = Array.from({ length: size }, (_, i) => `op${n}-${i}`);
    for (const member of members) this.#labels.set(member, `operator ${n}`);
    const start = this.#below((days - 40) * day);
    const at = (i: number): number => start + i * 5 * 60_000 + this.#below(5 * 60_000);
    const exchange = this.#pick(this.#exchanges);
    const first = members[0] ?? '';
    if (shape !== 'deposit') this.#send(exchange, first, start - hour);
    for (const [i, member] of members.entries()) {
      if (shape === 'chain' && i > 0) this.#send(members[i - 1] ?? '', member, at(i));
      if (shape === 'star' && i > 0) this.#send(first, member, at(i));
      if (shape === 'tree' && i > 0) this.#send(members[Math.floor((i - 1) / 4)] ?? '', member, at(i));
      if (shape === 'sweep') {
        if (i > 0) this.#send(exchange, member, at(i) + this.#below(10) * day);
        this.#send(member, `collector-${n}`, start + 20 * day + i * 60_000);
      }
      if (shape === 'ring') this.#send(member, members[(i + 1) % size] ?? '', at(i));
      if (shape === 'deposit') {
        this.#send(exchange, member, at(i) + this.#below(10) * day);
        this.#send(member, `deposit-op${n}`, start + 20 * day + i * 60_000);
      }
      this.#visitServices(member, Math.min(at(i) + hour, (days - 1) * day));
    }
    if (shape === 'deposit') this.#send(`deposit-op${n}`, exchange, start + 21 * day);
    if (shape === 'sweep') this.#send(`collector-${n}`, exchange, start + 21 * day);
  }

  /** Somebody sends a trifle from operators' accounts to innocents so that they look like one hand. */
  #dust(people: readonly string[]): void {
    const hands = new Map<string, string[]>();
    for (const [account, operator] of this.#labels)
      if (operator !== null) hands.set(operator, [...(hands.get(operator) ?? []), account]);
    const operators = [...hands.values()];
    for (let n = 0; n < people.length / 10; n += 1) {
      const victim = people[this.#below(people.length)] ?? '';
      const members = operators[this.#below(operators.length)] ?? [];
      for (let times = 1 + this.#below(3); times > 0; times -= 1) {
        const source = members[this.#below(members.length)] ?? '';
        this.#send(source, victim, (days - 5) * day + this.#below(4 * day), 0.001);
      }
    }
  }
}
