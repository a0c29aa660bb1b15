import { toToldRate } from '@inclusion-kit/sdk/internal';
import { findLeastServed, type PartFigures, type ThemeFigures } from '@inclusion-kit/sdk/territory';
import { html, svg, type TemplateResult } from 'lit';
import type { Table } from '../../shared/files/table.ts';
import { renderSection, renderTwin, unitOf, type View } from '../view.ts';
import { renderCircles } from './circles.ts';

const CLASSES = 5;

/** Draws the parts of a territory as circles over outlines: size by people, hue and number by rate. The table says the same. */
export function renderParts(view: View): TemplateResult {
  const { report, t, names } = view;
  const words = t.parts;
  const unit = unitOf(view);
  const parts = report.parties.map((part) => ({ ...part, nom: names.get(part.code) ?? part.nom }));
  if (parts.length === 0 || unit === null)
    return renderSection(view, 'parts', words.title, { isMain: true }, html`<p>${words.none}</p>`);
  const rated = parts.filter((one) => one.pour_1000 !== null);
  const rateOf = (part: PartFigures): string => sayRate(view, part);
  const [worst, best] = [findLeastServed(rated), rated.at(-1)];
  // Two rates that are written alike have one hue.
  const limits = limitsOf(rated.map((one) => toToldRate(one.pour_1000 ?? 0)));
  const hueOf = ({ pour_1000: rate }: PartFigures): string =>
    rate === null ? 'd0' : `d${limits.filter((limit) => toToldRate(rate) >= limit).length + 1}`;
  const table = tableOf(view, words.part, parts);
  return renderSection(
    view,
    'parts',
    words.title,
    {
      sub: words.sub(unit),
      sentence:
        worst === null || best === undefined
          ? ''
          : words.sentence(worst.part.nom, rateOf(worst.part), best.nom, rateOf(best), worst.others),
      table: () => table,
      picture: true,
      isMain: true,
    },
    html`${renderCircles(
        view,
        { ...report, parties: parts },
        {
          hue: hueOf,
          rate: rateOf,
          say: (one) => words.one(one.nom, sayPeople(view, one), unit, rateOf(one)),
        },
      )}
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
        ${renderPartsTable(view, table, parts, report.niveau_des_parties)}
      </details>`,
  );
}

/** The parameter of a search by the kind of a part. */
const PARAMETERS: Readonly<Record<string, string>> = {
  departement: 'code_departement',
  epci: 'code_epci',
  commune: 'code_commune',
};

const sayRate = ({ t }: View, { pour_1000: rate }: PartFigures): string =>
  rate === null ? '–' : t.digits(toToldRate(rate));
const sayPeople = ({ t }: View, { personnes }: PartFigures): string =>
  personnes === null ? t.parts.hiddenPeople : t.digits(personnes);

const tableOf = (view: View, name: string, parts: readonly PartFigures[]): Table => ({
  heads: [name, unitOf(view) ?? '', view.t.themes.offers, view.t.themes.rate],
  rows: parts.map((one) => [one.nom, one.personnes, one.services, one.pour_1000]),
});

