import type { Capabilities, OfferSource } from '@inclusion-kit/sdk';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { nameFilter } from '../../filters/filter-words.ts';
import { nameThematiques } from '../../filters/theme-labels.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { sendChange } from '../../question/search-change.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import { noRules, type FilterRules } from '../../filters/filters.ts';
import { listLoosenings, rankLoosenings, type CountedLoosening, type Loosening } from './loosenings.ts';
import { emptyState, isSameQuestion, nothingMore, toParams, type SearchState } from '../../question/search-state.ts';
import { ReadingTask } from '../../../shared/reading/reading-task.ts';
import { reset } from '../../../shared/styles/base.ts';
import { styles } from './di-loosenings.styles.ts';
import emptyTexts from '../../../locales/fr/search/empty.ts';
import { addSearchTexts } from '../../../locales/french-search.ts';

addSearchTexts(emptyTexts);
nameThematiques();

/**
 * @summary The changes to a search that found nothing, each with the number of offers that it would find.
 *
 * Part of `<di-search>`. It asks one short question of the source for each change, eight at most, and sends `search-change`.
 */
export class DiLoosenings extends LitElement {
  static override styles = [reset, styles];

  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) language: Language = 'fr';
  /** The search that found nothing. */
  @property({ attribute: false }) query: SearchState = emptyState;
  @property({ attribute: false }) rules: FilterRules = noRules;
  @property({ attribute: false }) capabilities: Capabilities = nothingMore;
  @property({ attribute: false }) source: OfferSource | null = null;
  @property({ attribute: false }) nameSource: (slug: string) => string = (slug) => slug;

  /** Says nothing where no change would find an offer. */
  @property({ type: Boolean }) quiet = false;

  readonly #counting = new ReadingTask(this, {
    from: () => this.source,
    key: () => this.query,
    autoRun: false,
    read: async (source, query, signal) => {
      const counts = listLoosenings(query, this.rules, this.capabilities).map(
        async (one): Promise<CountedLoosening> => {
          // A change that could not be counted is proposed all the same.
          const params = toParams({ ...query, ...one.change }, 1, 1);
          const counting = async () => (await source.searchServices(params, { signal })).total;
          return { ...one, count: await counting().catch(() => null) };
        },
      );
      return rankLoosenings(await Promise.all(counts));
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#counting.read();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('query');
    const isAsked = changed.has('query') && (before === undefined || !isSameQuestion(before, this.query));
    if (isAsked || changed.has('source')) void this.#counting.read();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts } = this;
    const { isReading, answer: loosenings } = this.#counting;
    // There is nothing to give up: no change of a criterion is said to be of no use.
    if (listLoosenings(this.query, this.rules, this.capabilities).length === 0) return nothing;
    if (isReading || loosenings === undefined) return html`<p role="status">${texts['empty.counting']}</p>`;
    if (loosenings.length === 0) return this.quiet ? nothing : html`<p>${texts['empty.text.nothing']}</p>`;
    return html`<p>${texts['empty.text']}</p>
      <ul>
        ${loosenings.map((one) => html`<li>${this.#renderOne(one)}</li>`)}
      </ul>`;
  }

  /** Hides the element while it draws nothing, so that it takes no room. */
  protected override updated(): void {
    this.hidden = this.renderRoot.childElementCount === 0;
  }

  #renderOne(loosening: CountedLoosening): TemplateResult {
    const { kind, change, count } = loosening;
    const signs = { remove: 'close', widen: 'plus', remote: 'screen' } as const;
    return html`<button type="button" @click=${() => sendChange(this, { change, atOnce: true, focusResults: true })}>
      ${icon(signs[kind])}<bdi>${this.#say(loosening)}</bdi>
      ${count === null ? nothing : html`<b>${this.texts['results.count'](count)}</b>`}
    </button>`;
  }

  #say({ kind, km, removed }: Loosening): string {
    const { texts } = this;
    if (kind === 'remote') return texts['empty.remote'];
    if (km !== undefined) return texts['empty.widen'](...km);
    return texts['empty.remove'](removed.map((filter) => nameFilter(filter, this)).join(', '));
  }
}
