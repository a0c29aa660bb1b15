import type { Capabilities, FacetCounts, FoundService, OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { needNames, needTexts, type Need } from '@inclusion-kit/sdk/referentiels';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import emptyTexts from '../../../locales/fr/search/empty.ts';
import saidNoteTexts from '../../../locales/fr/search/said-note.ts';
import { addSearchTexts } from '../../../locales/french-search.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import type { DiOfferCard } from '../../../offer/card/di-offer-card.ts';
import { renderHeading } from '../../../shared/format/heading.ts';
import { writeCount } from '../../../shared/format/figures.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { phoneOf } from '@inclusion-kit/sdk/internal';
import { nothingSaid, type SaidAbove } from '../../../shared/offers/facts.ts';
import { stalenessOf } from '../../../shared/offers/standing.ts';
import { ReadingTask } from '../../../shared/reading/reading-task.ts';
import { reset } from '../../../shared/styles/base.ts';
import { chips } from '../../../shared/styles/chips.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { listChosen, toClearing } from '../../filters/chosen-filters.ts';
import { isHeld, isOffered, noRules, type FilterRules } from '../../filters/filters.ts';
import { sendChange } from '../../question/search-change.ts';
import {
  DEFAULT_KM,
  emptyState,
  nothingMore,
  radiusesKm,
  toParams,
  type SearchState,
} from '../../question/search-state.ts';
import { styles } from './di-further.styles.ts';

addSearchTexts({ ...emptyTexts, ...saidNoteTexts });

/** Offers that are shown, each of another structure. */
const SHOWN = 3;
/** The needs that a person in danger may have besides: a roof, care, rights. */
const REFUGE: readonly Need[] = ['me-loger', 'me-soigner', 'papiers-et-internet'];
/** Needs that are shown at first, those with most offers. */
const NEEDS_SHOWN = 4;
/** Offers that are read for them: several of one structure are often beside each other. */
const READ = 12;

/** The ways on from a search that found nothing. */
interface Further {
  /** The nearest offers of the search beyond its circle, or else the nearest ones for another need. */
  readonly offers: readonly FoundService[];
  /** The offers answer the search: they are only further away. */
  readonly isAnswer: boolean;
  /** The offers of the place by need. */
  readonly counts: FacetCounts;
}

/**
 * @summary The ways on from a search that found nothing: the nearest offers beyond its circle, or else those for another need, and the needs that have offers there.
 *
 * Part of `<di-search>`. It asks three short questions of the source, and sends `search-change`.
 */
export class DiFurther extends LitElement {
  static override styles = [reset, chips, styles];

  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) language: Language = 'fr';
  /** The search that found nothing. */
  @property({ attribute: false }) query: SearchState = emptyState;
  @property({ attribute: false }) rules: FilterRules = noRules;
  @property({ attribute: false }) capabilities: Capabilities = nothingMore;
  @property({ attribute: false }) source: OfferSource | null = null;
  @property({ attribute: false }) nameSource: (slug: string) => string = (slug) => slug;
  @property({ attribute: false }) notes: DiOfferCard['notes'] = null;
  @property({ type: Number }) headingLevel = 3;
  /** Words of a danger are answered by offers for what a person in danger may need besides, and by no other. */
  @property({ type: Boolean }) strict = false;
  /** Opens an offer. */
  @property({ attribute: false }) open: (service: DetailedService) => void = () => undefined;

  /** The other needs are shown too. */
  @state() private areAllShown = false;

  /** Ways that cannot be read are not shown: the others stand above. */
  readonly #reading = new ReadingTask(this, {
    from: () => this.source,
    key: () => {
      const { query, strict, rules, capabilities } = this;
      return JSON.stringify([toParams(query, 1, READ), strict, rules, capabilities]);
    },
    read: async (source, _key, signal): Promise<Further> => {
      const [far, counts] = await Promise.all([this.#readFar(source, signal), this.#count(source, signal)]);
      // A page that holds a theme has no roof, care or rights to lead to.
      const isFree = this.strict ? !isHeld('thematiques', this.rules) : this.#isNarrowed;
      // Three offers of a whole country, for another need, help nobody.
      const isAround = isFree && this.query.code_commune !== null;
      if (far.length > 0 || !isAround) return { offers: far, isAnswer: true, counts };
      return { offers: await this.#readAround(source, signal), isAnswer: false, counts };
    },
  });

  protected override render(): TemplateResult | typeof nothing {
    const { answer } = this.#reading;
    if (answer === undefined) return nothing;
    const needs = needNames
      .filter((need) => (answer.counts[need] ?? 0) > 0 && !this.query.thematiques.includes(need))
      .toSorted((one, other) => (answer.counts[other] ?? 0) - (answer.counts[one] ?? 0));
    return html`${answer.offers.length === 0 ? nothing : this.#renderOffers(answer)}
    ${needs.length === 0 ? nothing : this.#renderNeeds(needs, answer.counts)}`;
  }

  #renderOffers({ offers, isAnswer }: Further): TemplateResult {
    const { texts, query } = this;
    const place = query.commune?.nom ?? query.code_commune ?? '';
    // Offers of one name differ by their structures.
    const isNamed = offers.length > 1 && new Set(offers.map(({ service }) => service.nom)).size === 1;
    // Said on each of them it would be said of none.
    const now = new Date();
    const months = offers.map(({ service }) => stalenessOf(service, now)?.months ?? 0);
    const age = offers.length > 1 && Math.min(...months) > 0;
    const canCall = offers.every(({ service }) => phoneOf(service) !== null);
    const said = { ...nothingSaid, name: isNamed, facts: true, source: !age, age };
    const other = this.strict ? texts['empty.refuge'] : texts['empty.other'](place);
    const title = isAnswer ? texts['empty.far'](query.rayon_km ?? DEFAULT_KM) : other;
    return html`<section aria-labelledby="further">
      ${renderHeading(this.headingLevel, title, { id: 'further' })}
      ${age ? html`<p class="stale">${icon('warning')}${texts['stale.short'](offers.length, offers.length, Math.min(...months), canCall)}</p>` : nothing}
      <ul class="offers">
        ${offers.map(({ service, distance }) => html`<li>${this.#renderCard(service, distance, said)}</li>`)}
      </ul>
    </section>`;
  }

  #renderCard(service: DetailedService, distance: number | null, said: SaidAbove): TemplateResult {
    return html`<di-offer-card
      .service=${service}
      .distance=${distance}
      .texts=${this.texts}
      .nameSource=${this.nameSource}
      .language=${this.language}
      .headingLevel=${this.headingLevel + 1}
      .said=${said}
      .notes=${this.notes}
      density="compact"
      @card-open=${(event: CustomEvent<DetailedService>) => this.open(event.detail)}
    ></di-offer-card>`;
  }

  #renderNeeds(needs: readonly Need[], counts: FacetCounts): TemplateResult {
    const choose = (need: Need): void =>
      sendChange(this, { change: { ...this.#cleared, thematiques: [need] }, atOnce: true, focusResults: true });
    // A press for one need alone would save no room.
    const shown = this.areAllShown || needs.length === NEEDS_SHOWN + 1 ? needs : needs.slice(0, NEEDS_SHOWN);
    const behind = needs.length - shown.length;
    return html`<section aria-labelledby="needs">
      ${renderHeading(this.headingLevel, this.texts['empty.needs'], { id: 'needs' })}
      <ul class="needs">
        ${shown.map(
          (need) =>
            html`<li>
              <button class="chip" type="button" value=${need} @click=${() => choose(need)}>
                ${needTexts[this.language][need].label}
                <span class="n">${writeCount(counts[need] ?? 0, this.language)}</span>
              </button>
            </li>`,
        )}
        ${
          behind === 0
            ? nothing
            : html`<li>
                <button class="chip more" type="button" @click=${() => void this.#showAll()}>
                  ${icon('plus')}${this.texts['empty.needs.more'](behind)}
                </button>
              </li>`
        }
      </ul>
    </section>`;
  }

  /** Shows the other needs, the first of which takes the focus from the button that goes away. */
  async #showAll(): Promise<void> {
    this.areAllShown = true;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.needs button').item(NEEDS_SHOWN).focus();
  }

  /** The change that leaves the place alone: no words, no filter but those that the page holds. */
  get #cleared(): Partial<SearchState> {
    return { ...toClearing(this.rules), ...(isHeld('q', this.rules) ? {} : { q: '' }) };
  }

  /** The search asks more than a place. */
  get #isNarrowed(): boolean {
    const { query, rules } = this;
    const isFree = listChosen(query, rules).some(({ fixed }) => !fixed);
    return isFree || (query.q.trim() !== '' && !isHeld('q', rules));
  }

  async #readFar(source: OfferSource, signal: AbortSignal): Promise<readonly FoundService[]> {
    const { query, rules, capabilities } = this;
    const from = query.rayon_km ?? DEFAULT_KM;
    const widest = Math.max(...radiusesKm);
    if (query.code_commune === null || from >= widest || !isOffered('rayon_km', rules, capabilities)) return [];
    return this.#readNearest(source, { ...query, rayon_km: widest }, signal);
  }

  #readAround(source: OfferSource, signal: AbortSignal): Promise<readonly FoundService[]> {
    const thematiques = this.strict ? { thematiques: REFUGE } : {};
    return this.#readNearest(source, { ...this.query, ...this.#cleared, ...thematiques }, signal);
  }

  /** Reads the nearest offers of a search, of structures that differ. */
  async #readNearest(source: OfferSource, search: SearchState, signal: AbortSignal): Promise<readonly FoundService[]> {
    const tri = search.code_commune !== null && this.capabilities.tri.includes('distance') ? 'distance' : null;
    const { items } = await source.searchServices(toParams({ ...search, tri }, 1, READ), { signal });
    const first = new Map(items.toReversed().map((found) => [found.service.structure.id, found]));
    return items.filter((found) => first.get(found.service.structure.id) === found).slice(0, SHOWN);
  }

  /** Counts the offers of the place by need. What cannot be counted is not proposed. */
  async #count(source: OfferSource, signal: AbortSignal): Promise<FacetCounts> {
    const { query, rules, capabilities } = this;
    if (!capabilities.facets.includes('thematiques') || isHeld('thematiques', rules)) return {};
    const params = toParams({ ...query, ...this.#cleared }, 1, 1);
    const counted = await source.facets?.(params, { signal }).catch(() => null);
    return counted?.facets.thematiques ?? {};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-further': DiFurther;
  }
}
