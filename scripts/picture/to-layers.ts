import type { Arrow } from './house.ts';

export interface Layers {
  /** The layer of each node, 0 at the bottom: an arrow leads down. */
  layerOf: Map<string, number>;
  /** The arrows that run back up, because their nodes import each other. */
  back: Set<Arrow>;
}

/** Puts nodes into layers, each above all that it imports. Where nodes import each other, the weaker arrows run back. */
export function toLayers(nodes: readonly string[], arrows: readonly Arrow[]): Layers {
  const order = improve(fromLowest(nodes, arrows), arrows);
  const rankOf = new Map(order.map((node, at) => [node, at]));
  const back = new Set(arrows.filter(({ from, to }) => (rankOf.get(from) ?? 0) < (rankOf.get(to) ?? 0)));
  const layerOf = new Map<string, number>();
  for (const node of order) {
    const below = arrows.filter((arrow) => arrow.from === node && !back.has(arrow));
    layerOf.set(node, Math.max(-1, ...below.map(({ to }) => layerOf.get(to) ?? 0)) + 1);
  }
  return { layerOf, back };
}

/** Types bind less: where two nodes import each other, an arrow of types is the one that runs back. */
function weightOf({ count, isType }: Arrow): number {
  return isType ? count / 1000 : count;
}

/** Sorts nodes from the bottom: each time the one that imports least of the others, for the most that they import of it. */
function fromLowest(nodes: readonly string[], arrows: readonly Arrow[]): string[] {
  const left = [...nodes].sort();
  const order: string[] = [];
  while (left.length > 0) {
    const scores = left.map((node) => {
      const sum = (list: Arrow[]): number => list.reduce((all, arrow) => all + weightOf(arrow), 0);
      const outgoing = sum(arrows.filter(({ from, to }) => from === node && left.includes(to)));
      return outgoing === 0
        ? -Infinity
        : outgoing - sum(arrows.filter(({ from, to }) => to === node && left.includes(from)));
    });
    order.push(...left.splice(scores.indexOf(Math.min(...scores)), 1));
  }
  return order;
}

/** Moves single nodes of an order as long as that makes the arrows that run back weigh less. */
function improve(order: string[], arrows: readonly Arrow[]): string[] {
  for (;;) {
    let best = { gain: 0, node: -1, to: -1 };
    for (const [at, node] of order.entries()) {
      for (const step of [-1, 1]) {
        let gain = 0;
        for (let to = at + step; to >= 0 && to < order.length; to += step) {
          for (const arrow of arrows) {
            const isOut = arrow.from === node && arrow.to === order[to];
            const isIn = arrow.to === node && arrow.from === order[to];
            // Going down past a node, an arrow to it comes to run back, and one from it does no longer.
            if (isOut) gain += step * weightOf(arrow);
            if (isIn) gain -= step * weightOf(arrow);
          }
          if (gain > best.gain + 1e-9) best = { gain, node: at, to };
        }
      }
    }
    if (best.node < 0) return order;
    order.splice(best.to, 0, ...order.splice(best.node, 1));
  }
}
