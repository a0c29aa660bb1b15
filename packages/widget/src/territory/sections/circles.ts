import type { PartFigures, TerritoryReport } from '@inclusion-kit/sdk/territory';
import { svg, html, type TemplateResult } from 'lit';
import { groundOf, type Limits } from '../../shared/map/grounds.ts';
import { project, type Pixels } from '../../shared/map/mercator.ts';
import type { View } from '../view.ts';
import { most } from './themes.ts';

const [WIDE, MOST_HIGH, LEAST_HIGH, MARGIN, LARGEST, SMALLEST] = [640, 480, 200, 60, 48, 9];
/** A number is written in circles from this radius. */
const WRITTEN = 14;
/** The strip under the map: the key of the sizes, then the territories overseas. */
const STRIP = { high: 132, key: 200, gap: 8, widest: 132 } as const;
/** The people of the circles of the key, beside those of the largest. */
const KEY_SHARES = [1, 1 / 4, 1 / 20];
/** The share of a ground overseas that its frame shows. */
const INSET_SHARE = 0.42;
/** The world is 256 pixels wide. So many show one commune with what surrounds it. */
const LEAST = 0.05;

interface Placed extends PartFigures {
  readonly at: Pixels;
  readonly ground: Limits | null;
  readonly people: number;
}

/** A rectangle of the picture that shows a part of the world. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly high: number;
  readonly scale: number;
  /** The point of the world in the middle. */
  readonly middle: Pixels;
  readonly parts: readonly Placed[];
}

/** Draws the parts of a territory as circles over outlines, those overseas in frames of their own. */
export function renderCircles(
  { t, outlines }: View,
  parts: readonly PartFigures[],
  { hue, rate, say }: Record<'hue' | 'rate' | 'say', (part: PartFigures) => string>,
): TemplateResult | '' {
  const placed = placeParts(parts);
  const [main, ...overseas] = gather(placed);
  if (main === undefined) return '';
  const largest = most(placed.map(({ people }) => people));
  const radius = (people: number): number => Math.max(SMALLEST, Math.sqrt(people / largest) * LARGEST);
  const frame = mainFrame(main);
  const frames = [frame, ...insetFrames(overseas, frame.high)];
  const drawCircle = ({ scale, middle, wide, high }: Frame, part: Placed) => {
    const [x, y] = [wide / 2 + (part.at.x - middle.x) * scale, high / 2 + (part.at.y - middle.y) * scale];
    const r = radius(part.people);
    return svg`<a href="#part-${part.code}" class="bub" aria-label=${say(part)} @click=${(event: Event) => select(event, part)}>
      <circle class=${hue(part)} cx=${x.toFixed(1)} cy=${y.toFixed(1)} r=${r.toFixed(1)}/>
      ${r < WRITTEN ? '' : svg`<text class="v" x=${x.toFixed(1)} y=${(y + 6).toFixed(1)}>${rate(part)}</text>`}
    </a>`;
  };
  const drawFrame = (one: Frame, at: number) => {
    const { left, top, wide, high, scale, middle } = one;
    const world = `translate(${wide / 2 - middle.x * scale} ${high / 2 - middle.y * scale}) scale(${scale / (outlines?.units ?? 1)})`;
    return svg`<g transform="translate(${left} ${top})">
      <clipPath id="frame-${at}"><rect width=${wide} height=${high}/></clipPath>
      <g clip-path="url(#frame-${at})">
        ${
          outlines === null
            ? ''
            : svg`<path class="land" vector-effect="non-scaling-stroke" d=${outlines.france} transform=${world}/>
              <path class="shape" vector-effect="non-scaling-stroke" d=${outlines.departements} transform=${world}/>`
        }
        ${[...one.parts].sort((a, b) => b.people - a.people).map((part) => drawCircle(one, part))}
      </g>
      ${at === 0 ? '' : svg`<rect class="edge" x=".5" y=".5" width=${wide - 1} height=${high - 1} rx="4"/>`}
      ${at === 0 || one.parts.length > 1 ? '' : svg`<text class="ax mid" x=${wide / 2} y=${high - 8}>${one.parts[0]?.nom}</text>`}
    </g>`;
  };
  return html`<svg
    class="grad"
    viewBox="0 0 ${WIDE} ${(frame.high + STRIP.high).toFixed(0)}"
    role="group"
    aria-label=${t.parts.title}
  >
    ${frames.map(drawFrame)}${renderKey(largest, frame.high, radius, t.digits)}
  </svg>`;
}

