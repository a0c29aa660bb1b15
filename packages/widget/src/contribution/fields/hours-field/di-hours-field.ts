import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { formatHour, formatWeekday } from '../../../shared/format/date.ts';
import { icon, type IconName } from '../../../shared/icons/icons.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { ContributionTexts } from '../../../locales/fr/contribution.ts';
import {
  copyForward,
  emptyWeek,
  findHoursFaults,
  toOsm,
  toWeek,
  type HoursFault,
  type OpeningWeek,
  type Range,
} from '../opening-week.ts';
import { reset } from '../../../shared/styles/base.ts';
import { controls } from '../../../shared/styles/controls.ts';
import { styles } from './di-hours-field.styles.ts';

/**
 * @summary The weekly grid of opening hours, which writes them in the syntax of OpenStreetMap.
 *
 * Part of `<di-contribution>`. It takes properties and sends events.
 *
 * @event hours-change - The hours changed (`detail` is their text, empty when there are none).
 */
export class DiHoursField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [reset, controls, styles];

  @property({ attribute: false }) t!: ContributionTexts['hours'];
  @property({ attribute: false }) language: Language = 'fr';
  /** The hours, in the syntax of OpenStreetMap. */
  @property({ attribute: false }) value = '';
  /** The one day to show, 0 for Monday. Null for the whole week. */
  @property({ attribute: false }) day: number | null = null;

  @state() private week: OpeningWeek = emptyWeek;
  /** The stretches that were left once, whose faults may be shown. */
  @state() private left: ReadonlySet<string> = new Set();
  /** The last text that this field sent. When it comes back as `value`, half-typed stretches stay. */
  #said: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value') || this.value === this.#said) return;
    this.week = toWeek(this.value) ?? emptyWeek;
    this.left = new Set();
  }

  protected override render(): TemplateResult {
    const faults = findHoursFaults(this.week);
    const only = this.day;
    return html`<div class="week">
        ${this.week.days.map((ranges, day) =>
          only === null || only === day ? this.#renderDay(ranges, day, faults) : nothing,
        )}
      </div>
      ${
        only === null
          ? [this.#renderClosed('feries', this.t.holidays), this.#renderClosed('vacances', this.t.schoolHolidays)]
          : nothing
      }`;
  }

  #renderClosed(when: 'feries' | 'vacances', label: string): TemplateResult {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${live(this.week[when] === 'ferme')}
        @change=${() => this.#set({ ...this.week, [when]: this.week[when] === null ? 'ferme' : null })}
      /><span>${label}</span></label
    >`;
  }

  #renderDay(ranges: readonly Range[], day: number, faults: readonly HoursFault[]): TemplateResult {
    const { t } = this;
    const name = formatWeekday(day + 1, this.language);
    const wrong = faults.find((fault) => fault.day === day && this.left.has(toKey(day, fault.index)));
    return html`<div
      class=${this.day === null ? 'day-row' : 'day-row is-alone'}
      role="group"
      aria-label=${name}
      aria-describedby=${wrong === undefined ? nothing : `fault-${day}`}
    >
      <span class="day" aria-hidden="true">${name}</span>
      <div class="slots">
        ${
          ranges.length === 0
            ? html`<span class="muted">${t.closed}</span>
                <button class="link-btn xs" type="button" @click=${() => this.#add(day)}>
                  ${t.open}<span class="vh"> : ${name}</span>
                </button>`
            : ranges.map((range, index) =>
                this.#renderRange(range, { day, index, name, isWrong: wrong?.index === index }),
              )
        }
      </div>
      ${
        ranges.length === 0
          ? nothing
          : html`<div class="acts">
              ${renderAct('plus', t.add(name), () => this.#add(day), t.words.add)}
              ${day === 6 || this.day !== null ? nothing : renderAct('copy', t.copy(name), () => this.#set(copyForward(this.week, day)), t.words.copy)}
            </div>`
      }
      ${wrong === undefined ? nothing : this.#renderFault(wrong)}
    </div>`;
  }

  #renderRange(
    { debut, fin }: Range,
    { day, index, name, isWrong }: { day: number; index: number; name: string; isWrong: boolean },
  ): TemplateResult {
    const { t } = this;
    const input = (end: 'debut' | 'fin', value: string): TemplateResult =>
      html`<input
        class="input"
        type="time"
        id="${end}-${day}-${index}"
        aria-label=${t[end](name, index + 1)}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${live(value)}
        @change=${(event: Event) => this.#type(day, index, end, (event.target as HTMLInputElement).value)}
      />`;
    return html`<span class="range" @focusout=${(event: FocusEvent) => this.#leave(event, day, index)}
      >${input('debut', debut)}<span aria-hidden="true">–</span
      >${input('fin', fin)}${renderAct('close', t.remove(name, index + 1), () => this.#remove(day, index))}</span
    >`;
  }

  #renderFault({ kind, day, index, debut, fin, suggestion }: HoursFault): TemplateResult {
    const { t, language } = this;
    const hour = (time: string): string => formatHour(time, language);
    return html`<div class="fault">
      <p class="msg msg-bad" id="fault-${day}">
        ${icon('warning')}<span>${kind === 'order' ? t.order(hour(fin), hour(debut)) : t[kind]}</span>
      </p>
      ${
        suggestion === null
          ? nothing
          : html`<button class="link-btn small" type="button" @click=${() => this.#type(day, index, 'fin', suggestion)}>
              ${t.suggest(hour(suggestion))}
            </button>`
      }
    </div>`;
  }

  #leave(event: FocusEvent, day: number, index: number): void {
    const { currentTarget, relatedTarget } = event;
    if (relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget)) return;
    this.left = new Set([...this.left, toKey(day, index)]);
  }

  #type(day: number, index: number, end: 'debut' | 'fin', time: string): void {
    const ranges = this.week.days[day] ?? [];
    this.#setDay(
      day,
      ranges.map((range, at) => (at === index ? { ...range, [end]: time } : range)),
    );
  }

  /** Adds a stretch to a day: the hours of the day before, or usual office hours. A second stretch is left empty. */
  #add(day: number): void {
    const ranges = this.week.days[day] ?? [];
    const before = this.week.days.slice(0, day).findLast((own) => own.length > 0) ?? [];
    const added =
      ranges.length > 0 ? [{ debut: '', fin: '' }] : before.length > 0 ? before : [{ debut: '09:00', fin: '12:00' }];
    this.#setDay(day, [...ranges, ...added]);
    void this.#focus(`debut-${day}-${ranges.length}`);
  }

  #remove(day: number, index: number): void {
    const ranges = this.week.days[day] ?? [];
    this.#setDay(
      day,
      ranges.filter((_, at) => at !== index),
    );
    void this.#focus(ranges.length > 1 ? `debut-${day}-0` : null, day);
  }

  #setDay(day: number, ranges: readonly Range[]): void {
    this.#set({ ...this.week, days: this.week.days.map((own, at) => (at === day ? ranges : own)) });
  }

  #set(week: OpeningWeek): void {
    this.week = week;
    this.#said = toOsm(week);
    this.dispatchEvent(new CustomEvent('hours-change', { detail: this.#said }));
  }

  async #focus(id: string | null, day = 0): Promise<void> {
    await this.updateComplete;
    const row = this.renderRoot.querySelectorAll<HTMLElement>('.day-row')[day];
    const target =
      id === null ? row?.querySelector<HTMLElement>('button') : this.renderRoot.querySelector<HTMLElement>(`#${id}`);
    target?.focus();
  }
}

/** @param word stands beside the sign where a phone gives it a line */
function renderAct(sign: IconName, label: string, act: () => void, word?: string): TemplateResult {
  return html`<button class="icon-btn" type="button" aria-label=${label} title=${label} @click=${act}>
    ${icon(sign)}${word === undefined ? nothing : html`<span class="word">${word}</span>`}
  </button>`;
}

const toKey = (day: number, index: number): string => `${day}-${index}`;
