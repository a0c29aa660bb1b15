import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { validateField } from '@inclusion-kit/sdk/schemas';
import { isSameValue } from '@inclusion-kit/sdk/contributions';
import type { DeskError } from '../desk/desk.ts';
import type { Dossier, Livraison, ModeratorAct } from '../desk/dossier.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { isOpen, proposedFields } from './fields/dossier-changes.ts';
import { fromTyped, toTyped } from './fields/writable-field.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { desk } from '../desk.styles.ts';
import { diff } from '../../shared/styles/diff.ts';
import { notes } from '../../shared/styles/notes.ts';
import { renderActs } from './acts.ts';
import { renderAdjust } from './adjust.ts';
import { renderChanges } from './changes.ts';
import { renderConflicts } from './conflicts.ts';
import type { DossierContext, DossierMode, Settled } from './dossier-context.ts';
import { renderDeliveries } from './deliveries.ts';
import { compareStyles } from './compare.styles.ts';
import { styles } from './di-dossier.styles.ts';
import { renderFacts } from './facts.ts';
import { renderHead } from './head.ts';
import { renderJournal } from './journal.ts';
import { renderAuthor } from './people.ts';

/** The requests of a contribution to the root, with their details. */
export interface DossierEvents {
  /** Acts to do one after the other. */
  'dossier-acts': readonly ModeratorAct[];
  'dossier-erase': null;
  'dossier-refresh': null;
  'dossier-retry': Livraison;
  'dossier-back': null;
  /** A sentence for the live region of the root. */
  'dossier-said': string;
}

/**
 * @summary One contribution beside the record that it aims at, with the acts on it.
 *
 * Part of `<di-moderation>`. It takes properties and sends events. The choices and texts of a moderator stay as long as the
 * same contribution is shown, even when its state changes.
 *
 * @event dossier-acts - A decision is made. @event dossier-erase - Its author is to be forgotten.
 * @event dossier-refresh - It is to be read anew. @event dossier-retry - A delivery is to be tried again.
 * @event dossier-back - The reader goes back to the queue. @event dossier-said - A sentence is to be announced.
 */
export class DiDossier extends LitElement {
  static override styles = [reset, controls, notes, desk, diff, compareStyles, styles];

  @property({ attribute: false }) dossier!: Dossier;
  @property({ attribute: false }) sourceName = '';
  /** Address of the page that shows records. */
  @property({ attribute: false }) page = '';
  @property({ attribute: false }) headingLevel = 2;
  /** Tells whether the moderator may erase an author's data. */
  @property({ attribute: false }) canErase = false;
  @property({ attribute: false }) busy = false;
  @property({ attribute: false }) problem: DeskError | null = null;

  @state() private mode: DossierMode = 'read';
  @state() private left: ReadonlySet<string> = new Set();
  @state() private settled: ReadonlyMap<string, Settled> = new Map();
  @state() private drafts: ReadonlyMap<string, string | readonly string[]> = new Map();
  @state() private issues: ReadonlyMap<string, string> = new Map();
  @state() private question = '';
  @state() private complaint: string | null = null;
  @state() private asksToSettle = false;

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
    this.complaint = null;
    this.asksToSettle = false;
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

  protected override render(): TemplateResult {
    const context = this.#context;
    return html`<article aria-labelledby="title">
      ${renderHead(context)}
      ${
        this.mode === 'adjust'
          ? renderAdjust(context)
          : html`${renderConflicts(context)} ${renderChanges(context)} ${renderFacts(context)}`
      }
      ${renderActs(context)} ${renderDeliveries(context)} ${renderAuthor(context)} ${renderJournal(context)}
    </article>`;
  }

