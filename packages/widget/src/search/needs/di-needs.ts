import type { Capabilities, FacetCounts, OfferSource } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import {
  needIcons,
  needNames,
  needTexts,
  presetNames,
  presets,
  presetTexts,
  type Need,
} from '@inclusion-kit/sdk/referentiels';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AddressName } from '@inclusion-kit/sdk/internal';
import { formatCommune } from '../../shared/format/place.ts';
import { ReadingTask } from '../../shared/reading/reading-task.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { isSupported } from '../filters/filters.ts';
import { nothingMore } from '../question/search-state.ts';
import { sendChange } from '../question/search-change.ts';
import { nowhere } from '../../shared/places/places.ts';
import { reset } from '../../shared/styles/base.ts';
import { chips } from '../../shared/styles/chips.ts';
import { controls } from '../../shared/styles/controls.ts';
import { forgetPlaces, lastPlaces } from '../../shared/places/last-places.ts';
import { styles } from './di-needs.styles.ts';
import { renderUrgent } from './urgent.ts';
import { urgentStyles } from './urgent.styles.ts';

/** Fewer tiles than this leave holes in the grid: each one is then a line, as wide as there is room. */
const FEW = 4;

/**
 * @summary The numbers for people in danger, the needs in plain words with their offers, those that have none as a list of ways on, the last places of this device, and the searches of professionals: a
 * search begins with one of them.
 *
 * Part of `<di-search>`, while nothing is asked. It sends `search-change`.
 */
export class DiNeeds extends LitElement {
  static override styles = [reset, controls, chips, urgentStyles, styles];

  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) language: Language = 'fr';
  @property({ attribute: false }) capabilities: Capabilities = nothingMore;
  @property({ attribute: false }) source: OfferSource | null = null;

  @state() private places: readonly Commune[] = lastPlaces();

  /** Counts every need by one request. Tiles without counts stay useful, so a failure is not told. */
  readonly #counting = new ReadingTask(this, {
    from: () => this.source,
    key: () => (this.capabilities.facets.includes('thematiques') ? 'thematiques' : null),
    read: async (source, key, signal) => (await source.facets?.({}, { signal }))?.facets[key] ?? null,
  });

  protected override render(): TemplateResult {
    const counts = this.#counting.answer ?? null;
    const shown = needNames.filter((need) => hasOffers(need, counts));
    const without = needNames.filter((need) => !shown.includes(need));
    return html`${renderUrgent(this.texts, this.language)}${this.#renderPlaces()}
      <ul class=${shown.length < FEW ? 'tiles few' : 'tiles'}>
        ${shown.map((need) => this.#renderTile(need, counts))}
      </ul>
      ${
        without.length === 0
          ? nothing
          : html`<div class="without">
              <p id="without">${this.texts['needs.without']}</p>
              <ul aria-labelledby="without">
                ${without.map(
                  (need) =>
                    html`<li>
                      <button class="chip" type="button" value=${need} @click=${() => this.#choose(need)}>
                        ${needTexts[this.language][need].label}
                      </button>
                    </li>`,
                )}
              </ul>
            </div>`
      }
      ${this.#renderPresets()}`;
  }

  #renderTile(need: Need, counts: FacetCounts | null): TemplateResult {
    const { label, examples } = needTexts[this.language][need];
    const count = counts === null ? null : (counts[need] ?? 0);
    return html`<li>
      <button class="tile" type="button" value=${need} @click=${() => this.#choose(need)}>
        <svg class="i" viewBox="0 0 20 20" aria-hidden="true"><path d=${needIcons[need]} /></svg>
        <b>${label}</b><small>${examples}</small>
        <span class="n">${count === null ? nothing : this.texts['results.count'](count)}</span>
      </button>
    </li>`;
  }

  #choose(need: Need): void {
    sendChange(this, { change: { thematiques: [need] }, atOnce: true, focusResults: true });
  }

  #renderPresets(): TemplateResult {
    const { title, labels } = presetTexts[this.language];
    const isOffered = (change: object): boolean =>
      Object.keys(change).every((name) => isSupported(name as AddressName, this.capabilities));
    return html`<p class="presets">
      ${title}
      ${presetNames
        .filter((name) => isOffered(presets[name]))
        .map(
          (name) =>
            html`<button
              class="link-btn"
              type="button"
              value=${name}
              @click=${() => sendChange(this, { change: presets[name], atOnce: true, focusResults: true })}
            >
              ${labels[name]}
            </button>`,
        )}
    </p>`;
  }

  #renderPlaces(): TemplateResult | typeof nothing {
    const { texts, places } = this;
    if (places.length === 0) return nothing;
    const choose = (commune: Commune): void =>
      sendChange(this, {
        change: { ...nowhere, code_commune: commune.code, commune },
        atOnce: true,
        focusResults: true,
      });
    const forget = (): void => {
      forgetPlaces();
      this.places = [];
    };
    return html`<p class="places">
      ${texts['place.last']}
      ${places.map(
        (commune) =>
          html`<button class="link-btn" type="button" @click=${() => choose(commune)}>
            <bdi>${formatCommune(commune)}</bdi>
          </button>`,
      )}
      <button class="link-btn forget" type="button" @click=${forget}>${texts['place.forget']}</button>
    </p>`;
  }
}

/** Tells whether a need has a tile. Each one has where nothing is counted, or nothing is offered. */
function hasOffers(need: Need, counts: FacetCounts | null): boolean {
  return counts === null || (counts[need] ?? 0) > 0 || needNames.every((one) => (counts[one] ?? 0) === 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'di-needs': DiNeeds;
  }
}
