import type { BlockReporter } from '@/lib/linkage/blocking/block-report';
import type { PairCollector } from '@/lib/linkage/blocking/pair-list';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import type { RelationIndex } from '@/lib/linkage/relations/relation-index';

/** Every direct relation between two accounts that do not serve many is a candidate: their number is that of the relations. */
export function addRelationBlocks(
  { accounts }: LinkageInput,
  index: RelationIndex,
  pairs: PairCollector,
  reporter: BlockReporter,
): void {
  for (let account = 0; account < accounts.ids.length; account += 1) {
    for (let at = index.offsets[account] ?? 0; at < (index.offsets[account + 1] ?? 0); at += 1) {
      const neighbour = index.neighbour[at] ?? account;
      if (neighbour <= account) continue;
      pairs.add(account, neighbour);
      reporter.addBlock(1);
    }
  }
}
