import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { saysWrongNumber } from '@inclusion-kit/sdk/internal';
import { property, state } from 'lit/decorators.js';
import { correct } from '../../locales/correct.ts';
import { fields } from '../../locales/fields.ts';
import type { CorrectTexts } from '../../locales/fr/correct.ts';
import type { FieldTexts } from '../../locales/fr/fields.ts';
import { formatDate, toLocalDay } from '../../shared/format/date.ts';
import { formatValue } from '../../shared/format/field-value.ts';
import { opensPage, toSafeHref } from '../../shared/format/safe-link.ts';
import { toShort } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import { followTold, toldAbout, type Told } from '../../shared/sending/told.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { notes } from '../../shared/styles/notes.ts';
import type { Language } from '../../shared/texts/language.ts';
import { isSaidAlone } from '../correction/lines.ts';

const french = { c: correct.fr, labels: fields.fr };

/**
 * Tells what this device sent about a record, or keeps until there is a network: corrections, and reports that it is closed or stands
 * twice. Each is told until the record shows it.
 *
 * @summary The mark of a correction sent from this device.
 */
export class DiTold extends LitElement {
  static override styles = [
    reset,
    controls,
    notes,
    css`
      :host {
        display: block;
      }
      p {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) record: { readonly id: string } | null = null;
  @property({ attribute: false }) language: Language = 'fr';
  @state() private texts: { readonly c: CorrectTexts; readonly labels: FieldTexts } = french;

  #unfollow: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = followTold(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  protected override render(): TemplateResult[] | typeof nothing {
    const told = this.record === null ? [] : toldAbout(this.record);
    if (told.length === 0) return nothing;
    void this.#load(this.language);
    return told.map((one) => this.#renderOne(one));
  }

  #renderOne({ genre, changements, fermeture, since, receipt }: Told): TemplateResult {
    const { c, labels } = this.texts;
    const link = toSafeHref(receipt?.suivi ?? null);
    const day = formatDate(toLocalDay(new Date(since)), this.language);
    const said = Object.entries(changements).filter(([champ]) => isSaidAlone(champ, changements));
    return html`<p class="note">
      ${icon(receipt === null ? 'wait' : 'check')}<span
        ><b>${receipt === null ? c.toldWaits : c.told(day)}</b>
        ${genre === 'correction' ? nothing : genre === 'doublon' ? c.double : this.#sayClosure(fermeture)}${said.map(
          ([champ, value], at) =>
            html`${at === 0 ? '' : ' · '}${c.labels[champ] ?? (labels as Partial<Record<string, string>>)[champ] ?? champ}${c.colon}
            ${
              saysWrongNumber({ genre, changements })
                ? c.wrongPhone
                : html`<bdi lang="fr">${toShort(formatValue(champ, value, this.language) ?? '–', 160)}</bdi>`
            }`,
        )}
        ${receipt === null ? nothing : html`<br />${c.receipt.number} <bdi>${receipt.numero}</bdi>`}
        ${
          link === null || !opensPage(link)
            ? nothing
            : html`<a href=${link} target="_blank" rel="noopener noreferrer">${c.receipt.follow}</a>`
        }</span
      >
    </p>`;
  }

  /** Says for how long. Another page of the site may have written there what is no day: it is closed then. */
  #sayClosure(fermeture: Told['fermeture']): string {
    const { c } = this.texts;
    const { du, au, fin_inconnue } = Object(fermeture) as NonNullable<Told['fermeture']>;
    if (fermeture === undefined) return c.closed;
    if (au === undefined) return c.closedFinal;
    const say = (day: string): string => formatDate(day, this.language);
    if (fin_inconnue === true) return c.closedUnknown(say(au));
    return c.closedTemp(du === undefined ? null : say(du), say(au));
  }

  async #load(language: Language): Promise<void> {
    if (language === 'fr') this.texts = french;
    else {
      const loaded = await Promise.all([correct[language](), fields[language]()]).catch(() => null);
      if (loaded === null || this.language !== language) return;
      const [{ default: c }, { default: labels }] = loaded;
      if (this.texts.c !== c) this.texts = { c, labels };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-told': DiTold;
  }
}
