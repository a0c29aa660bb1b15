import { isDataInclusionError } from '@inclusion-kit/sdk';
import { createIdempotencyKey, type ContributionSink, type Receipt } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import { createLabels, publics } from '@inclusion-kit/sdk/referentiels';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { emit } from '../../shared/elements/events.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { opensPage, toSafeHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { send } from '../../shared/elements/inner-events.ts';
import type { Language } from '../../shared/texts/language.ts';
import frenchTexts, { type NeedTexts } from '../../locales/fr/need.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { need as needTexts } from '../../locales/need.ts';
import { mergeTexts } from '../../locales/texts.ts';
import { handOver } from '../../shared/sending/hand-over.ts';
import { findNeedIssues, toNeedContribution, type Need, type NeedIssue } from './need.ts';
import { labelOfTheme } from '../../shared/offers/themes.ts';
import { noTerritory, nowhere, type Place } from '../../shared/places/places.ts';
import { type Territory } from '../../shared/places/territory.ts';
import type { SearchState } from '../../search/question/search-state.ts';
import { isTransient } from '../../shared/sending/transient.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { notes } from '../../shared/styles/notes.ts';
import { styles } from './di-need-form.styles.ts';

/** The part of a search that names the need and the place. */
type AskedNeed = Pick<SearchState, 'code_commune' | 'commune' | 'thematiques' | 'publics' | 'q'>;

const labels = { thematiques: labelOfTheme, publics: createLabels(publics) } as const;

/**
 * @summary The form that reports a need which no offer answers, from a search that found nothing.
 *
 * Part of `<di-search>`. It starts from what was searched, hands a contribution of genre `manque` to the sink, and shows its
 * receipt. It sends `failure` and `announce`.
 *
 * @event di-contribute - The report was kept.
 */
export class DiNeedForm extends LitElement {
  static override styles = [reset, controls, notes, styles];