  get #context(): DossierContext {
    const { dossier, headingLevel, sourceName, page, canErase, busy, problem, mode, left, settled } = this;
    const { asksToSettle, drafts, issues, question, complaint } = this;
    return {
      dossier,
      fields: proposedFields(dossier),
      headingLevel,
      sourceName,
      page,
      canErase,
      busy,
      problem,
      now: new Date(),
      mode,
      isOpen: isOpen(dossier),
      left,
      settled,
      asksToSettle,
      drafts,
      issues,
      question,
      complaint,
      on: {
        turn: (to) => void this.turn(to),
        keep: (champ, isKept) => this.#keep(champ, isKept),
        settle: (champ, settled) => this.#settle(champ, settled),
        type: (champ, typed) => this.#type(champ, typed),
        leave: (champ) => this.#check(champ),
        ask: (question) => (this.question = question),
        accept: () => this.accept(),
        save: (andAccept) => this.#save(andAccept),
        refuse: (motif) => this.#act([{ acte: 'refus', motif }]),
        sendQuestion: () => this.#sendQuestion(),
        undo: () => this.#act([{ acte: 'annulation' }]),
        erase: () => this.#tell('dossier-erase', null),
        refresh: () => this.#tell('dossier-refresh', null),
        back: () => this.#tell('dossier-back', null),
        markSent: () => this.#act([{ acte: 'transmission' }]),
        retry: (livraison) => this.#tell('dossier-retry', livraison),
        copy: (livraison) => void this.#copy(livraison),
      },
    };
  }

  /** Moves the focus to the title. */
  override focus(): void {
    void this.#focusOnceDrawn('#title');
  }

  /** Turns to a form, or back from it, and moves the focus there. */
  async turn(mode: DossierMode): Promise<void> {
    const from = this.mode;
    this.mode = mode;
    this.complaint = null;
    if (mode === 'refuse') {
      await this.updateComplete;
      this.renderRoot.querySelector('di-refusal')?.focus();
      return;
    }
    const targets = { adjust: '#adjust', ask: '#question', erase: '#erase', read: `#${from}-open`, refuse: '' };
    await this.#focusOnceDrawn(targets[mode]);
  }

  /** Accepts the kept values, once each conflict is settled. */
  accept(): void {
    const fields = proposedFields(this.dossier);
    const conflicts = fields.filter(({ verdict }) => verdict === 'conflit');
    const open = conflicts.find(({ champ }) => !this.settled.has(champ));
    if (open !== undefined) {
      this.asksToSettle = true;
      this.#tell('dossier-said', t.conflict.missing);
      void this.#focusOnceDrawn(`#conflict-${open.champ} input`);
      return;
    }
    const kept = fields.filter(({ champ }) => !this.left.has(champ) && this.settled.get(champ) !== 'source');
    if (fields.length > 0 && kept.length === 0) {
      this.complaint = t.acts.nothingKept;
      return;
    }
    this.#act([this.#toAcceptance(kept.map(({ champ }) => champ))]);
  }

  #toAcceptance(kept: readonly string[]): ModeratorAct {
    const fields = proposedFields(this.dossier);
    const tranches = fields
      .filter(({ champ, verdict }) => verdict === 'conflit' && kept.includes(champ))
      .map(({ champ }) => champ);
    return {
      acte: 'acceptation',
      ...(kept.length < fields.length ? { champs: kept } : {}),
      ...(tranches.length > 0 ? { tranches } : {}),
    };
  }

  #keep(champ: string, isKept: boolean): void {
    const left = new Set(this.left);
    if (isKept) left.delete(champ);
    else left.add(champ);
    this.left = left;
    this.complaint = null;
  }

  #settle(champ: string, settled: Settled): void {
    this.settled = new Map(this.settled).set(champ, settled);
    this.complaint = null;
  }

  #type(champ: string, typed: string | readonly string[]): void {
    this.drafts = new Map(this.drafts).set(champ, typed);
    this.complaint = null;
    if (this.issues.has(champ)) this.#check(champ);
  }

  /** Checks a value by the rules of the schema, as the relay will. */
  #check(champ: string): void {
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
    const found = validateField(modele, champ, fromTyped(champ, typed), { now: new Date() });
    return found.find(({ severity }) => severity === 'error')?.message ?? null;
  }

  #save(andAccept: boolean): void {
    if (this.busy) return;
    const fields = proposedFields(this.dossier);
    const changed = fields.filter(({ champ, after }) => {
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
    // A value that was written over with the source's in sight settles its conflict.
    const settled = new Map(this.settled);
    for (const { champ, verdict } of changed) if (verdict === 'conflit') settled.set(champ, 'propose');
    this.settled = settled;
    const adjustment: ModeratorAct = { acte: 'ajustement', changements };
    const open = fields.find(({ champ, verdict }) => verdict === 'conflit' && !settled.has(champ));
    if (!andAccept || open !== undefined) {
      this.#act([adjustment]);
      this.mode = 'read';
      if (andAccept) this.asksToSettle = true;
      return;
    }
    const kept = fields.filter(({ champ }) => !this.left.has(champ) && settled.get(champ) !== 'source');
    this.#act([adjustment, this.#toAcceptance(kept.map(({ champ }) => champ))]);
  }

  #sendQuestion(): void {
    const motif = this.question.trim();
    if (motif === '') {
      this.complaint = t.ask.missing;
      void this.#focusOnceDrawn('#question');
      return;
    }
    this.#act([{ acte: 'question', motif }]);
  }

  #act(acts: readonly ModeratorAct[]): void {
    if (this.busy) return;
    this.complaint = null;
    this.#tell('dossier-acts', acts);
  }

  async #copy({ texte }: Livraison): Promise<void> {
    try {
      await navigator.clipboard.writeText(texte ?? '');
      this.#tell('dossier-said', t.deliveries.copied);
    } catch {
      this.#tell('dossier-said', t.deliveries.copyFailed);
    }
  }

  async #focusOnceDrawn(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    const target = found instanceof HTMLFieldSetElement ? found.querySelector<HTMLElement>('input') : found;
    target?.focus();
  }

  #tell<N extends keyof DossierEvents>(name: N, detail: DossierEvents[N]): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-dossier': DiDossier;
  }
}
