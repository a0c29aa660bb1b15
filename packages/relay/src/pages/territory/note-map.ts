import type { PartFigures } from '@inclusion-kit/sdk/territory';
import { digits } from '../../locales/territory/territory-note.ts';

/** Points of the picture: half a page wide. */
const [WIDE, MOST_HIGH, MARGIN, LARGEST, SMALLEST] = [330, 190, 28, 24, 5];
/** A rate is written in circles from this radius, and beside smaller ones of the parts with most people. */
const WITHIN = 12;
const NAMED = 5;
const NAME_HIGH = 12;
const HUES = ['#f3d9c0', '#cfe0e8', '#5f9bb3', '#0e5a75'];

/**
 * Draws the parts of a territory as circles: size by people, number by rate, hue by quarter of the rates, the least served first.
 * The largest are named. Null where fewer than two have a place and people.
 */
export function drawMap(parts: readonly PartFigures[], label: string): string | null {
  const placed = parts.flatMap((part) => {
    const { latitude, longitude, personnes, pour_1000: rate } = part;
    return latitude === null || longitude === null || personnes === null || rate === null
      ? []
      : [{ ...part, latitude, longitude, personnes, rate }];
  });
  if (placed.length < 2) return null;
  // The least served come first, and so do the lightest hues.
  const hues = new Map(placed.map(({ code }, at) => [code, HUES[Math.floor((at * HUES.length) / placed.length)]]));
  const middle = placed.reduce((sum, { latitude }) => sum + latitude, 0) / placed.length;
  const shrink = Math.cos((middle * Math.PI) / 180);
  const [xs, ys] = [placed.map(({ longitude }) => longitude * shrink), placed.map(({ latitude }) => -latitude)];
  const [west, north] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - west || 1, Math.max(...ys) - north];
  const scale = Math.min((WIDE - 2 * MARGIN) / wide, (MOST_HIGH - 2 * MARGIN) / (high || 1));
  // The name of the lowest circle stands under it.
  const height = Math.round(high * scale + 2 * MARGIN + NAME_HIGH);
  const left = (WIDE - wide * scale) / 2;
  const most = placed.reduce((top, { personnes }) => Math.max(top, personnes), 1);
  const circles = placed
    .map((part, at) => ({
      ...part,
      x: left + ((xs[at] ?? 0) - west) * scale,
      y: MARGIN + ((ys[at] ?? 0) - north) * scale,
      r: Math.max(SMALLEST, LARGEST * Math.sqrt(part.personnes / most)),
    }))
    .sort((a, b) => b.r - a.r)
    .map(({ nom, code, rate, x, y, r }, at) => {
      const number = digits(Math.round(rate * 10) / 10);
      const hue = hues.get(code) ?? HUES[0];
      const ink = hue === HUES.at(-1) ? '#fff' : '#111';
      const circle = `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill="${hue ?? ''}" stroke="#fff"/>`;
      const inside = r < WITHIN ? '' : text(x, y + 3, number, ink);
      const name = at < NAMED ? text(x, y + r + 8, r < WITHIN ? `${nom} ${number}` : nom, '#111') : '';
      return circle + inside + name;
    });
  return `<svg viewBox="0 0 ${WIDE} ${height}" width="100%" role="img" aria-label="${escape(label)}">${circles.join('')}</svg>`;
}

const text = (x: number, y: number, words: string, ink: string): string =>
  `<text x="${Math.min(WIDE - MARGIN, Math.max(MARGIN, x)).toFixed(1)}" y="${y.toFixed(1)}" fill="${ink}" font-size="8" text-anchor="middle">${escape(words)}</text>`;

const escape = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
