import { toToldRate } from '@inclusion-kit/sdk/internal';
import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import { groundWithin, layOutParts, shortenName, type Frame } from '@inclusion-kit/widget/territory-words';
import { digits } from '../../locales/territory/territory-note.ts';

/** The height that the map may take, in its own pixels: half a page is 640 of them wide. */
const MOST_HIGH = 330;
/** A rate is written in circles from this radius, and beside the names of smaller ones. */
const WITHIN = 20;
/** The parts with most people that are named, and the size of a name with the width of its signs. */
const [NAMED, SIZE, SIGN] = [5, 15, 7.6];
const HUES = ['#f3d9c0', '#cfe0e8', '#5f9bb3', '#0e5a75'];

/**
 * Draws the parts of a territory as circles over the outline of the country, those overseas in frames of their own: size by people,
 * number by rate, hue by quarter of the rates, the least served first. The largest are named. Null where fewer than two have a place
 * and people.
 */
export function drawMap(report: TerritoryReport, label: string): string | null {
  const layout = layOutParts(report, { mostHigh: MOST_HIGH, hasKey: false });
  if (layout === null || layout.frames.flatMap(({ circles }) => circles).length < 2) return null;
  // The least served come first, and so do the lightest hues.
  const rated = report.parties.filter(({ pour_1000: rate }) => rate !== null);
  const hues = new Map(rated.map(({ code }, at) => [code, HUES[Math.floor((at * HUES.length) / rated.length)] ?? '']));
  const frames = layout.frames.map((frame, at) => {
    const { left, top, wide, high } = frame;
    const ground = groundWithin(frame);
    return `<svg x="${left}" y="${top}" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"><rect width="${wide}" height="${high}" fill="#eef3f5"/><path d="${ground.land}" fill="#fff" stroke="#7b8893"/><path d="${ground.borders}" fill="none" stroke="#c3ccd2"/>${drawCircles(frame, hues, at === 0 ? NAMED : 1)}</svg>`;
  });
  return `<svg viewBox="0 0 ${layout.wide} ${layout.high}" width="100%" role="img" aria-label="${escape(label)}">${frames.join('')}</svg>`;
}

interface Box {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

function drawCircles({ circles, wide, high }: Frame, hues: ReadonlyMap<string, string>, named: number): string {
  const taken: Box[] = [];
  const names: string[] = [];
  const drawn = circles.map(({ code, nom, pour_1000: rate, x, y, r }, at) => {
    const number = rate === null ? '–' : digits(toToldRate(rate));
    const hue = hues.get(code) ?? '#e4e8eb';
    const ink = hue === HUES.at(-1) ? '#fff' : '#111';
    if (at < named) {
      const words = r < WITHIN ? `${shortenName(nom)} ${number}` : shortenName(nom);
      const half = (words.length * SIGN) / 2;
      const middle = Math.min(wide - half - 4, Math.max(half + 4, x));
      const below = Math.min(high - 4, y + r + SIZE);
      const box = { from: middle - half, to: middle + half, at: below };
      // A name over another one would hide both.
      if (!taken.some((other) => meet(box, other))) {
        taken.push(box);
        names.push(write(middle, below, words, '#111', ' stroke="#fff" stroke-width="3" paint-order="stroke"'));
      }
    }
    const circle = `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${r.toFixed(1)}" fill="${hue}" stroke="#fff" stroke-width="1.5"/>`;
    return circle + (r < WITHIN ? '' : write(x, y + SIZE / 3, number, ink));
  });
  return drawn.join('') + names.join('');
}

const meet = (one: Box, other: Box): boolean =>
  one.from < other.to && one.to > other.from && Math.abs(one.at - other.at) < SIZE;

const write = (x: number, y: number, words: string, ink: string, more = ''): string =>
  `<text x="${x.toFixed(0)}" y="${y.toFixed(0)}" fill="${ink}" font-size="${SIZE}" text-anchor="middle"${more}>${escape(words)}</text>`;

const escape = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
