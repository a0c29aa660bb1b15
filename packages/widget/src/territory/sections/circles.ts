import type { PartFigures, TerritoryReport } from '@inclusion-kit/sdk/territory';
import { svg, html, type TemplateResult } from 'lit';
import { layOutParts, type Circle, type Frame, type MapLayout } from '../lay-out.ts';
import type { View } from '../view.ts';

/** A number is written in circles from this radius. */
const WRITTEN = 14;

/** Draws the parts of a territory as circles over outlines, those overseas in frames of their own. */
export function renderCircles(
  { t, outlines }: View,
  report: TerritoryReport,
  { hue, rate, say }: Record<'hue' | 'rate' | 'say', (part: PartFigures) => string>,
): TemplateResult | '' {
  const layout = layOutParts(report);
  if (layout === null) return '';
  const drawCircle = (part: Circle) => {
    const [x, y, r] = [part.x.toFixed(1), part.y.toFixed(1), part.r.toFixed(1)];
    return svg`<a href="#part-${part.code}" class="bub" aria-label=${say(part)} @click=${(event: Event) => select(event, part)}>
      <circle class=${hue(part)} cx=${x} cy=${y} r=${r}/>
      ${part.r < WRITTEN ? '' : svg`<text class="v" x=${x} y=${(part.y + 6).toFixed(1)}>${rate(part)}</text>`}
    </a>`;
  };
  const drawFrame = ({ left, top, wide, high, scale, middle, circles }: Frame, at: number) => {
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
        ${circles.map(drawCircle)}
      </g>
      ${at === 0 ? '' : svg`<rect class="edge" x=".5" y=".5" width=${wide - 1} height=${high - 1} rx="4"/>`}
      ${at === 0 || circles.length > 1 ? '' : svg`<text class="ax mid" x=${wide / 2} y=${high - 8}>${circles[0]?.nom}</text>`}
    </g>`;
  };
  return html`<svg class="grad" viewBox="0 0 ${layout.wide} ${layout.high}" role="group" aria-label=${t.parts.title}>
    ${layout.frames.map(drawFrame)}${renderKey(layout, t.digits)}
  </svg>`;
}

/** Draws how many people a size stands for. */
function renderKey({ key }: MapLayout, digits: (count: number) => string): TemplateResult {
  return svg`<g class="sizes">${key.map(({ people, x, foot, r }) => {
    const top = foot - 2 * r;
    return svg`<circle cx=${x} cy=${(foot - r).toFixed(1)} r=${r.toFixed(1)}/>
      <path d="M${x} ${top.toFixed(1)}H${2 * x - 8}"/>
      <text class="ax" x=${2 * x - 4} y=${(top + 5).toFixed(1)}>${digits(people)}</text>`;
  })}</g>`;
}

function select(event: Event, { code }: PartFigures): void {
  event.preventDefault();
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  root.querySelector('#parts-table')?.setAttribute('open', '');
  root.getElementById(`part-${code}`)?.focus();
}