  /** The texts of the search, for the fields it shares with it. */
  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) language: Language = 'fr';
  /** Texts of the host page that replace those of the widget. */
  @property({ attribute: false }) hostTexts: HostTexts | null = null;
  /** The search that found nothing. */
  @property({ attribute: false }) query: AskedNeed = { ...nowhere, thematiques: [], publics: [], q: '' };
  @property({ attribute: false }) territory: Territory = noTerritory;
  @property({ attribute: false }) geography: Geography | null = null;
  @property({ attribute: false }) sink: ContributionSink | null = null;
  @property({ attribute: false }) headingLevel = 3;

  /** The search that the form was opened from. Null while it is closed. */
  @state() private from: AskedNeed | null = null;
  @state() private t: NeedTexts = frenchTexts;
  @state() private place: Place = nowhere;
  @state() private thematiques: readonly string[] = [];
  @state() private publics: readonly string[] = [];
  @state() private precisions = '';
  /** The questions at fault, once the person has tried to send. */
  @state() private issues: readonly NeedIssue[] = [];
  @state() private status: 'writing' | 'sending' | 'failed' | 'refused' = 'writing';
  @state() private receipt: Receipt | null = null;
  @query('#title') private readonly heading!: HTMLElement | null;
  @query('.open') private readonly opener!: HTMLElement | null;
  /** Key of the report. A second try keeps it, so that the report is never counted twice. A changed report gets a new key. */
  #key: { of: string; key: string } | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language') || changed.has('hostTexts')) void this.#speak();
    if (this.issues.length > 0) this.issues = findNeedIssues(this.#need).filter((issue) => this.issues.includes(issue));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { receipt, from, texts } = this;
    if (receipt !== null) return this.#renderReceipt(receipt);
    if (from !== null) return this.#renderForm(from);
    if (this.sink === null) return nothing;
    return html`<p class="ask">
      ${texts['empty.need']}
      <button class="btn btn-sm open" type="button" @click=${this.#open}>${texts['empty.need.button']}</button>
    </p>`;
  }

  #renderForm(from: AskedNeed): TemplateResult {
    const { t, status, issues } = this;
    return html`<form novalidate @submit=${this.#onSubmit} @keydown=${this.#onKeydown}>
      ${renderHeading(this.headingLevel, t.title, { id: 'title', focusable: true })}
      <p class="intro">${t.intro}</p>
      ${
        from.code_commune === null
          ? html`<div>
              <di-place-field
                .texts=${{ ...this.texts, 'place.label': t.place }}
                .geography=${this.geography}
                .place=${this.place}
                .territory=${this.territory}
                @place-change=${this.#onPlace}
                @place-failure=${({ detail }: CustomEvent) => send(this, 'failure', { error: detail, during: 'places' })}
                @announce=${({ detail }: CustomEvent<string>) => send(this, 'announce', detail)}
              ></di-place-field>
              ${issues.includes('place') ? renderIssue(t['place.missing']) : nothing}
            </div>`
          : nothing
      }
      ${this.#renderChosen('thematiques', from, t.themes)} ${this.#renderChosen('publics', from, t.publics)}
      <div class="field">
        <label class="label" for="precisions">${t.precisions} <span class="opt">${this.texts.optional}</span></label>
        <span class="hint" id="hint">${t['precisions.hint']}</span>
        <textarea
          class="input"
          id="precisions"
          maxlength="5000"
          dir="auto"
          aria-describedby=${issues.includes('need') ? 'hint issue' : 'hint'}
          aria-invalid=${issues.includes('need')}
          .value=${live(this.precisions)}
          @input=${({ target }: Event) => (this.precisions = (target as HTMLTextAreaElement).value)}
        ></textarea>
        ${issues.includes('need') ? renderIssue(t.missing, 'issue') : nothing}
      </div>
      <p class="licence">${t.licence}</p>
      ${
        status === 'failed' || status === 'refused'
          ? html`<p class="msg msg-bad" role="alert">${icon('warning')}<span>${t[status]}</span></p>`
          : nothing
      }
      <div class="acts">
        <button class="btn btn-primary" type="submit" aria-disabled=${status === 'sending'}>
          ${status === 'sending' ? t.sending : t.send}
        </button>
        <button class="btn btn-quiet" type="button" @click=${this.#close}>${t.cancel}</button>
      </div>
    </form>`;
  }

  /** Draws the values of the search, each with a box to keep it. */
  #renderChosen(name: 'thematiques' | 'publics', from: AskedNeed, title: string): TemplateResult | typeof nothing {
    const offered = from[name];
    if (offered.length === 0) return nothing;
    return html`<fieldset>
      <legend>${title}</legend>
      ${offered.map(
        (value) =>
          html`<label class="check">
            <input
              type="checkbox"
              .checked=${live(this[name].includes(value))}
              @change=${() => {
                const kept = this[name];
                this[name] = offered.filter((other) => kept.includes(other) !== (other === value));
              }}
            />
            <span lang="fr">${labels[name](value)}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #renderReceipt({ numero, suivi }: Receipt): TemplateResult {
    const { t } = this;
    const link = toSafeHref(suivi);
    return html`<div class="receipt">
      <div class="note note-ok">
        ${icon('check')}
        <div>${renderHeading(this.headingLevel, t.receipt, { id: 'title', focusable: true })}</div>
      </div>
      <div>
        <p class="xs muted">${t['receipt.no']}</p>
        <p class="no"><bdi>${numero}</bdi></p>
      </div>
      ${
        link === null || !opensPage(link)
          ? nothing
          : html`<p>
              <a href=${link} target="_blank" rel="noopener noreferrer"
                >${t.follow}<span class="vh">${this.texts['act.window']}</span></a
              >
            </p>`
      }
    </div>`;
  }

  get #need(): Need {
    const { thematiques, publics, precisions, place } = this;
    return { thematiques, publics, precisions, code_commune: place.code_commune };
  }

  readonly #open = (): void => {
    const { query } = this;
    this.from = query;
    this.place = { ...nowhere, code_commune: query.code_commune, commune: query.commune };
    this.thematiques = query.thematiques;
    // « Tous publics » stands alone in a need as in a record.
    this.publics = query.publics.includes('tous-publics') ? ['tous-publics'] : query.publics;
    this.precisions = query.q;
    void this.updateComplete.then(() => this.heading?.focus());
  };

  readonly #onPlace = ({ detail }: CustomEvent<Place>): void => {
    this.place = detail;
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#send();
  };

  async #send(): Promise<void> {
    const { sink, status } = this;
    if (sink === null || status === 'sending') return;
    this.issues = findNeedIssues(this.#need);
    const { code_commune } = this.place;
    if (this.issues.length > 0 || code_commune === null) {
      await this.updateComplete;
      const first = this.issues[0] === 'place' ? 'di-place-field' : 'textarea';
      this.renderRoot.querySelector<HTMLElement>(first)?.focus();
      return;
    }
    const contribution = toNeedContribution(this.#need, code_commune);
    this.status = 'sending';
    try {
      this.receipt = await handOver(sink, contribution, this.#keyOf(JSON.stringify(contribution)));
      emit(this, 'di-contribute', { contribution, receipt: this.receipt });
      await this.updateComplete;
      this.heading?.focus();
    } catch (error) {
      this.status = isDataInclusionError(error) && !isTransient(error) ? 'refused' : 'failed';
      send(this, 'failure', { error, during: 'contribution' });
    }
  }

  #keyOf(of: string): string {
    if (this.#key?.of !== of) this.#key = { of, key: createIdempotencyKey() };
    return this.#key.key;
  }

  readonly #close = (): void => {
    this.from = null;
    this.issues = [];
    this.status = 'writing';
    void this.updateComplete.then(() => this.opener?.focus());
  };

  async #speak(): Promise<void> {
    const { language } = this;
    const texts = language === 'fr' ? needTexts.fr : (await needTexts[language]().catch(() => null))?.default;
    if (texts === undefined || this.language !== language) return;
    this.t = mergeTexts(texts, this.hostTexts?.need ?? {}, (key) => {
      console.warn(`<di-search> has no such text, or not of this kind: texts.need["${key}"].`);
    });
  }
}

function renderIssue(text: string, id = ''): TemplateResult {
  return html`<p class="msg msg-bad" id=${id === '' ? nothing : id}>${icon('warning')}<span>${text}</span></p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'di-need-form': DiNeedForm;
  }
}
