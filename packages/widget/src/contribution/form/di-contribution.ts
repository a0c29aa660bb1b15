import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { keepBlock } from '../../shared/elements/block.ts';
import { remarkOnAttributes } from '../../shared/attributes/attribute-remarks.ts';
import { WidthController } from '../../shared/elements/width.ts';
import { base } from '../../shared/styles/base.ts';
import { chips } from '../../shared/styles/chips.ts';
import { controls } from '../../shared/styles/controls.ts';
import { disclosure } from '../../shared/styles/disclosure.ts';
import { diff } from '../../shared/styles/diff.ts';
import { notes } from '../../shared/styles/notes.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import { isChamp, type Champ } from '../draft/contribution-fields.ts';
import { hasFields, keyOf } from '../draft/contribution-subject.ts';
import { toWeek } from '../fields/opening-week.ts';
import { fieldStyles } from '../fields/fields.styles.ts';
import { renderQueue } from '../sending/queue.ts';
import { renderSent } from '../sending/form-receipt.ts';
import { receiptStyles } from '../receipt/receipt.styles.ts';
import { sendingStyles } from '../sending/sending.styles.ts';
import { ContributionProperties } from './contribution-properties.ts';
import { saidStyles } from '../said/said.styles.ts';
import { styles } from './di-contribution.styles.ts';
import { createForm, type Form } from './form.ts';
import { helpStyles } from './help.styles.ts';
import { renderForm, renderState } from './layout.ts';
import { createStepHistory } from './steps/step-history.ts';
import { createSteps } from './steps/steps-controller.ts';
import { stepStyles } from './steps/steps.styles.ts';
import { renderSteps } from './steps/steps.ts';

/** Below this width a correction, or something new, is asked one screen at a time. */
const NARROW_PX = 560;

/**
 * Takes what a person knows about an offer or a structure: a correction, a confirmation, a closure, a duplicate, a new offer, a
 * new structure. Each field is checked while the person types, and shows its former value. A correction sends only the changed
 * fields.
 *
 * Inside a form of the page it is a form control: with a `name`, its value is the contribution in JSON.
 *
 * @summary The form that corrects, confirms, closes or adds.
 * @slot after - Content of the page under a receipt, for instance the way to another search.
 * @event di-contribute - The contribution was kept. Detail: `{ contribution, receipt }`.
 * @event di-error - The record could not be read, or the contribution not sent. Detail: `{ error, during, status, requestId }`.
 * @csspart title - The title of the form.
 * @csspart section - A part of the form.
 * @csspart quality - The panel of the quality score.
 * @csspart summary - The list of changes, before and after.
 * @csspart errors - The box that says why nothing was sent.
 * @csspart send - The button that sends.
 * @csspart queue - The contributions that wait for the network.
 * @csspart receipt - The receipt of a kept contribution.
 */
export class DiContribution extends ContributionProperties {
  static formAssociated = true;
  static override styles = [
    tokens,
    base,
    controls,
    disclosure,
    notes,
    chips,
    diff,
    fieldStyles,
    helpStyles,
    sendingStyles,
    receiptStyles,
    styles,
    stepStyles,
    saidStyles,
  ];

  /** The attribute, or a fieldset of the page, says so. */
  @state() private isDisabled = false;

  readonly #form = createForm(this, () => this.isDisabled);
  readonly #width = new WidthController(this, NARROW_PX);
  readonly #steps = createSteps(this, () => this.#form.read());
  readonly #history = createStepHistory(
    this,
    () => this.stepHistory,
    (step) => {
      this.#steps.come(step);
      this.#steps.focusTop();
    },
  );
  /** The record that the steps of a phone are about, by its key: read anew, it is the same. */
  #stepped: string | null = null;
  /** The steps of a phone are drawn. */
  #isStepped = false;
  /** The record whose form has begun at the field that the page names, by its key. */
  #begun: string | null = null;

  /** The present contribution, or null while there is nothing to send or while an answer is wrong. */
  get value(): Contribution | null {
    return this.#form.value();
  }

  /** The browser calls it when a form of the page goes back to its start. */
  formResetCallback(): void {
    this.#form.restart();
  }

  /** The browser calls it when the element, or a fieldset around it, is disabled or enabled. */
  formDisabledCallback(disabled: boolean): void {
    this.isDisabled = disabled;
    // The property is reflected within an update, which takes no further change.
    queueMicrotask(() => this.requestUpdate());
  }

  constructor() {
    super();
    keepBlock(this);
  }

  protected override firstUpdated(): void {
    remarkOnAttributes(this);
  }

  protected override async scheduleUpdate(): Promise<void> {
    const { loading } = this.#form.texts;
    if (loading !== null) await loading;
    await super.scheduleUpdate();
  }

  protected override render(): TemplateResult {
    return html`${this.#renderContent()}${this.#form.announcer.render()}`;
  }

  #renderContent(): TemplateResult {
    const { connection, texts, record, choose } = this.#form;
    const form = this.#form.read();
    if (form === null) {
      const isMisused = record.status === 'empty' && connection.isMisused;
      return renderState(isMisused ? 'misused' : record.status, texts.t, this.headingLevel, {
        retry: () => record.retry(),
        add: () => choose('nouveau-service'),
      });
    }
    this.#isStepped = false;
    if (form.receipt !== null) {
      this.#stepped = null;
      return renderSent(form.receipt, form);
    }
    const draw = this.#width.narrow && hasFields(form.nature) ? this.#renderSteps : renderForm;
    const key = keyOf(form.subject);
    const isNew = this.#begun !== key;
    this.#begun = key;
    if (isNew) void this.updateComplete.then(() => this.#openFirst(form));
    return html`${renderQueue(form)}${form.sending.queued === null ? draw(form) : nothing}`;
  }

  /** The field that the page begins with. Null for none, or for one that no form has. */
  get #first(): Champ | null {
    return this.firstField !== null && isChamp(this.firstField) ? this.firstField : null;
  }

  #openFirst({ draft, open, focus }: Form): void {
    const first = this.#first;
    if (first === 'horaires_accueil' && toWeek(draft.horaires_accueil) !== null) open('hours');
    else if (first !== null) focus(first);
  }

  readonly #renderSteps = (form: Form): TemplateResult => {
    const key = keyOf(form.subject);
    if (this.#stepped !== key) {
      this.#steps.begin(form, this.#first, this.#history.find(key));
      // A phone may be known as one only once the whole form was drawn.
      void this.updateComplete.then(() => this.#openFirst(form));
    }
    this.#stepped = key;
    this.#isStepped = true;
    return renderSteps(form, this.#steps);
  };

  protected override updated(): void {
    this.#form.updated();
    const form = this.#form.read();
    if (form !== null && this.#isStepped && form.sending.queued === null)
      this.#history.follow(keyOf(form.subject), this.#steps);
    if (form === null || (form.receipt === null && form.sending.queued === null)) return;
    this.#history.end();
    // The list and the offer behind the form show the mark of what was sent. Without it they show the offer all the same.
    import('../told/define.ts').catch(() => undefined);
  }

  /** Moves the focus to the form's title. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.#form.focus.find('title')?.focus(options));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-contribution': DiContribution;
  }
}
