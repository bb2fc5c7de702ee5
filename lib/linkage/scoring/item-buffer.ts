import { naturalReason, plantedReason } from '@/lib/linkage/traces/trace-kind';

/** Why bits were taken away from an item. */
export const capReasons = [
  null,
  plantedReason,
  naturalReason,
  'travels with stronger evidence of the same family',
  'the family has reached its limit',
  'the value is on a list of shared values',
  'a community shares as much without being one hand',
] as const;
export const capCode = {
  none: 0,
  planted: 1,
  natural: 2,
  dependence: 3,
  family: 4,
  listed: 5,
  community: 6,
} as const;

const itemColumns = [
  'comparison',
  'level',
  'family',
  'identifier',
  'relation',
  'bits',
  'bitsUncapped',
  'cap',
  'firstSeen',
  'lastSeen',
  'isCommunal',
  'isIndependent',
] as const;

/** Evidence items of one pair, column by column; refilled for every pair so that scoring allocates nothing. */
export class ItemBuffer {
  size = 0;
  readonly comparison: number[] = [];
  readonly level: number[] = [];
  /** Family as a number; see `evidenceFamilies`. */
  readonly family: number[] = [];
  /** Identifier, or −1. */
  readonly identifier: number[] = [];
  /** Index into `input.relations`, or −1. */
  readonly relation: number[] = [];
  readonly bits: number[] = [];
  readonly bitsUncapped: number[] = [];
  readonly cap: number[] = [];
  readonly firstSeen: number[] = [];
  readonly lastSeen: number[] = [];
  /** 1 for what colleagues, classmates or neighbours share too; all of it together is bounded. */
  readonly isCommunal: number[] = [];
  /** 1 for items that stand on their own (profile fields): the dependence discount leaves them alone. */
  readonly isIndependent: number[] = [];

  clear(): void {
    this.size = 0;
  }

  /** Refills with the items of another buffer that are not of one family. */
  fillWithout(other: ItemBuffer, family: number): void {
    this.size = 0;
    for (let i = 0; i < other.size; i += 1) {
      if (other.family[i] === family) continue;
      for (const column of itemColumns) this[column][this.size] = other[column][i] ?? 0;
      this.size += 1;
    }
  }

  add(item: {
    comparison: number;
    level: number;
    family: number;
    identifier: number;
    relation: number;
    bits: number;
    bitsUncapped: number;
    cap: number;
    firstSeen: number;
    lastSeen: number;
    isIndependent: number;
    isCommunal: number;
  }): void {
    const at = this.size;
    this.comparison[at] = item.comparison;
    this.level[at] = item.level;
    this.family[at] = item.family;
    this.identifier[at] = item.identifier;
    this.relation[at] = item.relation;
    this.bits[at] = item.bits;
    this.bitsUncapped[at] = item.bitsUncapped;
    this.cap[at] = item.cap;
    this.firstSeen[at] = item.firstSeen;
    this.lastSeen[at] = item.lastSeen;
    this.isIndependent[at] = item.isIndependent;
    this.isCommunal[at] = item.isCommunal;
    this.size = at + 1;
  }
}
