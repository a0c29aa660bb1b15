import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isSameValue } from '@inclusion-kit/sdk/contributions';
import { NEW_STRUCTURE } from '@inclusion-kit/sdk/internal';
import { validateField } from '@inclusion-kit/sdk/schemas';
import { copyText } from '../../shared/elements/copy-text.ts';
import type { DeskError, FoundOffer } from '../desk/desk.ts';
import type { Dossier, Livraison, ModeratorAct, RivalValue } from '../desk/dossier.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import {
  findSettled,
  isAnsweredBy,
  isContested,
  isOpen,
  isUnprovenEnd,
  proposedFields,
  proposedLines,
  toRefusedAlong,
  type ProposedField,
} from './fields/dossier-changes.ts';
import { findKeeper } from './twins/keeper.ts';
import { nameSource } from '../../shared/format/source-name.ts';
import { fromTyped, toTyped } from '../../shared/format/typed-value.ts';

export interface DossierEvents {
  /** Acts to do one after the other. */
  'dossier-acts': readonly ModeratorAct[];
  'dossier-erase': null;
  'dossier-refresh': null;
  'dossier-retry': Livraison;
  'dossier-back': null;
  /** Another contribution is to be read, by its id. */
  'dossier-open': string;
  /**
   * Another contribution is to be accepted, whose value of a field the moderator keeps. It is to be read first where it says more than
   * what is in sight.
   */
  'dossier-rival': { readonly id: string; readonly champ: string; readonly isInSight: boolean };
  /** Those that say the contrary of this one are to be accepted. */
  'dossier-contraries': null;
  /** No proposed value of a line is kept: this one is to be refused, and the others that propose nothing else. */
  'dossier-keep-shown': { readonly motif: string; readonly others: readonly { id: string; version: number }[] };
  /** A sentence for the live region of the root. */
  'dossier-said': string;
}

type DossierMode = 'read' | 'adjust' | 'refuse' | 'ask' | 'erase' | 'link';

/** Which value of a contested field is kept: the present one, the proposed one, or that of another contribution, by its id. */
export type Settled = 'source' | 'propose' | `autre ${string}`;

export const toRivalChoice = (id: string): Settled => `autre ${id}`;

/** One contribution, the choices of a moderator on it, and the acts that they make. */
export class DossierChoices extends LitElement {
  @property({ attribute: false }) dossier!: Dossier;
  /** The names of the sources, by their slug. */
  @property({ attribute: false }) sources: ReadonlyMap<string, string> = new Map();
  /** Finds offers by words around a commune, to link a need to one. */
  @property({ attribute: false }) offers: (words: string, codeCommune: string) => Promise<readonly FoundOffer[]> = () =>
    Promise.resolve([]);
  /** Address of the page that shows records. */
  @property({ attribute: false }) page = '';
  /** IANA time zone of the moments told, that of the reader when it is null. */
  @property({ attribute: false }) zone: string | null = null;
  @property({ attribute: false }) headingLevel = 2;
  /** Tells whether the moderator may erase an author's data. */
  @property({ attribute: false }) canErase = false;
  @property({ attribute: false }) busy = false;
  /** Number of those that are told alike and decided together, with this one. */
  @property({ attribute: false }) alike = 0;
  @property({ attribute: false }) problem: DeskError | null = null;

