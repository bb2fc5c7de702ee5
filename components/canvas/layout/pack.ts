import type { Positions } from './layout-graph';

const margin = 90;

interface Box {
  positions: Positions;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Sets pieces side by side in rows, the tallest first, so that the whole is about as wide as a screen. */
export function pack(pieces: readonly Positions[]): Positions {
  const boxes = pieces.filter((piece) => piece.size > 0).map(toBox);
  const area = boxes.reduce((sum, box) => sum + (box.width + margin) * (box.height + margin), 0);
  const rowWidth = Math.max(Math.sqrt(area) * 1.35, ...boxes.map((box) => box.width + margin));
  const packed: Positions = new Map();
  let [x, y, rowHeight] = [0, 0, 0];
  for (const box of boxes.sort((a, b) => b.height - a.height)) {
    if (x > 0 && x + box.width > rowWidth) {
      x = 0;
      y += rowHeight + margin;
      rowHeight = 0;
    }
    for (const [id, point] of box.positions) {
      packed.set(id, { x: x + point.x - box.left, y: y + point.y - box.top });
    }
    x += box.width + margin;
    rowHeight = Math.max(rowHeight, box.height);
  }
  return centred(packed);
}

function toBox(positions: Positions): Box {
  const points = [...positions.values()];
  const left = points.reduce((min, { x }) => Math.min(min, x), Number.POSITIVE_INFINITY);
  const right = points.reduce((max, { x }) => Math.max(max, x), Number.NEGATIVE_INFINITY);
  const top = points.reduce((min, { y }) => Math.min(min, y), Number.POSITIVE_INFINITY);
  const bottom = points.reduce((max, { y }) => Math.max(max, y), Number.NEGATIVE_INFINITY);
  return { positions, left, top, width: right - left, height: bottom - top };
}

/** The same places with the middle of their box at the origin. */
export function centred(positions: Positions): Positions {
  const { left, top, width, height } = toBox(positions);
  const [cx, cy] = [left + width / 2, top + height / 2];
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: x - cx, y: y - cy }]));
}
