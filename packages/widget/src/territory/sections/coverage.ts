import type { ThemeFigures } from '@inclusion-kit/sdk/territory';
import { html, nothing, type TemplateResult } from 'lit';
import { renderSection, type View } from '../view.ts';
import { nameVerdict, renderVerdict } from './themes.ts';

const POOR = ['Très faible couverture', 'Faible couverture'];
const BANDS = [...POOR, 'Couverture intermédiaire', 'Bonne couverture', 'Très bonne couverture'] as const;

/** Draws the official indicator beside ours, with sentences on what it hides here. */
export function renderCoverage(view: View): TemplateResult {
  const { report, t, labelOf, link } = view;
  const words = t.coverage;
  const rows = report.themes.filter(({ officiel }) => officiel !== null);
  if (rows.length === 0) return renderSection(view, 'coverage', words.title, {}, html`<p>${words.none}</p>`);
  const nameOf = (band: string): string => (words.bands as Readonly<Record<string, string>>)[band] ?? band;
  const sayBands = ({ officiel }: ThemeFigures): string =>
    BANDS.filter((band) => officiel?.niveaux[band] !== undefined)
      .map((band) => `${nameOf(band)} (${t.digits(officiel?.niveaux[band] ?? 0)})`)
      .join(', ');
  const isPoorIn = ({ officiel }: ThemeFigures): boolean => {
    const levels = Object.entries(officiel?.niveaux ?? {});
    const poor = levels.filter(([band]) => POOR.includes(band)).reduce((sum, [, count]) => sum + count, 0);
    return 2 * poor > levels.reduce((sum, [, count]) => sum + count, 0);
  };
  const worst = ({ officiel }: ThemeFigures): string =>
    nameOf(BANDS.find((band) => officiel?.niveaux[band] !== undefined) ?? '');
  const hidden = [
    ...rows
      .filter((one) => one.verdict === 'equilibre' && isPoorIn(one))
      .map((one) => words.contradicts(labelOf(one.categorie), worst(one), t.signed(one.ecart ?? 0))),
    ...rows
      .filter((one) => one.verdict === 'a_renforcer' && !isPoorIn(one))
      .map((one) => words.blind(labelOf(one.categorie), t.signed(one.ecart ?? 0))),
    ...[words.shares, words.even, words.stale],
  ];
  const shown = ({ categorie }: ThemeFigures, content: string, about: string): unknown =>
    report.recherche === null
      ? content
      : link(content, { ...report.recherche, thematiques: categorie }, `${about}, ${labelOf(categorie)}`);
  // The whole country is not compared with itself.
  const hasVolume = rows.some(({ rapport_au_national: beside }) => beside !== null);
  const heads = [t.themes.theme, words.official, words.ours, ...(hasVolume ? [words.volume] : [])];
  const table = () => ({
    heads: [t.themes.theme, words.official, words.highest, words.ours, ...(hasVolume ? [words.volume] : [])],
    rows: rows.map((one) => [
      ...[labelOf(one.categorie), sayBands(one), one.officiel?.indice ?? null],
      ...[nameVerdict(view, one), ...(hasVolume ? [one.rapport_au_national] : [])],
    ]),
  });
  return renderSection(
    view,
    'coverage',
    words.title,
    { sub: words.sub, table },
    html`<table class="tbl fold">
        <thead>
          <tr>
            ${heads.map((head, at) => html`<th scope="col" class=${at === 3 ? 'r' : ''}>${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (one) =>
              html`<tr>
                <th scope="row">${labelOf(one.categorie)}</th>
                <td class="dc" data-k=${words.official}>
                  <span
                    ><span class="steps" aria-hidden="true"
                      >${BANDS.map((band) => html`<i class=${one.officiel?.niveaux[band] === undefined ? '' : POOR.includes(band) ? 'on lo' : 'on'}></i>`)}</span
                    >${shown(one, sayBands(one), words.official)}</span
                  >
                </td>
                <td class="dc" data-k=${words.ours}><span>${renderVerdict(view, one)}</span></td>
                ${
                  hasVolume
                    ? html`<td class="r dc" data-k=${words.volume}>
                        ${one.rapport_au_national === null ? '–' : shown(one, t.digits(one.rapport_au_national), words.volume)}
                      </td>`
                    : nothing
                }
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="hides">${words.hidden}</p>
      <ul class="points small">
        ${hidden.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>`,
  );
}
