import type { PartFigures } from '@inclusion-kit/sdk/territory';
import { html, svg, type TemplateResult } from 'lit';
import { project } from '../../shared/map/mercator.ts';
import { renderSection, renderTwin, unitOf, type View } from '../view.ts';
import { most } from './themes.ts';

const [WIDE, MARGIN, LARGEST] = [640, 60, 48];
const SMALLEST = 9;
const CLASSES = 5;

/** Draws the parts of a territory as circles over outlines: size by people, hue and number by rate. The table says the same. */
export function renderParts(view: View): TemplateResult {
  const { report, t, names } = view;
  const words = t.parts;
  const unit = unitOf(view);
  const parts = report.parties.map((part) => ({ ...part, nom: names.get(part.code) ?? part.nom }));
  if (parts.length === 0 || unit === null)
    return renderSection(view, 'parts', words.title, {}, html`<p>${words.none}</p>`);
  const rated = parts.filter((one) => one.pour_1000 !== null);
  const rateOf = ({ pour_1000: rate }: PartFigures): string =>
    rate === null ? '–' : t.digits(Math.round(rate * 10) / 10);
  const peopleOf = ({ personnes }: PartFigures): string =>
    personnes === null ? words.hiddenPeople : t.digits(personnes);
  const [worst, best] = [rated[0], rated.at(-1)];
  const limits = limitsOf(rated.map((one) => one.pour_1000 ?? 0));
  const parameter = { departement: 'code_departement', epci: 'code_epci', commune: 'code_commune' }[
    report.niveau_des_parties as 'epci'
  ] as string | undefined;
  const shown = (one: PartFigures, content: string): unknown =>
    parameter === undefined ? content : view.link(content, { [parameter]: one.code }, one.nom);
  const table = {
    heads: [words.part, unit, t.themes.offers, t.themes.rate],
    rows: parts.map((one) => [one.nom, one.personnes, one.services, one.pour_1000]),
  };
  return renderSection(
    view,
    'parts',
    words.title,
    {
      sub: words.sub(unit),
      sentence:
        worst === undefined || best === undefined || worst === best
          ? ''
          : words.sentence(worst.nom, rateOf(worst), best.nom, rateOf(best)),
      table: () => table,
      picture: true,
    },
    html`${renderCircles(view, parts, limits, (one) => words.one(one.nom, peopleOf(one), unit, rateOf(one)))}
      <p class="legend">
        ${[...limits, null].map(
          (limit, at) =>
            html`<span
              ><svg width="20" height="12" aria-hidden="true">
                ${svg`<rect class="d${at + 1}" width="20" height="12" rx="2"/>`}</svg
              >${words.classes(at === 0 ? null : t.digits(limits[at - 1] ?? 0), limit === null ? null : t.digits(limit))}</span
            >`,
        )}
      </p>
      <details class="small" id="parts-table">
        <summary>${t.table}</summary>
        <table class="tbl">
          <thead>
            <tr>
              ${table.heads.map((head, at) => html`<th scope="col" class=${at === 0 ? '' : 'r'}>${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${parts.map(
              (one) =>
                html`<tr id="part-${one.code}" tabindex="-1">
                  <th scope="row">${one.nom}</th>
                  <td class="r">${shown(one, peopleOf(one))}</td>
                  <td class="r">${shown(one, t.digits(one.services))}</td>
                  <td class="r"><b>${rateOf(one)}</b></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>`,
  );
}

function renderCircles(
  { t, outlines }: View,
  parts: readonly PartFigures[],
  limits: readonly number[],
  say: (part: PartFigures) => string,
): TemplateResult | '' {
  const placed = parts.filter(
    ({ latitude, longitude, personnes }) => latitude !== null && longitude !== null && personnes !== null,
  );
  const points = placed.map(({ longitude, latitude }) => project({ lon: longitude ?? 0, lat: latitude ?? 0 }, 0));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (placed.length === 0) return '';
  // A single part, or several in a line, still have a map around them.
  const least = 0.05;
  const scale = (WIDE - 2 * MARGIN) / Math.max(east - west, (south - north) * 1.1, least);
  const high = Math.max(200, (south - north) * scale + 2 * MARGIN);
  const toX = (x: number): number => WIDE / 2 + (x - (west + east) / 2) * scale;
  const toY = (y: number): number => high / 2 + (y - (north + south) / 2) * scale;
  const largest = most(placed.map(({ personnes }) => personnes ?? 0));
  const radius = (people: number): number => Math.max(SMALLEST, Math.sqrt(people / largest) * LARGEST);
  const circles = placed
    .map((part, at) => ({
      part,
      x: toX(points[at]?.x ?? 0),
      y: toY(points[at]?.y ?? 0),
      r: radius(part.personnes ?? 0),
    }))
    .sort((a, b) => b.r - a.r);
  const select = (event: Event, { code }: PartFigures): void => {
    event.preventDefault();
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    const row = root.getElementById(`part-${code}`);
    root.querySelector('#parts-table')?.setAttribute('open', '');
    row?.focus();
  };
  return html`<svg class="grad" viewBox="0 0 ${WIDE} ${high.toFixed(0)}" role="group" aria-label=${t.parts.title}>
    ${outlines === null ? '' : svg`<path class="shape" vector-effect="non-scaling-stroke" d=${outlines.path} transform="translate(${toX(0)} ${toY(0)}) scale(${scale / outlines.units})"/>`}
    ${circles.map(
      ({ part, x, y, r }) =>
        svg`<a href="#part-${part.code}" class="bub" aria-label=${say(part)} @click=${(event: Event) => select(event, part)}>
          <circle class=${part.pour_1000 === null ? 'd0' : `d${classOf(part.pour_1000, limits) + 1}`} cx=${x.toFixed(1)} cy=${y.toFixed(1)} r=${r.toFixed(1)}/>
          ${r < 14 ? '' : svg`<text class="v" x=${x.toFixed(1)} y=${(y + 6).toFixed(1)}>${part.pour_1000 === null ? '–' : t.digits(Math.round(part.pour_1000 * 10) / 10)}</text>`}
        </a>`,
    )}
  </svg>`;
}

/** The limits of five classes with as many parts each, rounded so that they read well. */
function limitsOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const limits = [1, 2, 3, 4].map((fifth) =>
    Number((sorted[Math.floor((fifth * sorted.length) / CLASSES)] ?? 0).toPrecision(2)),
  );
  return [...new Set(limits)].filter((limit) => limit > 0);
}

const classOf = (value: number, limits: readonly number[]): number => limits.filter((limit) => value >= limit).length;

/** Draws how many people have no offer of a category near them. */
export function renderReach(view: View): TemplateResult | '' {
  const { report, t, labelOf } = view;
  const { recherche } = report;
  const words = t.parts;
  const unit = unitOf(view);
  if (unit === null) return '';
  const counted = report.themes.flatMap(({ categorie, sans_offre }) =>
    sans_offre === null ? [] : [{ categorie, km10: sans_offre[0], km30: sans_offre[1] }],
  );
  if (counted.length === 0) return '';
  const isTold = counted
    .filter(({ km10 }) => km10 !== 0)
    .sort((a, b) => (b.km30 ?? 5) - (a.km30 ?? 5) || (b.km10 ?? 5) - (a.km10 ?? 5));
  const say = (people: number | null): string => (people === null ? words.few : t.digits(people));
  const table = {
    heads: [t.themes.theme, words.km10, words.km30],
    rows: isTold.map(({ categorie, km10, km30 }) => [labelOf(categorie), say(km10), say(km30)]),
  };
  const [first] = isTold;
  return renderSection(
    view,
    'reach',
    words.reach,
    {
      sub: words.reachSub(unit),
      sentence:
        first === undefined || first.km30 === 0
          ? words.near
          : words.reachSentence(labelOf(first.categorie), say(first.km30), unit),
      table: () => table,
    },
    table.rows.length === 0
      ? ''
      : renderTwin(view, words.reach, table, (cell, column, row) => {
          const { categorie } = isTold[row] ?? {};
          if (recherche === null || categorie === undefined) return cell;
          const about = `${table.heads[column] ?? ''}, ${labelOf(categorie)}`;
          return view.link(cell, { ...recherche, thematiques: categorie }, about);
        }),
  );
}
