import type { PartFigures, TerritoryReport } from '@inclusion-kit/sdk/territory';
import { svg, html, type TemplateResult } from 'lit';
import { layOutParts, type Circle, type Frame, type MapLayout } from '../lay-out.ts';
import { drawLabel, placeLabels, type Dot, type Label } from '../place-labels.ts';
import { shortenName } from '../short-name.ts';
import type { View } from '../view.ts';

/** A number is written in circles from this radius where it fits into them, and beside the names of the others. */
const WRITTEN = 16;
/** Half of the width of a sign of a number. */
const HALF_SIGN = 4.7;
/** The width of the picture, on a narrow page and else: about that of its column, so that its words are as large as those around it. */
const WIDE = { narrow: 328, wide: 540 };
const MOST_HIGH = 400;
/** The room that the numbers of the key take beside its largest circle, and the name of its people over it. */
const [KEY_NUMBER, KEY_NAME] = [64, 164];
/** Half of the room that a number takes in its circle. */
const [NUMBER_WIDE, NUMBER_HIGH] = [15, 9];
/** Parts that are named: more would fill the map with names. */
const MOST_NAMED = 24;

/** The hues that a number is written on in a light colour. */
const isDark = (hue: string): boolean => hue === 'd4' || hue === 'd5';

interface Drawn extends Dot {
  readonly part: Circle;
  readonly hasNumber: boolean;
}

/** Draws the parts of a territory as named circles over outlines, those overseas in frames of their own. */
export function renderCircles(
  { t, outlines, limits, isNarrow }: View,
  report: TerritoryReport,
  {
    hue,
    rate,
    say,
    unit,
  }: Record<'hue' | 'rate' | 'say', (part: PartFigures) => string> & {
    /** Names the people of the sizes. */ readonly unit: string;
  },
): TemplateResult | '' {
  const layout = layOutParts(report, { wide: isNarrow ? WIDE.narrow : WIDE.wide, mostHigh: MOST_HIGH });
  if (layout === null) return '';
  const isCountry = report.niveau_des_parties === 'departement';
  const drawCircle = ({ part, hasNumber }: Drawn) => {
    const [x, y, r] = [part.x.toFixed(1), part.y.toFixed(1), part.r.toFixed(1)];
    return svg`<a href="#part-${part.code}" class="bub" aria-label=${say(part)} @click=${(event: Event) => select(event, part)}>
      <circle class=${hue(part)} cx=${x} cy=${y} r=${r}/>
      ${hasNumber ? svg`<text class="v ${isDark(hue(part)) ? 'light' : ''}" x=${x} y=${(part.y + 6).toFixed(1)}>${rate(part)}</text>` : ''}
    </a>`;
  };
  const drawFrame = (frame: Frame, at: number) => {
    const { left, top, wide, high, foot, scale, middle } = frame;
    const world = `translate(${wide / 2 - middle.x * scale} ${high / 2 - middle.y * scale}) scale(${scale / (outlines?.units ?? 1)})`;
    const fine = isCountry ? null : (limits?.({ middle, wide: wide / scale, high: high / scale }) ?? null);
    const drawn = findNumbers(frame, rate).map((one) => ({
      ...one,
      name: one.hasNumber ? shortenName(one.part.nom) : `${shortenName(one.part.nom)}\u00a0${rate(one.part)}`,
    }));
    const labels = placeLabels(drawn.slice(0, MOST_NAMED), {
      inside: { from: 4, to: wide - 4, top: 4, foot: foot - 4 },
      boxes: drawn.slice(MOST_NAMED).map(({ x, y, r }) => ({ from: x - r, to: x + r, top: y - r, foot: y + r })),
    });
    return svg`<g transform="translate(${left} ${top})">
      <clipPath id="frame-${at}"><rect width=${wide} height=${high}/></clipPath>
      <g clip-path="url(#frame-${at})">
        ${
          outlines === null
            ? ''
            : svg`<path class="land" vector-effect="non-scaling-stroke" d=${outlines.france} transform=${world}/>
              ${fine === null ? '' : svg`<path class="shape" vector-effect="non-scaling-stroke" d=${fine.epcis} transform=${world}/>`}
              <path class="shape ${fine === null ? '' : 'strong'}" vector-effect="non-scaling-stroke" d=${fine?.departements ?? outlines.departements} transform=${world}/>`
        }
        ${drawn.map(drawCircle)}
        <g aria-hidden="true" class="names">
          ${drawn.map((one) => {
            const label = labels.get(one) ?? (at > 0 && drawn.length === 1 ? underneath(one.name, frame) : undefined);
            return label === undefined ? '' : drawLabel(label, '');
          })}
        </g>
      </g>
      ${at === 0 ? '' : svg`<rect class="edge" x=".5" y=".5" width=${wide - 1} height=${high - 1} rx="4"/>`}
    </g>`;
  };
  return html`<svg class="grad" viewBox="0 0 ${layout.wide} ${layout.high}" role="group" aria-label=${t.parts.title}>
    ${layout.frames.map(drawFrame)}${renderKey(layout, unit, t.digits)}
  </svg>`;
}

/** The place of the name of a frame that one circle fills. */
const underneath = (name: string, { wide, high }: Frame): Label => ({
  ...{ lines: [name], left: wide / 2, at: high - 7, side: 'mid' },
});

/** Finds the circles that have room for their number: they are wider, and no later circle lies on it. */
function findNumbers({ circles }: Frame, rate: (part: PartFigures) => string): readonly Omit<Drawn, 'name'>[] {
  return circles.map((part, at) => {
    const isCovered = circles
      .slice(at + 1)
      .some(({ x, y, r }) => Math.abs(x - part.x) < r + NUMBER_WIDE && Math.abs(y - part.y) < r + NUMBER_HIGH);
    const least = Math.max(WRITTEN, rate(part).length * HALF_SIGN + 1);
    return { x: part.x, y: part.y, r: part.r, part, hasNumber: part.r >= least && !isCovered };
  });
}

/** Draws how many people a size stands for. */
function renderKey({ key }: MapLayout, unit: string, digits: (count: number) => string): TemplateResult | '' {
  const [first] = key;
  if (first === undefined) return '';
  const top = first.foot - 2 * first.r - 26;
  return svg`<g class="sizes"><rect x="4" y=${top.toFixed(1)} width=${Math.max(KEY_NAME, 2 * first.x + KEY_NUMBER).toFixed(1)} height=${(first.foot + 8 - top).toFixed(1)} rx="4"/><text class="ax" x="12" y=${(top + 16).toFixed(1)}>${unit}</text>${key.map(
    ({ people, x, foot, r }) => {
      const top = foot - 2 * r;
      return svg`<circle cx=${x} cy=${(foot - r).toFixed(1)} r=${r.toFixed(1)}/>
      <path d="M${x} ${top.toFixed(1)}H${2 * x - 8}"/>
      <text class="ax" x=${2 * x - 4} y=${(top + 5).toFixed(1)}>${digits(people)}</text>`;
    },
  )}</g>`;
}

/** Leads to the row of a part, which may stand among those that open when they are pressed. */
function select(event: Event, { code }: PartFigures): void {
  event.preventDefault();
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  const row = root.getElementById(`part-${code}`);
  row?.closest('details')?.setAttribute('open', '');
  row?.focus();
}
