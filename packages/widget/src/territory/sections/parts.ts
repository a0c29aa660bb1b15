import { behindNames, findLeastServed, type PartFigures, type ThemeFigures } from '@inclusion-kit/sdk/territory';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Table } from '../../shared/files/table.ts';
import { capitalise } from '../../shared/format/text.ts';
import { renderFirstRows } from '../first-rows.ts';
import { classRates } from '../rate-classes.ts';
import { most, renderCount, renderSection, unitOf, type View } from '../view.ts';
import { shortenName } from '../short-name.ts';
import { renderCircles } from './circles.ts';
import { bar } from './themes.ts';

/** Parts that are drawn at once, the least served first. The others open when they are pressed. */
const SHOWN = 10;

/** Draws the parts of a territory as circles over outlines: size by people, hue and number by rate. The table says the same. */
export function renderParts(view: View): TemplateResult {
  const { report, t, names, isNarrow } = view;
  const words = t.parts;
  const unit = unitOf(view);
  const parts = report.parties.map((part) => ({ ...part, nom: names.get(part.code) ?? part.nom }));
  if (parts.length === 0 || unit === null)
    return renderSection(view, 'parts', words.title, { isMain: true }, html`<p>${words.none}</p>`);
  const rated = parts.filter((one) => one.pour_1000 !== null);
  const rateOf = (part: PartFigures): string => sayRate(view, part);
  const [worst, best] = [findLeastServed(rated), rated.findLast((one) => one.partielle !== true)];
  const { limits, hues, hueOf, range } = classRates(parts.map(({ pour_1000: rate }) => rate));
  const table = tableOf(view, words.part, parts);
  const picture = html`${renderCircles(
    view,
    { ...report, parties: parts },
    {
      hue: (one) => `d${hueOf(one.pour_1000)}`,
      rate: rateOf,
      say: (one) => words.one(one.nom, sayPeople(view, one), unit, rateOf(one)),
      unit: capitalise(unit, view.language),
    },
  )}
  ${
    range === null || range[0] === range[1]
      ? ''
      : html`<p class="legend">
          <b>${words.hue(unit)}</b>
          ${[...limits, null].map(
            (limit, at) =>
              html`<span
                ><svg width="20" height="12" aria-hidden="true">
                  ${svg`<rect class="d${hues[at] ?? 0}" width="20" height="12" rx="2"/>`}</svg
                >${limits.length === 0 ? words.range(t.rate(range[0]), t.rate(range[1])) : words.classes(at === 0 ? null : t.rate(limits[at - 1] ?? 0), limit === null ? null : t.rate(limit))}</span
              >`,
          )}
        </p>`
  }`;
  const list = renderPartsTable(view, table, parts, report.niveau_des_parties);
  return renderSection(
    view,
    'parts',
    words.title,
    {
      sub: words.sub,
      sentence:
        range !== null && limits.length === 0 && rated.length > 1
          ? words.alike(t.rate(range[0]), t.rate(range[1]))
          : worst === null || best === undefined
            ? ''
            : words.sentence(
                shortenName(worst.part.nom),
                rateOf(worst.part),
                shortenName(best.nom),
                rateOf(best),
                worst.others.map((part) => shortenName(part.nom)),
              ),
      table: () => table,
      picture: true,
      isMain: true,
    },
    isNarrow
      ? html`${list}
          <details class="small rest map">
            <summary>${words.map}</summary>
            ${picture}
          </details>`
      : html`<div class="two">
          <div>${picture}</div>
          <div>${list}</div>
        </div>`,
  );
}

/** The parameter of a search by the kind of a part. */
const PARAMETERS: Readonly<Record<string, string>> = {
  departement: 'code_departement',
  epci: 'code_epci',
  commune: 'code_commune',
};

const sayRate = ({ t }: View, { pour_1000: rate }: PartFigures): string => (rate === null ? '–' : t.rate(rate));
const sayPeople = ({ t }: View, { personnes }: PartFigures): string =>
  personnes === null ? t.parts.hiddenPeople : t.digits(personnes);

const tableOf = (view: View, name: string, parts: readonly PartFigures[]): Table => ({
  heads: [name, capitalise(unitOf(view) ?? '', view.language), view.t.themes.offers, view.t.themes.rate],
  rows: parts.map((one) => [one.nom, one.personnes, one.services, one.pour_1000]),
});

