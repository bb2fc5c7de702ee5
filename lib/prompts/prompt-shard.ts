import { FrequencyTable } from '@/lib/prompts/frequency-table';
import { GrowingList } from '@/lib/prompts/growing-list';
import { promptSettings } from '@/lib/prompts/settings';
import { bandCount, bandKeys } from '@/lib/prompts/signature';
import { TokenStore } from '@/lib/prompts/token-store';
import { marks, mixHash, tokenise } from '@/lib/prompts/tokenise';

/** Counts of keys, as they travel between threads. */
export interface Counts {
  keys: Uint32Array;
  counts: Uint32Array;
}

/** The distinct scaffolds of a shard, in the order of their first documents; all arrays are flat. */
export interface ShardScaffolds {
  /** Row of the first document of each scaffold. */
  firstRow: Uint32Array;
  /** Documents with each scaffold. */
  size: Uint32Array;
  /** Pairs of each scaffold, as places in the list of recurring pairs: ends in `pairs`, sorted within. */
  pairsEnd: Uint32Array;
  pairs: Uint32Array;
  bands: Uint32Array;
  openings: Uint32Array;
  /** Two hashes of the first document's words: the cluster's id comes from them. */
  textHash: Uint32Array;
  /** Row and scaffold of each document. */
  rows: Uint32Array;
  scaffoldOf: Uint32Array;
}

/** One thread's part of the documents, from words to distinct scaffolds. The steps must be called in order. */
export class PromptShard {
  private readonly store = new TokenStore();
  private readonly rows = new GrowingList();
  private readonly tokens = new FrequencyTable();
  private frequent = new FrequencyTable();

  /** Step 1: documents, each with its row number in the whole input. */
  add(prompts: readonly string[], rows: readonly number[]): void {
    const ids: number[] = [];
    for (const [i, prompt] of prompts.entries()) {
      ids.length = 0;
      tokenise(prompt, ids);
      for (const id of ids) this.tokens.addOnce(id, this.store.documents);
      this.store.append(ids);
      this.rows.push(rows[i] ?? 0);
    }
  }

  /** Step 2: how many documents hold each word. */
  tokenCounts(): Counts {
    return this.tokens.entries();
  }

  /** Step 3: the words that recur in the whole input; all others become wildcards. Returns how many documents hold each pair. */
  pairCounts(frequentTokens: Uint32Array): Counts {
    for (const token of frequentTokens) this.frequent.add(token);
    const pairs = new FrequencyTable();
    const sequence: number[] = [];
    this.store.scan((ids, document) => {
      this.abstract(ids, sequence);
      for (let i = 1; i < sequence.length; i++) {
        pairs.addOnce(pairOf(sequence[i - 1] ?? 0, sequence[i] ?? 0), document);
      }
    });
    return pairs.entries();
  }

  /** Step 4: the pairs that recur, with their weights in bits; scaffolds name a pair by its place in this list. */
  scaffolds(pairs: Uint32Array, bits: Float32Array): ShardScaffolds {
    const placeOf = new FrequencyTable();
    for (const [place, pair] of pairs.entries()) placeOf.add(pair, place + 1);
    const lastSeen = new Int32Array(pairs.length).fill(-1);
    const found = new ScaffoldCollector(this.rows.toArray());
    const sequence: number[] = [];
    let scaffold = new Uint32Array(256);
    this.store.scan((ids, document) => {
      this.abstract(ids, sequence);
      if (sequence.length > scaffold.length) scaffold = new Uint32Array(sequence.length * 2);
      let used = 0;
      let weight = 0;
      for (let i = 1; i < sequence.length; i++) {
        const place = placeOf.get(pairOf(sequence[i - 1] ?? 0, sequence[i] ?? 0)) - 1;
        if (place < 0 || lastSeen[place] === document) continue;
        lastSeen[place] = document;
        scaffold[used++] = place;
        weight += bits[place] ?? 0;
      }
      const isTelling = weight >= promptSettings.scaffoldBitsMin;
      found.add(document, ids, scaffold.subarray(0, isTelling ? used : 0).sort(), sequence);
    });
    return found.finish();
  }

  /** Marks both ends and replaces runs of rare words by one wildcard. */
  private abstract(ids: Uint32Array, into: number[]): void {
    into.length = 0;
    into.push(marks.start);
    for (const id of ids) {
      const isKept = this.frequent.get(id) > 0;
      if (!isKept && into[into.length - 1] === marks.wildcard) continue;
      into.push(isKept ? id : marks.wildcard);
    }
    into.push(marks.end);
  }
}

function pairOf(left: number, right: number): number {
  return mixHash(left, mixHash(right, 0x2545f491)) || 1;
}

/** Gathers distinct scaffolds; documents without one are told apart by their words. */
class ScaffoldCollector {
  private readonly known = new Map<number, number>();
  private readonly rows: Uint32Array;
  private readonly firstRow = new GrowingList();
  private readonly size = new GrowingList();
  private readonly pairsEnd = new GrowingList();
  private readonly pairs = new GrowingList();
  private readonly openings = new GrowingList();
  private readonly textHash = new GrowingList();
  private readonly scaffoldOf = new GrowingList();

  constructor(rows: Uint32Array) {
    this.rows = rows;
  }

  /** Takes a document with its sorted scaffold, a view that is not kept. */
  add(document: number, ids: Uint32Array, sorted: Uint32Array, sequence: readonly number[]): void {
    const isTold = sorted.length > 0;
    const key = wideHash(isTold ? sorted : ids, isTold ? 1 : 2);
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.firstRow.length;
      this.known.set(key, index);
      this.firstRow.push(this.rows[document] ?? 0);
      this.size.push(0);
      this.pairs.append(sorted);
      this.pairsEnd.push(this.pairs.length);
      for (let i = 0; i < promptSettings.openingTokens; i++) this.openings.push(sequence[i] ?? 0);
      this.textHash.push(hashOf(ids, 5));
      this.textHash.push(hashOf(ids, 7));
    }
    this.size.increment(index);
    this.scaffoldOf.push(index);
  }

  finish(): ShardScaffolds {
    const pairs = this.pairs.toArray();
    const bands = new Uint32Array(this.firstRow.length * bandCount);
    for (let i = 0, start = 0; i < this.firstRow.length; i++) {
      const end = this.pairsEnd.at(i);
      if (end > start) bandKeys(pairs.subarray(start, end), bands, i * bandCount);
      start = end;
    }
    return {
      firstRow: this.firstRow.toArray(),
      size: this.size.toArray(),
      pairsEnd: this.pairsEnd.toArray(),
      pairs,
      bands,
      openings: this.openings.toArray(),
      textHash: this.textHash.toArray(),
      rows: this.rows,
      scaffoldOf: this.scaffoldOf.toArray(),
    };
  }
}

/** 53 bits in one walk: two cheap lanes, each finished with a full mix. */
function wideHash(ids: Uint32Array, salt: number): number {
  let low = salt;
  let high = ~salt;
  for (const id of ids) {
    low = Math.imul(low ^ id, 0x01000193);
    low ^= low >>> 15;
    high = Math.imul(high + id, 0x9e3779b1);
    high ^= high >>> 13;
  }
  return (mixHash(high, ids.length) & 0x1fffff) * 4294967296 + mixHash(low, ids.length);
}

function hashOf(ids: Uint32Array, salt: number): number {
  let hash = salt;
  for (const id of ids) hash = mixHash(hash, id);
  return hash;
}
