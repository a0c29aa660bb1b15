import type { Capabilities, OfferSearchParams, OfferSource, Question, QuestionAnswer } from '@inclusion-kit/sdk';
import { questionIds } from '@inclusion-kit/sdk/internal';
import { isNeed } from '@inclusion-kit/sdk/referentiels';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import frenchTexts, { type QuestionTexts } from '../../locales/fr/question.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { question as questionTexts } from '../../locales/narrowing/question.ts';
import { mergeTexts } from '../../locales/texts.ts';
import { listen } from '../../shared/elements/listen.ts';
import { icon } from '../../shared/icons/icons.ts';
import { formatDate } from '../../shared/format/date.ts';
import { inLanguage } from '../../shared/format/labels.ts';
import { writeCount } from '../../shared/format/figures.ts';
import { ReadingTask } from '../../shared/reading/reading-task.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import type { Language } from '../../shared/texts/language.ts';
import { countOffers } from '../filters/count-offers.ts';
import { nameFilter } from '../filters/filter-words.ts';
import { sendChange } from '../question/search-change.ts';
import { nothingMore, type SearchState } from '../question/search-state.ts';
import { keepAnswered } from './answered-radius.ts';
import { styles } from './di-question.styles.ts';
import { isHeld, keepAnswers, readAnswers, type Given } from './kept-answers.ts';
import { isStopped, stop } from './stopped.ts';

/** Results above which the first question is asked. */
const MANY = 50;
/** Results above which the next questions are asked. */
const FEW = 10;
const MOST_QUESTIONS = 3;
/** All subjects but the results to see first, which are then asked alone. */
const ALL_OTHERS = questionIds.filter((id) => id !== 'tri');
/** Answers shown at first. Of more, four are, and the way to the others. */
const MOST_ANSWERS = 5;

const shownAtFirst = ({ length }: readonly unknown[]): number => (length > MOST_ANSWERS ? MOST_ANSWERS - 1 : length);

/**
 * @summary One question at a time about many results, each answer with the number of offers that it leaves: three, and more on demand.
 *
 * Part of `<di-search>`. It sends `search-change`.
 */
