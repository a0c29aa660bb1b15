import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import { plainThematiques } from '@inclusion-kit/sdk/internal';
import { createLabels, needNames, publics } from '@inclusion-kit/sdk/referentiels';
import { dangersIn } from '@inclusion-kit/sdk/words';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { renderHeading } from '../../shared/format/heading.ts';
import { inLanguage, langOf } from '../../shared/format/labels.ts';
import { nameDepartement } from '../../shared/format/departement.ts';
import { formatCommune } from '../../shared/format/place.ts';
import { toShort } from '../../shared/format/text.ts';
import { keepFocus } from '../../shared/combobox/combobox.ts';
import { send } from '../../shared/elements/events.ts';
import { focusInSight } from '../../shared/elements/focus-in-sight.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Language } from '../../shared/texts/language.ts';
import frenchTexts, { type NeedTexts } from '../../locales/fr/need.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { need as needTexts } from '../../locales/need.ts';
import { mergeTexts } from '../../locales/texts.ts';
import { renderBad, renderLabelled, toIds, typedIn } from '../fields/frames.ts';
import { ReportElement } from '../report/report-element.ts';
import { tellsPrivate } from './private-words.ts';
import { personWords, withoutPerson } from '../../shared/sending/person-words.ts';
import { findNeedIssues, toNeedContribution, type Need, type NeedIssue } from './need.ts';
import { labelOfTheme } from '../../shared/offers/themes.ts';
import { lastPlaces } from '../../shared/places/last-places.ts';
import { findPlaceInWords } from '../../shared/places/place-in-words.ts';
import { isInside, isSamePlace, noTerritory, nowhere, type Place, type Territory } from '../../shared/places/places.ts';
import type { DiPlaceField } from '../../search/place/di-place-field.ts';
import type { SearchState } from '../../search/question/search-state.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { notes } from '../../shared/styles/notes.ts';
import { receiptStyles } from '../receipt/receipt.styles.ts';
import { renderReceipt } from '../receipt/receipt.ts';
import { styles } from './di-need-form.styles.ts';

/** The part of a search that names the need and the place. */
type AskedNeed = Pick<
  SearchState,
  'code_commune' | 'code_departement' | 'code_epci' | 'commune' | 'thematiques' | 'publics' | 'q'
>;

/** The pause of the hand after which the words are looked through for a place. */
const PAUSE_MS = 500;

const labels = {
  thematiques: (value: string): string => plainThematiques[value] ?? labelOfTheme(value),
  publics: createLabels(publics),
} as const;

/**
 * @summary The form that reports a need which no offer answers, from a search that found nothing.
 *
 * Part of `<di-search>`. It starts from what was searched, hands a contribution of genre `manque` to the sink, and shows its
 * receipt. Nothing is sent but by its one button. It sends `failure` and `announce`.
 *
 * @event di-contribute - The report was kept.
 */
export class DiNeedForm extends ReportElement {
  static override styles = [reset, controls, notes, receiptStyles, styles];

