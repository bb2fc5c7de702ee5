/** A block that was not paired in full. */
export interface CappedBlock {
  kind: string;
  display: string;
  accounts: number;
  pairsInFull: number;
  pairsMade: number;
}

/** What blocking did; the largest capped blocks are named, the rest counted. */
export interface BlockReport {
  blocks: number;
  pairsBeforeMerging: number;
  cappedBlocks: CappedBlock[];
  cappedBlocksTotal: number;
}

const namedMax = 200;

export class BlockReporter {
  #blocks = 0;
  #pairs = 0;
  #capped: CappedBlock[] = [];

  addBlock(pairs: number): void {
    this.#blocks += 1;
    this.#pairs += pairs;
  }

  addCapped(block: CappedBlock): void {
    this.addBlock(block.pairsMade);
    this.#capped.push(block);
  }

  finish(): BlockReport {
    const cappedBlocks = this.#capped
      .toSorted((a, b) => b.accounts - a.accounts || (a.display < b.display ? -1 : 1))
      .slice(0, namedMax);
    return {
      blocks: this.#blocks,
      pairsBeforeMerging: this.#pairs,
      cappedBlocks,
      cappedBlocksTotal: this.#capped.length,
    };
  }
}
