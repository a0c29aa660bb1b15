import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import {
  classRates,
  groundWithin,
  layOutParts,
  placeLabels,
  shortenName,
  type Frame,
  type Label,
} from '@inclusion-kit/widget/territory-words';
import { rate as sayRate } from '../../locales/territory/territory-note.ts';

/** The size of the picture: half a page, so that its words are as large on paper as those beside it. The last is the least radius. */
const [WIDE, MOST_HIGH, SMALLEST] = [324, 180, 5];
/** A rate is written in circles from this radius, and beside the names of smaller ones. */
const WITHIN = 13;
/** The parts with most people that are named, and the height of a name. */
const [NAMED, SIZE] = [5, 11];
/** The hue of a rate that is not known, then those of the classes of the page, and the ones that white is written on. */
const HUES = ['#fff', '#dbe3e8', '#b3c9d3', '#7ea3b4', '#467a92', '#0e5a75'];
const FIRST_DARK = 4;

/**
 * Draws the parts of a territory as circles over the outline of the country, those overseas in frames of their own: size by people,
 * number and hue by rate, in the classes of the page. The largest are named. Null where fewer than two have a place and people.
 */
export function drawMap(report: TerritoryReport, label: string): string | null {
  const layout = layOutParts(report, { wide: WIDE, mostHigh: MOST_HIGH, smallest: SMALLEST, hasKey: false });
  if (layout === null || layout.frames.flatMap(({ circles }) => circles).length < 2) return null;
  const { hueOf } = classRates(report.parties.map(({ pour_1000: rate }) => rate));
  const frames = layout.frames.map((frame, at) => {
    const { left, top, wide, high } = frame;
    const ground = groundWithin(frame);
    return `<svg x="${left}" y="${top}" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"><rect width="${wide}" height="${high}" fill="#eef3f5"/><path d="${ground.land}" fill="#fff" stroke="#7b8893"/><path d="${ground.borders}" fill="none" stroke="#c3ccd2"/>${drawCircles(frame, hueOf, at === 0 ? NAMED : 1)}</svg>`;
  });
  return `<svg viewBox="0 0 ${layout.wide} ${layout.high}" width="100%" role="img" aria-label="${escape(label)}">${frames.join('')}</svg>`;
}

function drawCircles({ circles, wide, high }: Frame, hueOf: (rate: number | null) => number, named: number): string {
  const dots = circles.map(({ nom, pour_1000: rate, x, y, r }) => {
    const number = rate === null ? '–' : sayRate(rate);
    const name = shortenName(nom);
    return { x, y, r, number, hue: hueOf(rate), name: r < WITHIN ? `${name}\u00a0${number}` : name };
  });
  const labels = placeLabels(dots.slice(0, named), {
    inside: { from: 2, to: wide - 2, top: 2, foot: high - 2 },
    boxes: dots.slice(named).map(({ x, y, r }) => ({ from: x - r, to: x + r, top: y - r, foot: y + r })),
    size: SIZE,
  });
  const drawn = dots.map(({ x, y, r, number, hue }) => {
    const circle = `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${r.toFixed(1)}" fill="${HUES[hue] ?? ''}" stroke="#5c6a75"/>`;
    const ink = hue < FIRST_DARK ? '#111' : '#fff';
    return (
      circle + (r < WITHIN ? '' : write({ lines: [number], left: x, at: y + SIZE / 3, side: 'mid' }, `fill="${ink}"`))
    );
  });
  const halo = 'fill="#111" stroke="#fff" stroke-width="3" paint-order="stroke"';
  return drawn.join('') + [...labels.values()].map((label) => write(label, halo)).join('');
}

const ANCHORS: Readonly<Record<Label['side'], string>> = { start: 'start', end: 'end', mid: 'middle' };

function write({ lines, left, at, side }: Label, look: string): string {
  const x = left.toFixed(0);
  const rows = lines.map((line, row) => `<tspan x="${x}" dy="${row === 0 ? 0 : SIZE + 1}">${escape(line)}</tspan>`);
  return `<text x="${x}" y="${at.toFixed(0)}" ${look} font-size="${SIZE}" text-anchor="${ANCHORS[side]}">${rows.join('')}</text>`;
}

const escape = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
