import { html, nothing, type TemplateResult } from 'lit';
import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatCommune } from '../../shared/format/place.ts';
import type { Territory } from '../../shared/places/places.ts';
import { addStyles } from '../../shared/styles/add-styles.ts';
import wordsTexts from '../../locales/fr/search/words.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import { titleOptions } from '../di-search/states.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { placeFirstStyles } from '../bar/place-first.styles.ts';
import type { Answer } from '../question/search-state.ts';
import { codeIn, isMeant, readTowns, tellTowns, toInTown, type InTown } from './named-town/meant-town.ts';
import './named-town/define.ts';

addSearchTexts(wordsTexts);

/** Returns the name or the code of a town that the words of an answer say. Null where they say none, or a place was asked for beside them. */
export function townIn({ query, town }: Answer): string | null {
  if (query.code_commune !== null || query.bbox !== null) return null;
  return town ?? codeIn(query.q);
}

/** The town that words name: the one that is searched in, or those from which one is chosen. */
export interface FoundTown {
  /** The search of the town that leaves no doubt. */
  readonly sure: InTown | null;
  /** The towns that the person chooses from before any offer. */
  readonly several: readonly Commune[];
}

/** Looks for the town that the words of an answer name. */
export async function findTown(
  answer: Answer | null,
  { geography, territory }: { readonly geography: Geography | null; readonly territory: Territory },
  signal: AbortSignal,
): Promise<FoundTown> {
  const town = answer === null ? null : townIn(answer);
  if (answer === null || town === null || geography === null) return { sure: null, several: [] };
  const { query } = answer;
  const { sure, several } = tellTowns(await readTowns(geography, town, territory, signal), query);
  return { sure: sure === null ? null : toInTown(sure, town, query.q), several };
}

/** Asks which of several towns is meant, before offers that may all be far from it. Those of everywhere are one press away. */
export function renderWhichTown(answer: Answer, towns: readonly Commune[], context: SearchContext): TemplateResult {
  const { texts, page, on } = context;
  const { query, total } = answer;
  const town = townIn(answer) ?? '';
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
            ${texts['town.everywhere'](taken.from.q.trim(), taken.total)}
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
