/** The tree of agencies, over rows already read. Pure. */

type Node = { id: string; parentId: string | null };
export type Branch<T> = { node: T; depth: number };

/** These agencies and all below them. */
export function withBelow(nodes: readonly Node[], roots: Iterable<string>): Set<string> {
  const below = childrenOf(nodes);
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const child of below.get(id) ?? []) waiting.push(child.id);
  }
  return reached;
}

/** Every agency after the one it stands under, in the order given among sisters. Lost branches come last, at depth 0. */
export function inTreeOrder<T extends Node>(nodes: readonly T[]): Branch<T>[] {
  const known = new Set(nodes.map(({ id }) => id));
  const below = childrenOf(nodes);
  const branches = (node: T, depth: number): Branch<T>[] => [
    { node, depth },
    ...(below.get(node.id) ?? []).flatMap((child) => branches(child, depth + 1)),
  ];
  return nodes.filter(({ parentId }) => parentId === null || !known.has(parentId)).flatMap((root) => branches(root, 0));
}

function childrenOf<T extends Node>(nodes: readonly T[]): Map<string, T[]> {
  const below = new Map<string, T[]>();
  for (const node of nodes) {
    if (node.parentId === null) continue;
    const sisters = below.get(node.parentId);
    if (sisters) sisters.push(node);
    else below.set(node.parentId, [node]);
  }
  return below;
}

/** Decision 15: the nearest government above; of a government at the top, itself. */
export function regionOf<T extends Node & { kind: string }>(nodes: ReadonlyMap<string, T>, agency: T): T {
  let at = agency;
  for (let steps = 0; at.parentId !== null && steps < 20; steps += 1) {
    const above = nodes.get(at.parentId);
    if (!above) break;
    at = above;
    if (at.kind === "government") return at;
  }
  return at;
}