/** Tells whether the parts of a report have places to draw. */
export function hasPlaces({ parties, unite }: TerritoryReport): boolean {
  return unite !== null && placeParts(parties).length > 0;
}

function placeParts(parts: readonly PartFigures[]): Placed[] {
  return parts.flatMap((part) => {
    const { latitude: lat, longitude: lon, personnes: people } = part;
    if (lat === null || lon === null || people === null) return [];
    return [{ ...part, people, at: project({ lon, lat }, 0), ground: groundOf({ lon, lat }) }];
  });
}

/** Puts the parts of each ground together, the ground of most of them first. */
function gather(placed: readonly Placed[]): (readonly Placed[])[] {
  const grounds = [...new Set(placed.map(({ ground }) => ground))];
  return grounds.map((ground) => placed.filter((part) => part.ground === ground)).sort((a, b) => b.length - a.length);
}

function boundsOf(parts: readonly Placed[]) {
  const [xs, ys] = [parts.map(({ at }) => at.x), parts.map(({ at }) => at.y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { wide: east - west, high: south - north, middle: { x: (west + east) / 2, y: (north + south) / 2 } };
}

function mainFrame(parts: readonly Placed[]): Frame {
  const { wide, high, middle } = boundsOf(parts);
  // A single part, or several in a line, still have a map around them.
  const scale = Math.min((WIDE - 2 * MARGIN) / Math.max(wide, LEAST), (MOST_HIGH - 2 * MARGIN) / Math.max(high, LEAST));
  return { left: 0, top: 0, wide: WIDE, high: Math.max(LEAST_HIGH, high * scale + 2 * MARGIN), scale, middle, parts };
}

/** Frames of the grounds overseas, side by side under the map. Each shows the middle of its ground: the islands and little sea. */
function insetFrames(grounds: readonly (readonly Placed[])[], top: number): Frame[] {
  const room = (WIDE - STRIP.key) / grounds.length - STRIP.gap;
  const wide = Math.min(STRIP.widest, room);
  const high = STRIP.high - STRIP.gap;
  return grounds.map((parts, at) => {
    const bounds = boundsOf(parts);
    const [west = 0, south = 0, east = 0, north = 0] = parts[0]?.ground ?? [];
    const [from, to] = [project({ lon: west, lat: north }, 0), project({ lon: east, lat: south }, 0)];
    const span = Math.max((to.x - from.x) * INSET_SHARE, bounds.wide * 1.6, bounds.high * 1.6, LEAST);
    const left = STRIP.key + at * (wide + STRIP.gap);
    return { ...{ left, top, wide, high, parts }, scale: wide / span, middle: bounds.middle };
  });
}

/** Draws how many people a size stands for. */
function renderKey(
  largest: number,
  top: number,
  radius: (people: number) => number,
  digits: (count: number) => string,
): TemplateResult {
  const foot = top + STRIP.high - 16;
  const middle = LARGEST + 16;
  return svg`<g class="sizes">${KEY_SHARES.map((share) => {
    const people = Number((largest * share).toPrecision(share === 1 ? 2 : 1));
    const r = radius(people);
    const y = foot - 2 * r;
    return svg`<circle cx=${middle} cy=${(foot - r).toFixed(1)} r=${r.toFixed(1)}/>
      <path d="M${middle} ${y.toFixed(1)}H${2 * middle - 8}"/>
      <text class="ax" x=${2 * middle - 4} y=${(y + 5).toFixed(1)}>${digits(people)}</text>`;
  })}</g>`;
}

function select(event: Event, { code }: PartFigures): void {
  event.preventDefault();
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  root.querySelector('#parts-table')?.setAttribute('open', '');
  root.getElementById(`part-${code}`)?.focus();
}
