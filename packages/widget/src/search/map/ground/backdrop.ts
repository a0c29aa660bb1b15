import { html, svg, type TemplateResult } from 'lit';
import { boundsOf, project, type MapView, type Pixels } from '../../../shared/map/mercator.ts';
import { outlines, PATH_UNITS } from '../../../shared/map/outlines.ts';
import { readTowns } from './towns.ts';

/** The drawn size in sizes of the view, so that a drag does not show an edge: half a map on each side. */
const AROUND = 2;
const LABEL_PX = 12;
/** Number of towns that are named, the largest first. More names would hide the pins. */
const MOST_LABELS = 26;

const towns = readTowns();

/** Draws outlines and towns: the land, the country, its départements, and the names that have room. */
export function renderBackdrop(view: MapView, size: Pixels): TemplateResult {
  const wide = { x: size.x * AROUND, y: size.y * AROUND };
  const [west, south, east, north] = boundsOf(view, wide);
  const centre = project(view, view.zoom);
  const seen = towns.filter(({ lon, lat }) => lon > west && lon < east && lat > south && lat < north);
  const labels = placeLabels(
    seen.map((town) => {
      const { x, y } = project(town, view.zoom);
      return { name: town.name, x: x - centre.x + wide.x / 2, y: y - centre.y + wide.y / 2 };
    }),
  );
  return html`<svg class="backdrop" viewBox="0 0 ${wide.x} ${wide.y}" aria-hidden="true" focusable="false">
    <g transform="translate(${wide.x / 2 - centre.x} ${wide.y / 2 - centre.y}) scale(${2 ** view.zoom / PATH_UNITS})">
      <path class="land" d=${outlines.land} />
      <path class="france" d=${outlines.france} />
      <path class="departements" d=${outlines.departements} />
    </g>
    ${labels.map(
      ({ name, x, y }, index) =>
        svg`<circle class="dot" cx=${x} cy=${y} r="2" /><text class=${index < 4 ? 'town town-main' : 'town'} x=${x} y=${y - 6}>${name}</text>`,
    )}
  </svg>`;
}

type Label = Pixels & { readonly name: string };

/** Chooses names that do not cover one another, the largest towns first. */
function placeLabels(labels: readonly Label[]): readonly Label[] {
  const placed: (Label & { half: number })[] = [];
  for (const { name, x, y } of labels) {
    if (placed.length === MOST_LABELS) break;
    const half = (name.length * LABEL_PX * 0.6) / 2 + 4;
    const covers = placed.some(
      (other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < LABEL_PX * 2,
    );
    if (!covers) placed.push({ name, x, y, half });
  }
  return placed;
}
