import { sumBands } from '@inclusion-kit/sdk/internal';
import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import { html, svg, type TemplateResult } from 'lit';
import { capitalise } from '../../shared/format/text.ts';
import { renderCount, renderSection, renderTwin, type View } from '../view.ts';

type Bands = TerritoryReport['fraicheur']['bandes'];
const BANDS = ['moins_de_6_mois', 'de_6_mois_a_1_an', 'de_1_a_2_ans', 'plus_de_2_ans', 'inconnue'] as const;
/** Sources with fewer records are not named as the latest. */
const FEWEST = 20;
const SHOWN = 8;

/** Says the share of the records that is not old, and the source of most old ones. */
export function sayFreshness({ report, t, nameSource }: View): string {
  const { bandes, sources } = report.fraicheur;
  const all = sumBands(bandes);
  const worst = sources
    .map((one) => ({ source: one.source, ...sumBands(one.bandes) }))
    .filter(({ total, isDated }) => total >= FEWEST && isDated)
    .sort((a, b) => a.current - b.current)[0];
  return !all.isDated
    ? t.say.undated
    : t.freshness.sentence(
        all.current,
        worst === undefined || sources.length < 2 ? null : nameSource(worst.source),
        worst?.current ?? 0,
      );
}

/** Draws the ages of the records, all and by source. */
export function renderFreshness(view: View): TemplateResult {
  const { report, t, nameSource } = view;
  const { bandes, sources } = report.fraicheur;
  const words = t.freshness;
  const { total } = sumBands(bandes);
  const currentOf = (own: Bands): number | null => {
    const { isDated, current } = sumBands(own);
    return isDated ? current : null;
  };
  const toShare = (share: number | null): string => (share === null ? '–' : t.percent(share));
  const sentence = sayFreshness(view);
  const table = {
    heads: [words.source, ...BANDS.map((band) => words.bands[band]), words.current],
    rows: sources.map(({ source, bandes: own }) => [
      nameSource(source),
      ...BANDS.map((band) => own[band]),
      currentOf(own),
    ]),
  };
  return renderSection(
    view,
    'freshness',
    words.title,
    { sentence, table: () => table, picture: true },
    html`<div class="two">
        <div>
          ${renderBands(bandes, 28, sentence)}
          <ul class="bands-list">
            ${BANDS.map((band, at) =>
              band === 'inconnue' && bandes[band] === 0
                ? ''
                : html`<li>
                    <svg width="14" height="14" aria-hidden="true">
                      ${svg`<rect class="f${at + 1}" width="14" height="14" rx="3"/>`}
                    </svg>
                    <span>${words.bands[band]}</span
                    ><span class="r muted"
                      >${renderCount(view, bandes[band], null, { about: words.bands[band], behind: { de: 'age', valeur: band } })}</span
                    >
                    <b class="r">${total === 0 ? '–' : t.percent(bandes[band] / total)}</b>
                  </li>`,
            )}
          </ul>
        </div>
        <div>
          <p class="sources-head">${capitalise(t.figures.current, view.language)}</p>
          <ul class="sources">
            ${sources
              .slice(0, SHOWN)
              .map(
                ({ source, bandes: own }) =>
                  html`<li>
                    <span>${nameSource(source)}</span>${renderBands(own, 12, '')}<b class="r"
                      >${toShare(currentOf(own))}</b
                    >
                  </li>`,
              )}
          </ul>
        </div>
      </div>
      ${renderTwin(view, words.sources, table, (cell, column) => (typeof cell !== 'number' ? cell : column === table.heads.length - 1 ? t.percent(cell) : t.digits(cell)))}`,
  );
}

function renderBands(bands: Bands, height: number, label: string): TemplateResult {
  const total = sumBands(bands).total || 1;
  let from = 0;
  return html`<svg
    class="bands"
    width="100%"
    height=${height}
    role=${label === '' ? 'presentation' : 'img'}
    aria-label=${label}
    aria-hidden=${label === ''}
  >
    ${BANDS.map((band, at) => {
      const wide = (bands[band] / total) * 100;
      const rect = svg`<rect class="f${at + 1}" x="${from.toFixed(2)}%" width="${wide.toFixed(2)}%" height=${height}/>`;
      from += wide;
      return wide === 0 ? '' : rect;
    })}
  </svg>`;
}