/** Draws territories as a table with their rates as bars in the cells. A number opens its offers where a search has their kind. */
function renderPartsTable(
  view: View,
  { heads }: Table,
  parts: readonly PartFigures[],
  level: string | null,
): TemplateResult {
  const { t } = view;
  const parameter = PARAMETERS[level ?? ''];
  const listed = behindNames.find((name) => name === level);
  const shown = (one: PartFigures): unknown => {
    const found = parameter === undefined ? null : { [parameter]: one.code, implantees: 'true' };
    const behind = listed === undefined ? undefined : { de: listed, valeur: one.code };
    return renderCount(view, one.services, found, { extra: one.en_trop, about: one.nom, behind });
  };
  const top = most(parts.map(({ pour_1000: rate }) => rate ?? 0));
  const draw = (list: readonly PartFigures[], isFirst: boolean): TemplateResult =>
    html`<table class="tbl places">
      ${
        view.isNarrow && isFirst
          ? html`<caption>
              ${t.parts.hue(unitOf(view) ?? '')}
            </caption>`
          : nothing
      }
      <thead class=${isFirst ? '' : 'vh'}>
        <tr>
          ${heads.map((head, at) => html`<th scope="col" class=${['', 'r hide-s', 'r', ''][at]}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${list.map(
          (one) =>
            html`<tr id="part-${one.code}" tabindex="-1">
              <th scope="row">${shortenName(one.nom)}${one.partielle === true ? ` ${t.parts.partly}` : ''}</th>
              <td class="r hide-s">${sayPeople(view, one)}</td>
              <td class="r" data-k=${t.parts.offers(one.services)}>${shown(one)}</td>
              <td>
                <span class="duo">${bar((one.pour_1000 ?? 0) / top, '')}<b>${sayRate(view, one)}</b></span>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  return renderFirstRows(view, heads[0], parts, { shown: SHOWN, draw });
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
export function sayLeast(view: View, parts: readonly PartFigures[], kind: string): string {
  const { t, names } = view;
  const found = findLeastServed(parts);
  if (found === null) return '';
  const { part, pour_1000: rate, others, like } = found;
  const told = t.questions.least(
    kind,
    shortenName(names.get(part.code) ?? part.nom),
    t.rate(rate),
    unitOf(view) ?? '',
    others.map((one) => shortenName(names.get(one.code) ?? one.nom)),
  );
  return `${told} ${like === null ? t.questions.unlike : t.questions.like(like.count, t.rate(like.pour_1000))}`;
}

/** A category that is far from some people. */
interface FarTheme extends Pick<ThemeFigures, 'categorie' | 'loin'> {
  readonly km10: string;
  readonly km30: string;
  /** The same two as numbers, null for few. */
  readonly people: readonly [km10: number | null, km30: number | null];
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
    far: far.map(({ categorie, km10, km30, loin }) => ({
      ...{ categorie, km10: say(km10), km30: say(km30), loin },
      people: [km10, km30],
    })),
    sentence:
      first === undefined || first.km30 === 0
        ? words.near
        : words.reachSentence(labelOf(first.categorie), say(first.km30), unit),
  };
}

/** Draws how many people have no offer of a category near them, with bars in the cells. */
export function renderReach(view: View): TemplateResult | '' {
  const { report, t, labelOf } = view;
  const { recherche } = report;
  const words = t.parts;
  const unit = unitOf(view);
  const told = tellFar(view);
  if (unit === null || told === null) return '';
  const { far, sentence } = told;
  const top = most(far.map(({ people }) => people[0] ?? 0));
  const table = {
    heads: [t.themes.theme, words.km10, words.km30, words.far],
    rows: far.map(({ categorie, km10, km30, people, loin }) => [
      ...[labelOf(categorie), people[0] ?? km10, people[1] ?? km30],
      t.list(loin) || null,
    ]),
  };
  const draw = ({ categorie, km10, km30, people, loin }: FarTheme): TemplateResult => {
    const cell = (told: string, count: number | null, head: string): TemplateResult =>
      html`<td class="dc" data-k=${head}>
        <span class="duo">${bar((count ?? 0) / top, 'need')}<span>${told}</span></span>
      </td>`;
    const label = labelOf(categorie);
    return html`<tr>
      <th scope="row">
        ${recherche === null ? label : view.link(label, { ...recherche, thematiques: categorie }, t.actions.see)}
      </th>
      ${cell(km10, people[0], words.km10)}${cell(km30, people[1], words.km30)}
      <td class="dc" data-k=${words.far}><span>${t.list(loin) || '–'}</span></td>
    </tr>`;
  };
  return renderSection(
    view,
    'reach',
    words.reach,
    { sub: words.reachSub(unit), sentence, table: () => table },
    table.rows.length === 0
      ? ''
      : renderFirstRows(view, words.reach, far, {
          shown: SHOWN,
          draw: (list, isFirst) =>
            html`<table class="tbl fold people">
              <caption class="vh">
                ${words.reach}
              </caption>
              <thead class=${isFirst ? '' : 'vh'}>
                <tr>
                  ${table.heads.map((head) => html`<th scope="col">${head}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${list.map(draw)}
              </tbody>
            </table>`,
        }),
  );
}