  /** The texts of the search, for the fields it shares with it. */
  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) language: Language = 'fr';
  /** Texts of the host page that replace those of the widget. */
  @property({ attribute: false }) hostTexts: HostTexts | null = null;
  /** The search that found nothing. */
  @property({ attribute: false }) query: AskedNeed = { ...nowhere, thematiques: [], publics: [], q: '' };
  @property({ attribute: false }) territory: Territory = noTerritory;
  @property({ attribute: false }) geography: Geography | null = null;

  /** The search that the form was opened from. Null while it is closed. */
  @state() private from: AskedNeed | null = null;
  @state() private t: NeedTexts = frenchTexts;
  @state() private placeTexts: SearchTexts | null = null;
  @state() private place: Place = nowhere;
  @state() private thematiques: readonly string[] = [];
  @state() private publics: readonly string[] = [];
  @state() private precisions = '';
  /** The words of the search that are not taken up by themselves: they may tell a danger or an illness. Empty for none. */
  @state() private proposed = '';
  /** The text that was not sent, since words of it tell who a person is. */
  @state() private heldBack = '';
  /** The report that was kept, in words: the need, and the commune. */
  @state() private told: readonly string[] = [];
  /** The outcome of taking the report back, or an empty text. */
  @state() private said = '';
  /** The questions at fault, once the person has tried to send. */
  @state() private issues: readonly NeedIssue[] = [];
  @query('.open') private readonly opener!: HTMLElement | null;
  @query('di-place-field') private readonly field!: DiPlaceField | null;
  /** The person sent the need before its place was known. */
  #awaitsPlace = false;
  /** The text that the person sends with words that tell who somebody is: they may be those of an office. */
  #spared = '';
  /** The communes of the name that the words name, to choose from. */
  @state() private homonyms: readonly Commune[] = [];
  /** The town that the words name and that stands elsewhere. Null for none. */
  @state() private elsewhere: string | null = null;
  /** Letters were sent as a place, and the list under them asks to choose. */
  @state() private asksChoice = false;
  /** The words that were looked through for a place. */
  #read = '';
  /** Looks through the words for a place. Null while nothing does. */
  #reading: Promise<void> | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  protected override nameWaiting = (): string => this.told.join(' · ') || this.t.title;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The needs beside the form leave their place to the questions, and to their receipt.
    this.toggleAttribute('writing', this.from !== null);
    if (changed.has('language') || changed.has('hostTexts')) void this.#speak();
    // A field whose texts change takes its name again: letters that were typed would go with every other key.
    if (changed.has('texts') || this.placeTexts?.['place.label'] !== this.t.place)
      this.placeTexts = { ...this.texts, 'place.label': this.t.place, 'place.elsewhere': this.t['place.elsewhere'] };
    if (this.issues.length > 0) this.issues = findNeedIssues(this.#need).filter((issue) => this.issues.includes(issue));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { receipt, from, texts, t } = this;
    if (receipt !== null) {
      return renderReceipt(receipt, {
        t: t.receipt,
        title: renderHeading(this.headingLevel, t.thanks, { id: 'title', focusable: true }),
        told: html`<p>${this.told.map((one, at) => html`${at === 0 ? nothing : ' · '}<bdi>${one}</bdi>`)}</p>`,
        steps: t.receipt.steps.need,
        takeBack: this.sink?.amend === undefined ? null : () => void this.#takeBack(),
        said: this.said,
        onward: html`<button class="btn btn-primary" type="button" @click=${this.#close}>
          ${icon('back')}${t.back}
        </button>`,
      });
    }
    if (this.queued !== null) return this.#renderWaiting();
    if (from !== null) return this.#renderForm(from);
    if (this.sink === null) return nothing;
    return html`<p class="ask">
      ${texts['empty.need']}
      <button class="btn btn-sm open" type="button" @click=${this.open}>${texts['empty.need.button']}</button>
    </p>`;
  }

  #renderForm(from: AskedNeed): TemplateResult {
    const { t, issues } = this;
    const isOpen = from.thematiques.length === 0;
    // Words that come along stand before the needs: they are what is missing.
    const wordsFirst = isOpen && from.q.trim() !== '';
    const words = html`<div class="write">
      ${this.#renderWords(isOpen, wordsFirst)}${this.#renderPlaceOfWords()}${this.#renderPerson()}${this.#renderProposed()}
    </div>`;
    return html`<form novalidate @submit=${this.onSubmit} @keydown=${this.onKeydown} @mousedown=${this.#keepList}>
      <div>
        ${renderHeading(this.headingLevel, t.title, { id: 'title', focusable: true })}
        <p class="intro">${t.intro}</p>
      </div>
      <p class="said" role="status">${this.said}</p>
      ${
        from.code_commune === null
          ? html`<div>
              <di-place-field
                .texts=${this.placeTexts}
                .geography=${this.geography}
                .place=${this.place}
                .territory=${this.territory}
                .settles=${true}
                .fault=${issues.includes('place') ? renderBad(this.asksChoice ? this.texts['place.choose'] : t['place.missing'], 'fault') : null}
                @place-change=${this.#onPlace}
                @place-failure=${({ detail }: CustomEvent) => send(this, 'failure', { error: detail, during: 'places' })}
                @announce=${({ detail }: CustomEvent<string>) => {
                  // The error that is seen is the one that is said.
                  if (detail === this.texts['place.choose']) this.asksChoice = true;
                  send(this, 'announce', detail);
                }}
              ></di-place-field>
            </div>`
          : this.#renderKnown()
      }
      ${wordsFirst ? words : nothing}
      ${isOpen ? this.#renderNeeds(wordsFirst) : this.#renderChosen('thematiques', from.thematiques)}
      ${this.#renderChosen('publics', from.publics)} ${wordsFirst ? nothing : words}
      <p class="licence">${t.licence}</p>
      <div class="end">${this.renderEnd(t, this.#close)}</div>
    </form>`;
  }

  /** Draws the field of words. They may be all that is told, where the search named no need. */
  #renderWords(isOpen: boolean, isFirst: boolean): TemplateResult {
    const { t, texts } = this;
    const lacksNeed = this.issues.includes('need') && (!isOpen || isFirst);
    return renderLabelled(
      'precisions',
      isFirst ? t.words : isOpen ? t.own : t.precisions,
      html`<textarea
        class="input"
        id="precisions"
        rows="3"
        maxlength="5000"
        dir=${this.precisions === '' ? nothing : 'auto'}
        placeholder=${this.from?.code_commune === null ? t.example : nothing}
        aria-describedby=${toIds('precisions', true, lacksNeed)}
        aria-invalid=${lacksNeed}
        .value=${live(this.precisions)}
        @input=${this.#onWords}
      ></textarea>`,
      {
        optional: isFirst ? undefined : texts.optional,
        hint: t['precisions.hint'],
        below: lacksNeed ? renderBad(t.missing, 'precisions-m') : nothing,
      },
    );
  }

  /** Draws the place that the search has, with the way to another. */
  #renderKnown(): TemplateResult | typeof nothing {
    const { commune } = this.place;
    if (commune === null) return nothing;
    return html`<p class="where">
      ${icon('pin')}<bdi>${formatCommune(commune)}</bdi>
      <button class="link-btn small" type="button" @click=${this.#changePlace}>${this.t.change}</button>
    </p>`;
  }

  /** Keeps what the field says over the buttons while one is pressed: they would move up under the hand, and the press be lost. */
  readonly #keepList = (event: Event): void => {
    const says = this.field?.renderRoot.querySelector('.pop:not([hidden])') != null;
    if (says && event.composedPath().some((one) => one instanceof HTMLButtonElement)) keepFocus(event);
  };

  readonly #changePlace = (): void => {
    if (this.from !== null) this.from = { ...this.from, code_commune: null };
    void this.updateComplete.then(() => this.field?.focus());
  };

  /** Draws the words of the search that are not taken up by themselves, with the press that does. */
  #renderProposed(): TemplateResult | typeof nothing {
    const { t } = this;
    if (this.proposed === '') return nothing;
    return html`<p class="note" id="proposed">
      ${icon('info')}<span>${t.private}</span>
      <button class="btn btn-sm" type="button" @click=${this.#takeWords}>${icon('plus')}${t.takeWords}</button>
    </p>`;
  }

  /** Draws the communes that the words may name, or says that the one they name stands elsewhere. Under the words: it moves no letter. */
  #renderPlaceOfWords(): TemplateResult | typeof nothing {
    const { t, homonyms, elsewhere, place } = this;
    if (!isSamePlace(place, nowhere) || (homonyms.length === 0 && elsewhere === null)) return nothing;
    return html`<div class="note" id="place-of-words" role="status">
      ${icon('pin')}
      <div>
        <p>${elsewhere === null ? t.which : t['place.elsewhere'](elsewhere)}</p>
        ${
          homonyms.length === 0
            ? nothing
            : html`<p class="acts">
                ${homonyms.map(
                  (commune) =>
                    html`<button class="btn btn-sm" type="button" @click=${() => this.#takeHomonym(commune)}>
                      <bdi>${formatCommune(commune)} · ${nameDepartement(commune.code_departement)}</bdi>
                    </button>`,
                )}
              </p>`
        }
      </div>
    </div>`;
  }

  /** Takes one of several communes of a name. Its button goes, and the words take the focus. */
  #takeHomonym(commune: Commune): void {
    this.place = { ...nowhere, code_commune: commune.code, commune };
    send(this, 'announce', formatCommune(commune));
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  }

  /** Draws the words that tell who a person is, with the press that takes them out. */
  #renderPerson(): TemplateResult | typeof nothing {
    const { t, precisions } = this;
    const found = personWords(precisions);
    if (found.length === 0) return nothing;
    return html`<div class="note note-warn" id="person" role="status">
      ${icon('warning')}
      <div>
        <p>
          ${t.person} <b><bdi>${found.join(' · ')}</bdi></b>
        </p>
        <p class="acts">
          <button class="btn btn-sm" type="button" @click=${this.#takePersonOut}>${t['person.out']}</button>
          ${
            this.heldBack === precisions
              ? html`<button class="link-btn small" type="button" @click=${this.#spare}>${t['person.send']}</button>`
              : nothing
          }
        </p>
      </div>
    </div>`;
  }

  readonly #spare = (): void => {
    this.#spared = this.precisions;
    if (this.sink !== null) void this.send(this.sink);
  };

  readonly #takePersonOut = (): void => {
    this.precisions = withoutPerson(this.precisions);
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  };

  /** Draws every need, where the search named none: one is chosen, and chosen no more by a second press. */
  #renderNeeds(isOptional: boolean): TemplateResult {
    const { t, texts, language, thematiques } = this;
    const isMissing = !isOptional && this.issues.includes('need');
    return html`<fieldset aria-describedby=${isMissing ? 'needs-m' : nothing}>
      <legend>
        ${isOptional ? t.themes : t.ask} ${isOptional ? html`<span class="opt">${texts.optional}</span>` : nothing}
      </legend>
      <div class="needs">
        ${needNames.map((need) => {
          const isChosen = thematiques.includes(need);
          return html`<button
            class="btn"
            type="button"
            aria-pressed=${isChosen}
            @click=${() => (this.thematiques = isChosen ? [] : [need])}
          >
            <span lang=${langOf(need, language)}>${inLanguage(labels.thematiques, need, language)}</span>
            ${isChosen ? icon('check') : nothing}
          </button>`;
        })}
      </div>
      ${isMissing ? renderBad(t.missing, 'needs-m') : nothing}
    </fieldset>`;
  }

  /** Draws a report that waits for the network. */
  #renderWaiting(): TemplateResult {
    const { t, told } = this;
    return html`<div class="waiting">
      <div class="note note-warn">
        ${icon('offline')}
        <div>
          ${renderHeading(this.headingLevel, t.waiting, { id: 'title', focusable: true })}
          <p><bdi>${told.join(' · ')}</bdi></p>
          <p>${t.waitingNext}</p>
        </div>
      </div>
      <p class="acts">
        <button class="btn btn-primary" type="button" @click=${this.#close}>${icon('back')}${t.back}</button>
        <button class="link-btn" type="button" @click=${this.#takeOut}>${t.receipt.undo}</button>
      </p>
    </div>`;
  }

  readonly #takeOut = (): void => {
    if (this.takeOut()) this.#begin({ thematiques: this.thematiques, q: this.precisions }, this.t.receipt.undone);
  };

  /** Draws boxes for the values of the search. */
  #renderChosen(name: 'thematiques' | 'publics', offered: readonly string[]): TemplateResult | typeof nothing {
    if (offered.length === 0) return nothing;
    return html`<fieldset>
      <legend>${name === 'publics' ? this.t.publics : this.t.themes}</legend>
      <div class="boxes">
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
              <span lang=${langOf(value, this.language)}>${inLanguage(labels[name], value, this.language)}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  get #need(): Need {
    const { thematiques, publics, place, precisions } = this;
    return { thematiques, publics, precisions, code_commune: place.code_commune };
  }

  /**
   * Opens the form, with the focus on its title.
   * @param words the words that were typed elsewhere. Default: those of the search
   */
  readonly open = (words?: unknown): void => {
    const q = typeof words === 'string' ? words : this.query.q;
    // Nobody in danger reads their own words back: somebody listens elsewhere.
    const query = { ...this.query, q: dangersIn(q).length > 0 ? '' : q };
    this.from = query;
    void this.prepare();
    this.place = this.#placeOf(query);
    // « Tous publics » stands alone in a need as in a record.
    this.publics = query.publics.includes('tous-publics') ? ['tous-publics'] : query.publics;
    this.#begin(query);
  };

  /** Goes on with a report from a form that went away: all that was told and written stays. A focus that went with it comes back. */
  readonly goOnFrom = (before: DiNeedForm): void => {
    const { from, place, thematiques, publics, precisions, proposed, told, said, issues, receipt, queued } = before;
    Object.assign(this, {
      from,
      place,
      thematiques,
      publics,
      precisions,
      proposed,
      told,
      said,
      issues,
      receipt,
      queued,
    });
    void this.prepare();
    if (this.ownerDocument.activeElement !== this.ownerDocument.body) return;
    void this.updateComplete.then(() => focusInSight(this.heading, 'start'));
  };

  /** Begins a report, with the focus on its title. The place of one before it stays. */
  #begin({ thematiques, q }: Pick<AskedNeed, 'thematiques' | 'q'> = { thematiques: [], q: '' }, said = ''): void {
    this.#awaitsPlace = false;
    this.#read = '';
    this.homonyms = [];
    this.elsewhere = null;
    this.asksChoice = false;
    this.receipt = null;
    this.queued = null;
    if (this.from !== null) this.from = { ...this.from, thematiques };
    this.thematiques = thematiques;
    // Words of a search are taken up, to be seen and changed. Those that may tell of a danger or of health wait for a press.
    const waits = said === '' && tellsPrivate(q);
    this.precisions = waits ? '' : q.trim();
    this.proposed = waits ? q.trim() : '';
    this.said = said;
    // Its first answers come into sight with its title.
    void this.updateComplete.then(() => {
      focusInSight(this.heading, 'start');
      this.#readWords();
    });
  }

  readonly #takeWords = (): void => {
    this.precisions = [this.proposed, this.precisions.trim()].filter(Boolean).join('\n');
    this.proposed = '';
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  };

  async #takeBack(): Promise<void> {
    const { undone, undoFailed } = this.t.receipt;
    if (await this.takeBack()) {
      const hadBoxes = this.from !== null && this.from.thematiques.length > 0;
      this.#begin({ thematiques: hadBoxes ? this.thematiques : [], q: this.precisions }, undone);
    } else this.said = undoFailed;
    send(this, 'announce', this.said);
  }

  /** Returns the commune of a search, or else the one looked for last on this device in its area: the person sees it, and may change it. */
  #placeOf({ code_commune, commune, code_departement, code_epci }: AskedNeed): Place {
    if (code_commune !== null) return { ...nowhere, code_commune, commune };
    const areas = [this.territory, { ...noTerritory, code_departement, code_epci }];
    const last = lastPlaces().find((one) => areas.every((area) => isInside(area, one)));
    return last === undefined ? nowhere : { ...nowhere, code_commune: last.code, commune: last };
  }

  /** Says the report in words: the needs, the sentence, then the commune. */
  #sayNeed(): string[] {
    const { thematiques, precisions, place, language } = this;
    const named = thematiques.map((value) => inLanguage(labels.thematiques, value, language)).join(', ');
    const { commune } = place;
    return [named, toShort(precisions.trim(), 120), commune === null ? '' : formatCommune(commune)].filter(Boolean);
  }

  protected override async send(sink: ContributionSink): Promise<void> {
    this.#readWords();
    if (this.#reading !== null) await this.#reading;
    // Two presses send once.
    if (this.status === 'sending') return;
    this.issues = findNeedIssues(this.#need);
    this.asksChoice = false;
    const { code_commune } = this.place;
    const isHeldBack = this.#spared !== this.precisions && personWords(this.precisions).length > 0;
    if (this.issues.length === 0 && isHeldBack) {
      this.heldBack = this.precisions;
      await this.updateComplete;
      focusInSight(this.renderRoot.querySelector<HTMLElement>('#person button'));
      return;
    }
    if (this.issues.length === 0 && code_commune !== null) {
      this.told = this.#sayNeed();
      await this.handOver(sink, toNeedContribution(this.#need, code_commune), this.t.thanks);
      return;
    }
    await this.updateComplete;
    await this.field?.updateComplete;
    if (this.issues[0] !== 'place') {
      this.renderRoot.querySelector<HTMLElement>('fieldset[aria-describedby] button, textarea')?.focus();
      return;
    }
    // A commune that was typed and not chosen in the list is looked for. Without letters, the field takes the focus.
    this.field?.focus();
    this.field?.renderRoot.querySelector('#fault')?.scrollIntoView({ block: 'nearest' });
    this.#awaitsPlace = this.field?.renderRoot.querySelector('input')?.value.trim() !== '';
    this.field?.submit();
  }

  readonly #onWords = (event: Event): void => {
    this.precisions = typedIn(event);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#readWords(), PAUSE_MS);
  };

  /** Takes the place that the words name while its field is empty: the person sees it there. */
  #readWords(): void {
    clearTimeout(this.#pause);
    const { geography, place, from } = this;
    // Those of the search that are not taken up name its place all the same.
    const words = this.precisions === '' ? this.proposed : this.precisions;
    const isTyped = (this.field?.renderRoot.querySelector('input')?.value ?? '') !== '';
    const isKnown = from === null || !isSamePlace(place, nowhere) || isTyped || words === this.#read;
    if (geography === null || isKnown) return;
    this.#read = words;
    const reading = findPlaceInWords(words, geography, (commune) => isInside(this.territory, commune))
      // Without an answer, the person is asked for the place.
      .catch(() => null)
      .then((found) => {
        if (this.#reading === reading) this.#reading = null;
        if (found === null || this.from !== from || this.place !== place) return;
        const { commune, homonyms, elsewhere } = found;
        if (commune !== null) this.place = { ...nowhere, code_commune: commune.code, commune };
        this.homonyms = homonyms;
        this.elsewhere = elsewhere?.nom ?? null;
        // Nobody waits for the list of the towns of the country.
        void this.#lookElsewhere(found.unknown, words);
      });
    this.#reading = reading;
  }

  /** Looks for a town of the country among names that no commune of here bears. */
  async #lookElsewhere(names: readonly string[], words: string): Promise<void> {
    for (const name of names) {
      const town = (await this.field?.nameTown(name).catch(() => null)) ?? null;
      if (this.#read !== words) return;
      if (town === null) continue;
      this.elsewhere = town;
      return;
    }
  }

  readonly #onPlace = ({ detail }: CustomEvent<Place>): void => {
    this.place = detail;
    this.asksChoice = false;
    if (this.#awaitsPlace && this.sink !== null) void this.send(this.sink);
    this.#awaitsPlace = false;
  };

  /** Closes the form and lets go all that was written. The focus stays where it is. */
  forget(): void {
    this.#awaitsPlace = false;
    this.from = null;
    this.receipt = null;
    this.queued = null;
    this.said = '';
    this.issues = [];
    this.heldBack = '';
    this.status = 'writing';
  }

  readonly #close = (): void => {
    this.forget();
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
