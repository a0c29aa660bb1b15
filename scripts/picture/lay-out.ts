import type { Arrow } from './house.ts';
import { toLayers } from './to-layers.ts';

export interface Box {
  id: string;
  width: number;
  height: number;
}

export interface PlacedBox extends Box {
  /** Its left upper corner. */
  x: number;
  y: number;
}

export interface PlacedArrow extends Arrow {
  /** The points it goes through, from the importing box to the imported one. */
  points: [x: number, y: number][];
  runsBack: boolean;
}

export interface Layout {
  width: number;
  height: number;
  boxes: PlacedBox[];
  arrows: PlacedArrow[];
}

/** A place in a layer: a box, or the point where a longer arrow passes the layer. */
interface Place {
  id: string;
  width: number;
  height: number;
  x: number;
  above: Place[];
  below: Place[];
}

const gap = 24;
const passageGap = 8;
const layerGap = 60;
const sweeps = 12;

/** Places boxes in layers, arrows downwards, so that arrows cross little and go through no box. */
export function layOut(boxes: readonly Box[], arrows: readonly Arrow[]): Layout {
  const { layerOf, back } = toLayers(
    boxes.map(({ id }) => id),
    arrows,
  );
  const layers: Place[][] = Array.from({ length: Math.max(0, ...layerOf.values()) + 1 }, () => []);
  const places = new Map<string, Place>();
  for (const { id, width, height } of boxes) {
    const place = { id, width, height, x: 0, above: [], below: [] };
    places.set(id, place);
    layers[layerOf.get(id) ?? 0]?.push(place);
  }

  const chains = arrows.map((arrow) => {
    const [upper, lower] = back.has(arrow) ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
    const chain = [places.get(upper)];
    for (let layer = (layerOf.get(upper) ?? 0) - 1; layer > (layerOf.get(lower) ?? 0); layer -= 1) {
      const passage = { id: `${arrow.from} → ${arrow.to}`, width: 12, height: 0, x: 0, above: [], below: [] };
      layers[layer]?.push(passage);
      chain.push(passage);
    }
    chain.push(places.get(lower));
    const whole = chain.filter((place) => place !== undefined);
    whole.forEach((place, at) => {
      const next = whole[at + 1];
      if (next === undefined) return;
      place.below.push(next);
      next.above.push(place);
    });
    return { arrow, chain: whole };
  });

  order(layers);
  spread(layers);
  return draw(layers, chains, back);
}

/** Sorts each layer by the middle of its neighbours, down and up in turn. */
function order(layers: Place[][]): void {
  for (const layer of layers) {
    layer.sort((a, b) => (a.id < b.id ? -1 : 1));
    layer.forEach((place, at) => (place.x = at));
  }
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const isDown = sweep % 2 === 0;
    for (const layer of isDown ? layers.toReversed() : layers) {
      const middles = new Map(layer.map((place) => [place, middleOf(isDown ? place.above : place.below) ?? place.x]));
      layer.sort((a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0) || (a.id < b.id ? -1 : 1));
      layer.forEach((place, at) => (place.x = at));
    }
  }
}

/** Gives each place its middle on the x axis: near those of its neighbours, apart from the others of its layer. */
function spread(layers: Place[][]): void {
  for (const layer of layers) settle(layer, () => 0);
  for (let sweep = 0; sweep < sweeps * 2; sweep += 1)
    for (const layer of sweep % 2 === 0 ? layers.toReversed() : layers)
      settle(layer, (place) => middleOf([...place.above, ...place.below]) ?? place.x);
  const leftmost = Math.min(...layers.flat().map(({ x, width }) => x - width / 2));
  for (const place of layers.flat()) place.x -= leftmost;
}

/** Moves the places of a layer as near as their distances let them to where they should be (least squares, in order). */
function settle(layer: Place[], wish: (place: Place) => number): void {
  const blocks: { sum: number; count: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  layer.forEach((place, at) => {
    const before = layer[at - 1];
    if (before !== undefined) {
      const isPassage = before.height === 0 || place.height === 0;
      offset += (before.width + place.width) / 2 + (isPassage ? passageGap : gap);
    }
    offsets.push(offset);
    let block = { sum: wish(place) - offset, count: 1 };
    for (
      let last = blocks.at(-1);
      last !== undefined && last.sum / last.count > block.sum / block.count;
      last = blocks.at(-1)
    ) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  let at = 0;
  for (const { sum, count } of blocks)
    for (let each = 0; each < count; each += 1, at += 1) {
      const place = layer[at];
      if (place !== undefined) place.x = sum / count + (offsets[at] ?? 0);
    }
}

function middleOf(places: Place[]): number | undefined {
  return places.length === 0 ? undefined : places.reduce((sum, { x }) => sum + x, 0) / places.length;
}

function draw(layers: Place[][], chains: { arrow: Arrow; chain: Place[] }[], back: ReadonlySet<Arrow>): Layout {
  const boxes: PlacedBox[] = [];
  const tops = new Map<Place, number>();
  let y = 0;
  for (const layer of layers.toReversed()) {
    const height = Math.max(...layer.map((place) => place.height));
    for (const place of layer) {
      const top = y + (height - place.height) / 2;
      tops.set(place, top);
      if (place.height > 0)
        boxes.push({ id: place.id, width: place.width, height: place.height, x: place.x - place.width / 2, y: top });
    }
    y += height + layerGap;
  }
  const arrows = chains.map(({ arrow, chain }) => {
    const points = chain.map((place, at): [number, number] => {
      const top = tops.get(place) ?? 0;
      const next = chain[at + 1];
      const before = chain[at - 1];
      if (next !== undefined && before !== undefined) return [place.x, top];
      return next === undefined
        ? [portOf(place, place.above, before, back.has(arrow)), top]
        : [portOf(place, place.below, next, back.has(arrow)), top + place.height];
    });
    return { ...arrow, points: back.has(arrow) ? points.reverse() : points, runsBack: back.has(arrow) };
  });
  const width = Math.max(0, ...layers.flat().map((place) => place.x + place.width / 2));
  return { width, height: Math.max(0, y - layerGap), boxes, arrows };
}

/** Gives where on a side of a box an arrow begins or ends: in the order of the boxes at the other ends. */
function portOf(place: Place, neighbours: Place[], neighbour: Place | undefined, isBack: boolean): number {
  if (neighbour === undefined) return place.x;
  const sorted = neighbours.toSorted((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1));
  // Two boxes that import each other are neighbours twice.
  const at = isBack ? sorted.lastIndexOf(neighbour) : sorted.indexOf(neighbour);
  const share = (at + 1) / (sorted.length + 1);
  return place.x - place.width / 2 + place.width * share;
}
