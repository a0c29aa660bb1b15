import type { Behind, Found, TerritoryReport, ThemeFigures } from '@inclusion-kit/sdk/territory';
import { html, nothing, type TemplateResult } from 'lit';
import type { TerritoryTexts } from '../locales/fr/territory.ts';
import { renderHeading } from '../shared/format/heading.ts';
import type { Table } from '../shared/files/table.ts';
import type { Limits, WorldBox } from '../shared/map/limits.ts';
import type { Language } from '../shared/texts/language.ts';
import type { ViewName } from './sections/tabs.ts';
import { shape } from './shapes.ts';

/** The choices of the reader, which stand in the address of the page. */
export interface Choices {
  readonly sort: keyof TerritoryTexts['themes']['sorts'];
  readonly verdict: NonNullable<ThemeFigures['verdict']> | null;
}

/** The name of a section and its title, for a file made of it. */
export interface FileName {
  readonly id: string;
  readonly title: string;
}

/** The parts of `<di-territory>` that its sections draw from. */
export interface View {
  readonly report: TerritoryReport;
  readonly t: TerritoryTexts;
  readonly language: Language;
  readonly headingLevel: number;
  readonly choices: Choices;
  /** Outlines of the country and of its départements as paths over the world, null until they are loaded. */
  readonly outlines: { readonly france: string; readonly departements: string; readonly units: number } | null;
  /** The limits that a part of the country shows, finer ones, null until they are loaded. */
  readonly limits: ((box: WorldBox) => Limits) | null;
  /** Names of EPCI that the report does not know. */
  readonly names: ReadonlyMap<string, string>;
  readonly labelOf: (category: string) => string;
  /** Names what people asked for in their own words: a need that a category stands for, else the category. */
  readonly askedOf: (category: string) => string;
  readonly nameSource: (slug: string) => string;
  /** The page is narrow: sections are folded, and their sentences sum them up. */
  readonly isNarrow: boolean;
  /** Draws a link to the offers behind a figure, or a button where the page shows them. */
  readonly link: (content: unknown, found: Found, about: string, look?: 'link-btn' | 'btn btn-sm') => TemplateResult;
  /** Draws a button that lists the records behind a figure in the page, as many as it says. Null where nobody lists them. */
  readonly list: ((content: unknown, behind: Behind, about: string, more?: ListedMore) => TemplateResult) | null;
  readonly choose: (choices: Partial<Choices>) => void;
  /** Shows another view. */
  readonly show: (view: ViewName) => void;
  readonly saveTable: (table: Table, file: FileName & { readonly format: 'csv' | 'xlsx' }) => void;
  readonly savePicture: (event: Event, file: FileName & { readonly format: 'svg' | 'png' }) => void;
}

/** More about a list of records. */
export interface ListedMore {
  readonly look?: 'link-btn' | 'btn btn-sm';
  /** The search that shows them among others, and the words that lead to it. */
  readonly search?: readonly [found: Found, words: string];
}

/** Draws a section with its title, its sentence, and its files. On a narrow page all but the main one of a view open when they are pressed. */
export function renderSection(
  { headingLevel, t, isNarrow, saveTable, savePicture }: View,
  id: string,
  title: string,
  {
    sub = '',
    sentence = '',
    table,
    picture = false,
    isMain = false,
  }: { sub?: unknown; sentence?: string; table?: () => Table; picture?: boolean; isMain?: boolean },
  content: unknown,
): TemplateResult {
  const heading = renderHeading(headingLevel, title, { id: `${id}-title` });
  const said = sentence === '' ? nothing : html`<p class="sentence">${sentence}</p>`;
  const button = (format: keyof TerritoryTexts['files'], onClick: (event: Event) => void): TemplateResult =>
    html`<button class="link-btn xs" type="button" aria-label=${t.fileOf(t.files[format], title)} @click=${onClick}>
      ${t.files[format]}
    </button>`;
  const files =
    table === undefined && !picture
      ? nothing
      : html`<details class="files xs">
          <summary>${shape('save')}${t.save}<span class="vh"> : ${title}</span></summary>
          ${picture ? (['png', 'svg'] as const).map((format) => button(format, (event) => savePicture(event, { id, title, format }))) : ''}
          ${table === undefined ? '' : (['xlsx', 'csv'] as const).map((format) => button(format, () => saveTable(table(), { id, title, format })))}
        </details>`;
  const rest = html`${sub === '' ? nothing : html`<p class="sub">${sub}</p>`}`;
  return html`<section id=${id} part="section" aria-labelledby="${id}-title">
    ${
      isNarrow && !isMain
        ? html`<details class="folded">
            <summary>${heading}${said}</summary>
            <div>${files}${rest}${content}</div>
          </details>`
        : html`<header>${heading}${files}</header>
            ${rest}${said}${content}`
    }
  </section>`;
}

/** Draws the table that says the same as a picture. */
export function renderTwin(
  { t }: View,
  of: string,
  { heads, rows }: Table,
  cellOf: (cell: Table['rows'][number][number], column: number) => unknown,
): TemplateResult {
  return html`<details class="small">
    <summary>${t.table}<span class="vh"> : ${of}</span></summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${of}, ${t.table}">
      <table class="tbl">
        <thead>
          <tr>
            ${heads.map((head, at) => html`<th scope="col" class=${at === 0 ? '' : 'r'}>${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="r">${cellOf(cell, at)}</td>`))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/**
 * Draws a number of offers, those of duplicates once, which opens them: as a search where it shows as many, else as a list, which leads
 * to the search and says what it shows beyond. Where nobody lists them, the number of the search stands beside the other, and opens it.
 * @param found null where no search finds them
 * @param extra the records that the search shows beyond them
 * @param isPublic the search shows the offers for all publics too
 */
export function renderCount(
  { t, link, list }: Pick<View, 't' | 'link' | 'list'>,
  count: number,
  found: Found | null,
  {
    extra = 0,
    about,
    behind,
    isPublic = false,
  }: {
    readonly extra?: number | undefined;
    readonly about: string;
    readonly behind?: Behind | undefined;
    readonly isPublic?: boolean;
  },
): unknown {
  const told = t.digits(count);
  if (found !== null && extra === 0) return link(told, found, about);
  const all = count + extra;
  if (list !== null && behind !== undefined && count > 0) {
    const words = isPublic ? t.listed.searchForAll(all) : t.listed.search(all);
    return list(told, behind, about, found === null ? {} : { search: [found, words] });
  }
  if (found === null) return told;
  return html`${told}
    <small
      >${link(t.records(all), found, `${about}, ${isPublic ? t.values.forAll : t.themes.listed(all, extra)}`)}</small
    >`;
}

/** The words of the people of the rates. */
export const unitOf = ({ report: { unite }, t }: View): string | null => (unite === null ? null : t.unit[unite]);

/** The largest of some numbers, 1 where none is over 0, so that shares of it can be drawn. */
export const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0) || 1;