export class DiQuestion extends LitElement {
  static override styles = [reset, controls, styles];

  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) language: Language = 'fr';
  /** Texts of the host page that replace those of the widget. */
  @property({ attribute: false }) hostTexts: HostTexts | null = null;
  @property({ attribute: false }) source: OfferSource | null = null;
  @property({ attribute: false }) capabilities: Capabilities = nothingMore;
  /** The search that was answered, without a page. */
  @property({ attribute: false }) asked: OfferSearchParams = {};
  /** The results of that search. */
  @property({ attribute: false }) total = 0;
  @property({ attribute: false }) query!: SearchState;
  /** The prefix of the search in the address of the page, beside which answers are kept. Null where it keeps out of it. */
  @property({ attribute: false }) entry: string | null = null;
  /** A phone: the first question is one line until it is pressed. */
  @property({ attribute: false }) narrow = false;

  @state() private t: QuestionTexts = frenchTexts;
  @state() private given: readonly Given[] = [];
  @state() private stopped = isStopped();
  /** The words tell a danger, to which no question is put. Null while that is not known. */
  @state() private isDanger: boolean | null = false;
  /** The reader pressed the line of the question. */
  @state() private isOpened = false;
  /** The question whose answers are all shown. */
  @state() private unfolded: Question | null = null;

  /** Questions that the reader wanted after the last one. */
  @state() private wanted = 0;

  #subject = '';
  /** Answers that the search was seen to hold: once it no longer does, they are none. */
  readonly #seen = new WeakSet<Given>();
  /** The reader went back or forward: the entry of the history tells the answers of the search that comes. */
  #isTurned = false;
  /** The search of the last answer is still to come, and so is its entry of the history. */
  #isAwaited = false;
  /** The first answer of the next question takes the focus that the answer given had. */
  #wantsFocus = false;
  #answered: Question | null = null;

  readonly #next = new ReadingTask(this, {
    from: () => this.source,
    key: () => (this.#isOpen ? JSON.stringify({ ...this.asked, passees: this.#passed }) : null),
    read: async (source, _key, signal) =>
      (await source.question?.({ ...this.asked, passees: this.#passed }, { signal }))?.question ?? null,
    // The last question stays until the next one comes, so that nothing jumps.
    isSame: () => true,
    onAnswer: () => this.#focusNext(),
  });

  /** Finds the way on from more results than a list to read, once the questions are over: those to see first, or one question more. */
  readonly #way = new ReadingTask(this, {
    from: () => this.source,
    key: () => (this.#isOver && this.total > FEW ? JSON.stringify({ ...this.asked, passees: this.#passed }) : null),
    read: async (source, _key, signal) => {
      const ask = async (passees: readonly Question['id'][]) =>
        (await source.question?.({ ...this.asked, passees: [...passees] }, { signal }))?.question ?? null;
      const first = await ask(ALL_OTHERS);
      return first?.id === 'tri' && this.#waysOf(first).length > 0 ? first : ask(this.#passed);
    },
  });

  /** Counts the results that tell all that was asked. The others may fit. */
  readonly #certain = new ReadingTask(this, {
    from: () => this.source,
    key: () => (this.#isOver ? JSON.stringify(this.asked) : null),
    read: async (source, _key, signal) =>
      countOffers(source, { ...this.asked, inconnus: [] }, { capabilities: this.capabilities, signal }),
  });

  constructor() {
    super();
    // A search that keeps out of the address has no answers in the history.
    listen(this, { popstate: () => (this.#isTurned = this.entry !== null) });
  }

  get #isOpen(): boolean {
    const { given, total, stopped, isDanger } = this;
    return !stopped && isDanger === false && given.length < this.#most && total > (given.length === 0 ? MANY : FEW);
  }

  get #most(): number {
    return MOST_QUESTIONS + this.wanted;
  }

  /** The question to ask: undefined while it comes, null where there is none or where it did not come. */
  get #question(): Question | null | undefined {
    return this.#isOpen && !this.#next.hasFailed ? this.#next.answer : null;
  }

  /** The reader has answered, and nothing more is asked. Words that may tell a danger have no end. */
  get #isOver(): boolean {
    return this.given.length > 0 && !this.stopped && this.isDanger === false && this.#question === null;
  }

  get #passed(): Question['id'][] {
    return this.given.filter(({ answer }) => answer === null).map(({ question }) => question);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language') || changed.has('hostTexts')) void this.#speak();
    // Another place or other words are another search, whose questions begin anew.
    const { q, code_commune, code_departement, code_epci, bbox } = this.asked;
    const subject = JSON.stringify([q, code_commune, code_departement, code_epci, bbox]);
    const isNew = subject !== this.#subject;
    this.#subject = subject;
    if (isNew) {
      this.isOpened = false;
      this.wanted = 0;
      void this.#learn(q ?? '');
    }
    if (isNew || (this.#isTurned && changed.has('query'))) this.given = this.#readKept();
    if (!changed.has('query')) return;
    this.#isAwaited = false;
    const { given, query } = this;
    const held = given.filter((one, at) => {
      const isAsked = isHeld(given, at, query);
      const isKept = isAsked || !this.#seen.has(one);
      if (isAsked) this.#seen.add(one);
      return isKept;
    });
    // An answer about all that the others asked is none without one of them.
    if (held.length < given.length) this.given = held.filter(({ question }) => question !== 'inconnus');
  }

  /**
   * Reads the answers of the present entry of the history, as far as the search asks them still. A search that asks fewer may be the one
   * that the reader has left: that of the entry comes.
   */
  #readKept(): readonly Given[] {
    const kept = this.entry === null ? [] : readAnswers(this.entry, this.#subject);
    const held = kept.filter((_, at) => isHeld(kept, at, this.query));
    this.#isTurned &&= held.length < kept.length;
    return held;
  }

  /** Learns whether words tell a danger, by the code that draws its numbers. */
  async #learn(q: string): Promise<void> {
    this.isDanger = q.trim() === '' ? false : null;
    if (this.isDanger === false) return;
    const isDanger = await import('../words/danger.ts').then(
      ({ tellsDanger }) => tellsDanger(q),
      () => false,
    );
    if (q === this.asked.q) this.isDanger = isDanger;
  }

  protected override render(): TemplateResult | typeof nothing {
    const question = this.#question;
    const isFolded = this.narrow && !this.isOpened && this.given.length === 0;
    if (question) return isFolded ? this.#renderFold(question) : this.#renderQuestion(question);
    // The room of the question that comes, so that the list under it stays where it is.
    const { given, stopped, isDanger, total } = this;
    const isLearnt = isDanger !== null || stopped || (given.length === 0 && total <= MANY);
    const isComing = question === undefined ? this.#next.isReading : !isLearnt;
    if (isComing) return html`<div class="room"></div>`;
    return this.#isOver ? this.#renderEnd() : nothing;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.entry !== null && !this.#isTurned && !this.#isAwaited) keepAnswers(this.entry, this.#subject, this.given);
    // An empty line of a list is none.
    this.hidden = this.renderRoot.firstElementChild === null;
  }

  #renderFold({ id }: Question): TemplateResult {
    const open = (): void => {
      this.isOpened = true;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.answers button')?.focus());
    };
    return html`<button class="line" type="button" aria-expanded="false" @click=${open}>
      <b>${this.t[`ask.${id}`]}</b> <span class="vh">${this.t.step(1, MOST_QUESTIONS)}</span> ${icon('down')}
    </button>`;
  }

  #renderQuestion(question: Question): TemplateResult {
    const { t, total, texts } = this;
    const unknown = question.answers.find(({ id }) => id === 'inconnu');
    const answers = question.answers.filter((answer) => answer !== unknown);
    const largest = new Set(answers.toSorted((one, other) => other.count - one.count).slice(0, shownAtFirst(answers)));
    const rest = answers.filter((answer) => !largest.has(answer));
    const isFolded = rest.length > 0 && question !== this.unfolded;
    const shown = [...answers.filter((answer) => largest.has(answer)), ...rest];
    const step = t.step(this.given.length + 1, this.#most);
    const kind = answers.length === 1 ? 'is-one' : 'is-several';
    const acts = html`<span class="step"
        >${texts['results.count'](total)}${t.comma} ${step}${this.#renderUnknown(question)}</span
      >
      <span class="acts">
        ${this.#renderUndo()}
        ${isFolded ? html`<button class="link-btn more" type="button" @click=${() => this.#unfold(question)}>${t.more}…</button>` : nothing}
        ${unknown && this.#renderAnswer(question, unknown)}
        <button class="link-btn" type="button" @click=${() => this.#stop()}>${t.stop}</button>
      </span>`;
    // Tab reaches the answers first, then the ways to do without one, wherever these are drawn.
    return html`<section
      class=${question === this.#answered ? `${kind} is-answered` : kind}
      aria-labelledby="title"
      aria-busy=${this.#next.isReading}
    >
      <div class="head">
        <p id="title">${t[`ask.${question.id}`]}</p>
      </div>
      ${this.#renderGiven()}
      <div class=${question === this.unfolded ? 'answers is-all' : 'answers'}>
        ${shown.map((answer) => this.#renderAnswer(question, answer, isFolded && !largest.has(answer)))}
      </div>
      <div class="head tail">${acts}</div>
    </section>`;
  }

  /** @param isBehind it is shown once the reader asks for the other answers */
  #renderAnswer(question: Question, answer: QuestionAnswer, isBehind = false): TemplateResult {
    const isUnknown = answer.id === 'inconnu';
    const name = html`<bdi>${this.#nameOf(question, answer)}</bdi>`;
    return html`<button
      class=${isUnknown ? 'link-btn' : isBehind ? 'behind' : nothing}
      type="button"
      value=${answer.id}
      @click=${() => this.#answer(question, answer)}
    >
      ${name} ${isUnknown ? nothing : html`<span class="n">${writeCount(answer.count, this.language)}</span>`}
    </button>`;
  }

  #renderEnd(): TemplateResult {
    // To a reader who knew no answer, nothing can be said to fit.
    const knewSome = this.given.some(({ answer }) => answer !== null);
    const certain = knewSome ? this.#certain.answer : undefined;
    return html`<section>
      <div class="end">
        ${knewSome ? nothing : html`<p>${this.t['end.none']}</p>`}
        ${certain === undefined ? nothing : html`<p>${this.t.end(certain, this.total - certain)}</p>`}
      </div>
      ${this.#renderGiven()}
      <div class="ways">
        ${certain === undefined || certain === 0 || certain === this.total ? nothing : this.#renderCertain(certain)}
        ${this.#renderWay()}<span class="acts">${this.#renderUndo()}</span>
      </div>
    </section>`;
  }

  /** Draws the ways on from more results than a list to read. */
  #renderWay(): TemplateResult[] | TemplateResult | typeof nothing {
    const question = this.#way.answer ?? null;
    if (question === null) return nothing;
    if (question.id !== 'tri') {
      const act = (): void => {
        this.wanted = this.given.length + 1 - MOST_QUESTIONS;
        this.#wantsFocus = true;
      };
      return html`<button type="button" value="another" @click=${act}>${this.t['end.another']}</button>`;
    }
    return this.#waysOf(question).map(
      (answer) =>
        html`<button type="button" value=${answer.id} @click=${() => this.#answer(question, answer)}>
          ${this.#nameFirst(answer)}
        </button>`,
    );
  }

  /** Returns the results to see first, but those that the order of the list puts first already. */
  #waysOf({ answers }: Question): QuestionAnswer[] {
    const { tri, q, code_commune } = this.asked;
    const order = tri ?? (code_commune !== undefined && q === undefined ? 'distance' : null);
    return answers.filter(({ id, params }) => id !== 'inconnu' && params.tri !== order);
  }

  /** Names the results to see first, with their number. */
  #nameFirst({ params: { rayon_km, maj_depuis }, count }: QuestionAnswer): string {
    if (rayon_km !== undefined) return this.t['end.nearest'](count, rayon_km);
    return this.t['end.latest'](count, formatDate(maj_depuis ?? '', this.language));
  }

  /** Draws the last act of a reader who has told all: to do without the offers that may fit. */
  #renderCertain(certain: number): TemplateResult {
    const act = (): void => {
      const change = { inconnus: [] };
      const answer = { id: 'certain', label: this.t['answer.certain'], params: change };
      const before = { inconnus: this.query.inconnus };
      this.#give({ question: 'inconnus', answer, change, before });
      sendChange(this, { change, atOnce: true, focusResults: true });
    };
    return html`<button type="button" value="certain" @click=${act}>${this.t['end.certain'](certain)}</button>`;
  }

  /** Says the answers where there is no room for the chips that say them. */
  #renderGiven(): TemplateResult | typeof nothing {
    const said = this.given.flatMap((one) => (one.answer === null ? [] : this.#nameGiven(one)));
    if (said.length === 0) return nothing;
    return html`<p class="said">
      ${this.t.given} <b><bdi>${said.join(' · ')}</bdi></b>
    </p>`;
  }

  /** Draws the way back to the last question. */
  #renderUndo(): TemplateResult | typeof nothing {
    const { t, given } = this;
    const last = given.at(-1);
    if (last === undefined) return nothing;
    return html`<button class="link-btn" type="button" @click=${() => this.#undo()}>
      ${icon('back')}${t.undo}<span class="vh">${t['undo.of'](this.#nameGiven(last))}</span>
    </button>`;
  }

  #nameGiven({ question, answer }: Given): string {
    return answer === null ? this.t['answer.unknown'] : this.#nameOf({ id: question }, answer);
  }

  #nameOf(
    { id: subject }: Pick<Question, 'id'>,
    { id, label, params }: Pick<QuestionAnswer, 'id' | 'label' | 'params'>,
  ): string {
    const { t, texts, language } = this;
    if (id === 'inconnu') return t['answer.unknown'];
    if (subject === 'inconnus') return t['answer.certain'];
    const { rayon_km, maj_depuis } = params;
    if (subject === 'tri' && rayon_km !== undefined) return t['answer.nearest'](rayon_km);
    if (subject === 'tri' && maj_depuis !== undefined) return t['answer.latest'](formatDate(maj_depuis, language));
    const names = id.split(' ');
    if (subject !== 'thematiques' && names.length > 1) return t['answer.other'];
    if (subject === 'rayon_km') return t['answer.radius'](Number(id));
    if (id === 'usagers' || id === 'professionnels') return t[`answer.${id}`];
    // The source names needs and thématiques in French, as the vocabulary does.
    if (subject === 'thematiques' && language === 'fr') {
      const official = label.split(' · ');
      return names.map((value, at) => inLanguage(() => official[at] ?? label, value, language)).join(' · ');
    }
    const naming = { texts, language, nameSource: (slug: string) => slug };
    return names.map((value) => nameFilter({ name: subject, value }, naming)).join(' · ') || label;
  }

  /** Tells once how many offers each answer keeps because they do not tell: a filter of the same name counts them not. */
  #renderUnknown({ answers }: Question): TemplateResult | typeof nothing {
    const asked = answers.filter(({ id }) => id !== 'inconnu');
    const [unknown = 0, other] = new Set(asked.map(({ inconnus = 0 }) => inconnus));
    return unknown === 0 || other !== undefined ? nothing : html`. ${this.t.unknown(unknown)}`;
  }

  /** Returns the thématiques to ask for, by the needs of an answer where those are no more than the search asks already. */
  #themesOf({ id, params: { thematiques } }: QuestionAnswer): readonly string[] | undefined {
    const names = id.split(' ');
    const { thematiques: asked = [] } = this.asked;
    const isWithin = names.every((name) => isNeed(name) && (asked.length === 0 || asked.includes(name)));
    return thematiques !== undefined && isWithin ? names : thematiques;
  }

  #answer(question: Question, answer: QuestionAnswer): void {
    // It stays on screen until the next one comes.
    if (question === this.#answered) return;
    this.#answered = question;
    const { passees, ...given } = answer.params;
    const thematiques = this.#themesOf(answer);
    // Records that an answer kept because they do not tell stay kept by the next one, as its count has it.
    const kept = passees === undefined ? { inconnus: this.query.inconnus } : {};
    const change = { ...kept, ...given, ...(thematiques !== undefined && { thematiques }) } as Partial<SearchState>;
    const before = Object.fromEntries(Object.keys(change).map((name) => [name, this.query[name as keyof SearchState]]));
    const isKnown = passees === undefined;
    const { id, label, params } = answer;
    this.#give({
      question: question.id,
      answer: isKnown ? { id, label, params } : null,
      change: isKnown ? change : {},
      before,
    });
    const root = this.getRootNode();
    if (change.rayon_km !== undefined && root instanceof ShadowRoot)
      keepAnswered(root.host, change.rayon_km, this.query.rayon_km);
    const isLast = this.given.length >= this.#most || answer.count <= FEW;
    this.#wantsFocus = !isLast;
    if (isKnown || isLast) sendChange(this, { change, atOnce: isKnown, focusResults: isLast });
  }

  #give(one: Given): void {
    this.#isTurned = false;
    this.#isAwaited = one.answer !== null;
    this.given = [...this.given, one];
  }

  #unfold(question: Question): void {
    this.unfolded = question;
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelectorAll<HTMLElement>('.answers button')
        .item(MOST_ANSWERS - 1)
        .focus(),
    );
  }

  #undo(): void {
    const last = this.given.at(-1);
    if (last === undefined) return;
    this.#answered = null;
    this.given = this.given.slice(0, -1);
    this.#wantsFocus = true;
    this.#isTurned = false;
    this.#isAwaited = last.answer !== null;
    if (last.answer !== null) sendChange(this, { change: last.before, atOnce: true });
  }

  #stop(): void {
    stop();
    this.stopped = true;
    sendChange(this, { change: {}, focusResults: true });
  }

  #focusNext(): void {
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    // The answer is drawn after this.
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const next = this.renderRoot.querySelector<HTMLElement>('.answers button');
      if (next === null) sendChange(this, { change: {}, focusResults: true });
      else next.focus();
    });
  }

  async #speak(): Promise<void> {
    const { language } = this;
    const texts = language === 'fr' ? questionTexts.fr : (await questionTexts[language]().catch(() => null))?.default;
    if (texts === undefined || this.language !== language) return;
    const overrides = this.hostTexts?.question;
    this.t = overrides === undefined ? texts : mergeTexts(texts, overrides, () => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-question': DiQuestion;
  }
}