/** Draws territories as a table. A number opens its offers where a search has their kind. */
function renderPartsTable(
  view: View,
  { heads }: Table,
  parts: readonly PartFigures[],
  level: string | null,
): TemplateResult {
  const parameter = PARAMETERS[level ?? ''];
  const shown = (one: PartFigures, content: string): unknown =>
    parameter === undefined ? content : view.link(content, { [parameter]: one.code }, one.nom);
  return html`<table class="tbl">
    <thead>
      <tr>
        ${heads.map((head, at) => html`<th scope="col" class=${at === 0 ? '' : 'r'}>${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${parts.map(
        (one) =>
          html`<tr id="part-${one.code}" tabindex="-1">
            <th scope="row">${one.nom}</th>
            <td class="r">${sayPeople(view, one)}</td>
            <td class="r">${shown(one, view.t.digits(one.services))}</td>
            <td class="r"><b>${sayRate(view, one)}</b></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Draws the comités locaux, the least served first. Nothing where they are not known, or are the parts. */
export function renderCommittees(view: View): TemplateResult | '' {
  const { report, t } = view;
  const { comites } = report;
  if (comites === undefined || comites === null || unitOf(view) === null) return '';
  const table = tableOf(view, t.parts.part, comites);
  return renderSection(
    view,
    'committees',
    t.levels.clpe,
    { sentence: sayLeast(view, comites, t.questions.levels.clpe), table: () => table },
    renderPartsTable(view, table, comites, 'clpe'),
  );
}

/** Says which of some territories has fewest offers for its people, beside those like it. Empty where none stands out. */
export function sayLeast({ t, names }: View, parts: readonly PartFigures[], kind: string): string {
  const found = findLeastServed(parts);
  if (found === null) return '';
  const { part, pour_1000: rate, others, like } = found;
  const told = t.questions.least(kind, names.get(part.code) ?? part.nom, t.digits(rate), others);
  return like === null ? told : `${told} ${t.questions.like(like.count, t.digits(like.pour_1000))}`;
}

/** The limits of five classes with as many parts each, rounded so that they read well. */
function limitsOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const limits = [1, 2, 3, 4].map((fifth) =>
    Number((sorted[Math.floor((fifth * sorted.length) / CLASSES)] ?? 0).toPrecision(2)),
  );
  return [...new Set(limits)].filter((limit) => limit > 0);
}

/** A category that is far from some people. */
interface FarTheme extends Pick<ThemeFigures, 'categorie' | 'loin'> {
  readonly km10: string;
  readonly km30: string;
}

/** Tells the categories that some people have no offer of near them, the farthest first, and says the first. Null where nobody counts them. */
export function tellFar(view: View): { readonly far: readonly FarTheme[]; readonly sentence: string } | null {
  const { report, t, labelOf } = view;
  const words = t.parts;
  const unit = unitOf(view);
  const counted = report.themes.flatMap(({ categorie, sans_offre, loin }) =>
    sans_offre === null ? [] : [{ categorie, km10: sans_offre[0], km30: sans_offre[1], loin }],
  );
  if (unit === null || counted.length === 0) return null;
  const say = (people: number | null): string => (people === null ? words.few : t.digits(people));
  const far = counted
    .filter(({ km10 }) => km10 !== 0)
    .sort((a, b) => (b.km30 ?? 5) - (a.km30 ?? 5) || (b.km10 ?? 5) - (a.km10 ?? 5));
  const [first] = far;
  return {
    far: far.map(({ categorie, km10, km30, loin }) => ({ categorie, km10: say(km10), km30: say(km30), loin })),
    sentence:
      first === undefined || first.km30 === 0
        ? words.near
        : words.reachSentence(labelOf(first.categorie), say(first.km30), unit),
  };
}

/** Draws how many people have no offer of a category near them. */
export function renderReach(view: View): TemplateResult | '' {
  const { report, t, labelOf } = view;
  const { recherche } = report;
  const words = t.parts;
  const unit = unitOf(view);
  const told = tellFar(view);
  if (unit === null || told === null) return '';
  const { far, sentence } = told;
  const table = {
    heads: [t.themes.theme, words.km10, words.km30, words.far],
    rows: far.map(({ categorie, km10, km30, loin }) => [labelOf(categorie), km10, km30, t.list(loin) || '–']),
  };
  return renderSection(
    view,
    'reach',
    words.reach,
    {
      sub: words.reachSub(unit),
      sentence,
      table: () => table,
    },
    table.rows.length === 0
      ? ''
      : renderTwin(
          view,
          words.reach,
          table,
          (cell, column, row) => {
            const { categorie } = far[row] ?? {};
            // The communes stand there to be read: a search of them all finds nothing.
            if (recherche === null || categorie === undefined || column === 3) return cell;
            const about = `${table.heads[column] ?? ''}, ${labelOf(categorie)}`;
            return view.link(cell, { ...recherche, thematiques: categorie }, about);
          },
          true,
        ),
  );
}
