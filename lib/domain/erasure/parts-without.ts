/** Sizes of the parts that links hold together once some accounts are gone, largest first. */
export function partsWithout(
  members: readonly string[],
  links: Iterable<readonly [a: string, b: string]>,
  gone: ReadonlySet<string>,
): number[] {
  const parents = new Map(members.filter((id) => !gone.has(id)).map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (
      let parent = parents.get(root);
      parent !== undefined && parent !== root;
      parent = parents.get(root)
    ) {
      parents.set(root, parents.get(parent) ?? parent);
      root = parent;
    }
    return root;
  };
  for (const [a, b] of links) {
    if (!parents.has(a) || !parents.has(b)) continue;
    parents.set(rootOf(a), rootOf(b));
  }
  const sizes = new Map<string, number>();
  for (const id of parents.keys()) sizes.set(rootOf(id), (sizes.get(rootOf(id)) ?? 0) + 1);
  return [...sizes.values()].sort((a, b) => b - a);
}