  @state() mode: DossierMode = 'read';
  @state() left: ReadonlySet<string> = new Set();
  @state() settled: ReadonlyMap<string, Settled> = new Map();
  @state() drafts: ReadonlyMap<string, string | readonly string[]> = new Map();
  @state() issues: ReadonlyMap<string, string> = new Map();
  @state() question = '';
  /** Why the fields left out are not taken. */
  @state() reason = '';
  @state() complaint: string | null = null;
  @state() asksToSettle = false;
  /** Tells whether the decisions of less use are shown too. */
  @state() showsFurther = false;
  /** Tells whether the moderator has called the offer from here. */
  @state() hasCalled = false;
  /** The offers found for a need, null before a search. */
  @state() found: readonly FoundOffer[] | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('dossier');
    if (changed.has('dossier') && before?.id !== this.dossier.id) this.#begin();
    else if (changed.has('dossier') && before !== undefined && before.etat !== this.dossier.etat) this.mode = 'read';
    if (changed.has('problem') && this.problem !== null) this.#sort(this.problem);
  }

  #begin(): void {
    this.mode = 'read';
    this.left = new Set();
    this.settled = new Map();
    this.drafts = new Map();
    this.issues = new Map();
    this.question = '';
    this.reason = '';
    this.complaint = null;
    this.found = null;
    this.asksToSettle = false;
    this.showsFurther = false;
    this.hasCalled = false;
  }

  /** Puts the errors of the relay beside the fields that they name. */
  #sort({ errors }: DeskError): void {
    const issues = new Map(
      errors.flatMap(({ field, message }): [string, string][] => {
        const champ = /^changements\.(\w+)/.exec(field)?.[1];
        return champ === undefined ? [] : [[champ, message]];
      }),
    );
    if (issues.size > 0 && this.mode === 'adjust') this.issues = issues;
  }

  get fields(): readonly ProposedField[] {
    return proposedLines(this.dossier);
  }

  get sourceName(): string {
    const { source } = this.dossier;
    return source === null ? t.aSource : this.nameOf(source);
  }

  /** Names a source. Its slug tells a person nothing. */
  nameOf(source: string): string {
    return nameSource(source, this.sources.get(source));
  }

  get isOpen(): boolean {
    return isOpen(this.dossier);
  }

  /** The first contested field whose value is still to choose, or undefined when there is none. */
  get unsettled(): ProposedField | undefined {
    return this.fields.find((field) => isContested(field) && this.choiceOf(field) === undefined);
  }

  /** The choice made for a contested field. A value that was accepted meanwhile stays, unless the moderator says otherwise. */
  choiceOf(field: ProposedField): Settled | undefined {
    return this.settled.get(field.champ) ?? (isAnsweredBy(field, this.dossier) ? 'source' : undefined);
  }

  /** The only fields to decide, where each was answered by a value accepted meanwhile. Empty for others. */
  get answered(): readonly ProposedField[] {
    const left = this.isOpen ? this.fields.filter(({ verdict }) => verdict !== 'deja-fait') : [];
    return left.every((field) => isAnsweredBy(field, this.dossier)) ? left : [];
  }

  /** The value of a contribution to another offer, or accepted for one, where it is chosen for a field: it is put here too. */
  takenFor({ champ, rivals }: ProposedField): RivalValue | undefined {
    const settled = this.settled.get(champ);
    return rivals.find(
      ({ id, acceptee = null, meme_fiche = true }) =>
        (acceptee !== null || !meme_fiche) && settled === toRivalChoice(id),
    );
  }

  /**
   * The other contribution that is accepted in the place of this one, where a value of it is kept and none of this one. It is read
   * first where it says more than what is in sight.
   */
  get rival(): DossierEvents['dossier-rival'] | null {
    if (this.unsettled !== undefined || this.kept.length > 0) return null;
    const isChosen = (champ: string, id: string): boolean => this.settled.get(champ) === toRivalChoice(id);
    for (const { champ, rivals } of this.fields) {
      const rival = rivals.find(({ id }) => isChosen(champ, id));
      if (rival === undefined) continue;
      const { id, autres = 1, meme_fiche = false } = rival;
      // A field that both propose alike has no rival: with another choice for it, the other one is not wanted as a whole.
      const isWhole = this.fields.every((field) => isChosen(field.champ, id));
      return { id, champ, isInSight: isWhole && autres === 0 && meme_fiche && this.left.size === 0 };
    }
    return null;
  }

  /** Tells whether no value of this contribution is kept, nor of another one: those that people see stay. */
  get keepsShown(): boolean {
    return this.unsettled === undefined && this.rival === null && this.settled.size > 0 && this.kept.length === 0;
  }

  /** The fields whose proposed value is accepted, as things are. */
  get kept(): readonly ProposedField[] {
    return this.fields.filter(
      (field) =>
        !this.left.has(field.champ) &&
        ((this.choiceOf(field) ?? 'propose') === 'propose' || this.takenFor(field) !== undefined),
    );
  }

  /** Tells whether the values of this contribution alone are kept: those that propose others are answered. */
  get settlesOthers(): boolean {
    return this.kept.length === this.fields.length && this.kept.every((field) => this.takenFor(field) === undefined);
  }

  override focus(): void {
    void this.#focusOnceDrawn('#title');
  }

  /** Turns to a form, or back from it, and moves the focus there. */
  async turn(mode: DossierMode): Promise<void> {
    const from = this.mode;
    this.mode = mode;
    this.complaint = null;
    // The button that opened it is there to come back to.
    if (mode === 'refuse' || mode === 'ask') this.showsFurther = true;
    // Beside values that were accepted meanwhile nothing opens a refusal but its key.
    const opener = from === 'refuse' && this.answered.length > 0 ? '#keep' : `#${from}-open`;
    const targets = {
      adjust: '#adjust',
      ask: '#question',
      erase: '#erase',
      read: opener,
      refuse: 'di-refusal',
      link: '#words',
    };
    await this.#focusOnceDrawn(targets[mode]);
  }

  /** Tells whether some of the proposed values are accepted, and others not. */
  get isPartial(): boolean {
    return this.kept.length > 0 && this.kept.length < this.fields.length;
  }

  /**
   * Accepts the kept values, once each conflict is settled.
   * @param isEverywhere a number that is erased is erased from the other records of the structure that show it too
   */
  accept(isEverywhere = false): void {
    if (this.busy) return;
    const { fields, unsettled: open } = this;
    if (open !== undefined) {
      this.asksToSettle = true;
      this.tell('dossier-said', t.conflict.missing);
      void this.#showChoice(open.champ);
      return;
    }
    // A key that accepts does not undo the choice of a moment ago: the two ways are named.
    if (this.answered.length > 0 && this.kept.length === 0) {
      this.tell('dossier-said', t.conflict.choose);
      void this.#focusOnceDrawn('#keep');
      return;
    }
    if (this.rival !== null) {
      this.tell('dossier-rival', this.rival);
      return;
    }
    if (this.keepsShown) {
      const motif = fields.map(({ label }) => t.conflict.shownStays(label)).join(' ');
      const others = findSettled(this.dossier);
      if (others.length === 0) this.act([{ acte: 'refus', motif }]);
      else this.tell('dossier-keep-shown', { motif, others });
      return;
    }
    if (fields.length > 0 && this.kept.length === 0) {
      this.complaint = t.acts.nothingKept;
      return;
    }
    const changements = Object.fromEntries(
      this.kept.flatMap((field) => {
        const taken = this.takenFor(field);
        return taken === undefined ? [] : [[field.champ, taken.propose] as const];
      }),
    );
    const adjustment: ModeratorAct[] =
      Object.keys(changements).length === 0 ? [] : [{ acte: 'ajustement', changements }];
    const aussi = isEverywhere ? this.dossier.ailleurs.map(({ modele, id }) => ({ modele, id })) : [];
    this.act([...adjustment, { ...this.#toAcceptance(), ...(aussi.length > 0 && { aussi }) }]);
  }

  /** Erases a number that was erased from one record from the others too: one acceptance takes the place of the other, so that one act takes all back. */
  eraseElsewhere(): void {
    if (this.busy) return;
    const aussi = this.dossier.ailleurs.map(({ modele, id }) => ({ modele, id }));
    this.act([{ acte: 'annulation' }, { acte: 'acceptation', aussi }]);
  }

  /** Asks to accept those that say the contrary of this one. */
  acceptContraries(): void {
    if (!this.busy) this.tell('dossier-contraries', null);
  }

  /** Keeps the values that were accepted meanwhile: the person is told which. */
  keepAnswers(): void {
    const said = this.answered.map(({ label }) => t.conflict.keptBecause(label));
    this.act([{ acte: 'refus', motif: said.join(' ') }]);
  }

  /** Accepts the proposed values in the place of those that were accepted meanwhile. */
  replaceAnswers(): void {
    for (const { champ } of this.answered) this.settle(champ, 'propose');
    this.act([this.#toAcceptance()]);
  }

  /** Shows a choice that is still to make from its question on, and gives it the focus. */
  async #showChoice(champ: string): Promise<void> {
    await this.#focusOnceDrawn(`#conflict-${champ} input`);
    // Alone on a phone it has the screen. Beside the queue no more is moved than needed.
    const block = this.hasAttribute('stacked') ? 'start' : 'nearest';
    this.renderRoot.querySelector(`#conflict-${champ}`)?.scrollIntoView({ block });
  }

  #toAcceptance(): Extract<ModeratorAct, { acte: 'acceptation' }> {
    const { fields, kept, dossier } = this;
    if (dossier.paire !== null) return { acte: 'acceptation', garde: findKeeper(dossier.paire).id };
    const toNames = ({ champ, codes = [] }: ProposedField): string[] => [champ, ...codes];
    const champs = kept.flatMap(toNames);
    const tranches = kept.filter(({ verdict }) => verdict === 'conflit').flatMap(toNames);
    return {
      acte: 'acceptation',
      ...(this.hasCalled && isUnprovenEnd(dossier) ? { preuve: { moyen: 'appel' } } : {}),
      ...(kept.length < fields.length ? { champs } : {}),
      ...(tranches.length > 0 ? { tranches } : {}),
      ...(this.settlesOthers ? toRefusedAlong(dossier) : {}),
      ...(this.isPartial && this.reason.trim() !== '' ? { motif: this.reason.trim() } : {}),
    };
  }

  keep(champ: string, isKept: boolean): void {
    const left = new Set(this.left);
    if (isKept) left.delete(champ);
    else left.add(champ);
    this.left = left;
    this.complaint = null;
  }

  settle(champ: string, settled: Settled): void {
    this.settled = new Map(this.settled).set(champ, settled);
    this.complaint = null;
    // The bar of decisions comes into sight with the last choice: it covers none.
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelector(`#conflict-${champ} :checked`)
        ?.closest('.choice-row')
        ?.scrollIntoView({ block: 'nearest' }),
    );
  }

  type(champ: string, typed: string | readonly string[]): void {
    this.drafts = new Map(this.drafts).set(champ, typed);
    this.complaint = null;
    if (this.issues.has(champ)) this.check(champ);
  }

  /** Checks a value by the rules of the schema, as the relay will. */
  check(champ: string): void {
    const typed = this.drafts.get(champ);
    if (typed === undefined) return;
    const issues = new Map(this.issues);
    const issue = this.#issueOf(champ, typed);
    if (issue === null) issues.delete(champ);
    else issues.set(champ, issue);
    this.issues = issues;
  }

  #issueOf(champ: string, typed: string | readonly string[]): string | null {
    const { cible, genre } = this.dossier.contribution;
    const modele = cible?.modele ?? (genre === 'nouvelle-structure' ? 'structure' : 'service');
    const rule = champ === NEW_STRUCTURE ? (['structure', 'nom'] as const) : ([modele, champ] as const);
    const found = validateField(...rule, fromTyped(champ, typed), { now: new Date() });
    return found.find(({ severity }) => severity === 'error')?.message ?? null;
  }

  save(andAccept: boolean): void {
    if (this.busy) return;
    const changed = proposedFields(this.dossier).filter(({ champ, after }) => {
      const typed = this.drafts.get(champ);
      const isTouched = typed !== undefined && !isSameValue(typed, toTyped(champ, after));
      return isTouched && !isSameValue(fromTyped(champ, typed), after);
    });
    const wrong = changed.flatMap(({ champ }): [string, string][] => {
      const issue = this.#issueOf(champ, this.drafts.get(champ) ?? '');
      return issue === null ? [] : [[champ, issue]];
    });
    this.issues = new Map(wrong);
    const [first] = wrong;
    if (first !== undefined) {
      void this.#focusOnceDrawn(`#${first[0]}`);
      return;
    }
    if (changed.length === 0) {
      this.complaint = t.acts.nothingAdjusted;
      return;
    }
    const changements = Object.fromEntries(
      changed.map(({ champ }) => [champ, fromTyped(champ, this.drafts.get(champ) ?? '')]),
    );
    // A value that was written over with the others in sight settles its conflict.
    for (const field of changed) if (isContested(field)) this.settle(field.champ, 'propose');
    const adjustment: ModeratorAct = { acte: 'ajustement', changements };
    if (andAccept && this.unsettled === undefined) {
      this.act([adjustment, this.#toAcceptance()]);
      return;
    }
    this.act([adjustment]);
    this.mode = 'read';
    if (andAccept) this.asksToSettle = true;
  }

  sendQuestion(): void {
    const motif = this.question.trim();
    if (motif === '') {
      this.complaint = t.ask.missing;
      void this.#focusOnceDrawn('#question');
      return;
    }
    this.act([{ acte: 'question', motif }]);
  }

  async findOffers(words: string): Promise<void> {
    const { id, contribution } = this.dossier;
    this.complaint = null;
    try {
      const found = await this.offers(words, contribution.manque?.code_commune ?? '');
      if (this.dossier.id !== id) return;
      this.found = found;
      this.tell('dossier-said', t.need.foundOffers(found.length));
    } catch {
      this.complaint = t.problem.down;
    }
  }

  act(acts: readonly ModeratorAct[]): void {
    if (this.busy) return;
    this.complaint = null;
    this.tell('dossier-acts', acts);
  }

  async copy({ texte }: Livraison): Promise<void> {
    this.tell('dossier-said', t.deliveries[(await copyText(texte ?? '')) ? 'copied' : 'copyFailed']);
  }

  async #focusOnceDrawn(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    const target = found instanceof HTMLFieldSetElement ? found.querySelector<HTMLElement>('input') : found;
    target?.focus();
  }

  tell<N extends keyof DossierEvents>(name: N, detail: DossierEvents[N]): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
