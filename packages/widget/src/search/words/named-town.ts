import { html, nothing, type TemplateResult } from 'lit';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatCommune } from '../../shared/format/place.ts';
import { addStyles } from '../../shared/styles/add-styles.ts';
import wordsTexts from '../../locales/fr/search/words.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import { titleOptions } from '../di-search/states.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { placeFirstStyles } from '../bar/place-first.styles.ts';
import type { Answer } from '../question/search-state.ts';
import type { SearchChange } from '../question/search-change.ts';
import { besideTown } from './named-town/beside-town.ts';
import { codeIn, isMeant, toInTown } from './named-town/meant-town.ts';
import { townIn } from './named-town/town-search.ts';
import './named-town/define.ts';

addSearchTexts(wordsTexts);

/** Asks which of several towns is meant, before offers that may all be far from it. Those of everywhere are one press away. */
export function renderWhichTown(answer: Answer, towns: readonly Commune[], context: SearchContext): TemplateResult {
  const { texts, page, on } = context;
  const { query, total } = answer;
  const town = townIn(answer) ?? '';
  if (towns.length === 0) return renderOutside(answer, town, context);
  addStyles(page.renderRoot, [placeFirstStyles]);
  return html`<div class="place-first">
    <div class="why">
      ${renderHeading(page.headingLevel, texts['place.ask'], titleOptions)}
      <p>${texts['town.several'](town)}</p>
    </div>
    <div class="towns">
      ${towns.map(
        (one) =>
          html`<button
            class="btn"
            type="button"
            @click=${() => on.change({ change: toInTown(one, town, query.q), atOnce: true, focusResults: true })}
          >
            ${formatCommune(one, town)}
          </button>`,
      )}
    </div>
    ${
      total === 0
        ? nothing
        : html`<button class="link-btn" type="button" @click=${() => on.showEverywhere()}>
            ${texts['town.everywhere'](query.q.trim(), total)}
          </button>`
    }
  </div>`;
}

/** Says that the town stands outside of the territory, and leads to what the words say beside it: at distance, or wherever it is. */
function renderOutside({ query, total }: Answer, town: string, { texts, page, on }: SearchContext): TemplateResult {
  const q = besideTown(query.q, town);
  const search = (change: SearchChange['change']): void => on.change({ change, atOnce: true, focusResults: true });
  addStyles(page.renderRoot, [placeFirstStyles]);
  return html`<div class="place-first">
    <p class="why">${texts['place.elsewhere'](town)}</p>
    <div class="towns">
      <button class="btn" type="button" @click=${() => search({ q, modes_accueil: ['a-distance'] })}>
        ${texts['town.remote'](q)}
      </button>
      <button class="btn" type="button" @click=${() => search({ q })}>${texts['town.everywhere'](q, total)}</button>
    </div>
  </div>`;
}

/** Says that a town of the words was taken for the place, with the way back to the words as they were typed. On a phone the folded bar says the town. */
export function renderTaken(
  { query, total }: Answer,
  { taken, texts, narrow, on }: SearchContext,
): TemplateResult | null {
  if (taken === null || taken.to.code_commune !== query.code_commune || taken.to.q !== query.q) return null;
  return html`<p class="small taken">
    ${total === 0 || narrow ? nothing : texts['town.taken'](formatCommune(taken.to.commune))}
    ${
      taken.total === 0
        ? nothing
        : html`<button class="link-btn" type="button" @click=${() => on.showEverywhere()}>
            ${texts[narrow && total > 0 ? 'town.words.short' : 'town.words'](taken.from.q.trim(), taken.total)}
          </button>`
    }
  </p>`;
}

/** Proposes to search in the town that the words name, by its name or a code: few of the offers around a town say its name. */
export function renderNamedTown(answer: Answer, context: SearchContext): TemplateResult | null {
  const { query, town: named, total, left } = answer;
  // A file knows the towns of its territory alone. Words that found nothing may name another one.
  const lost = context.connection.capabilities === null ? '' : total === 0 ? query.q : left.join(' ');
  const town = named ?? codeIn(query.q) ?? (lost.trim() === '' ? null : '');
  if (town === null || (query.commune !== null && isMeant(query.commune, town))) return null;
  const { texts, territory, connection } = context;
  return html`<di-named-town
    .texts=${texts}
    .town=${town}
    .words=${query.q}
    .lost=${lost}
    .territory=${territory}
    .geography=${connection.geography}
  ></di-named-town>`;
}
