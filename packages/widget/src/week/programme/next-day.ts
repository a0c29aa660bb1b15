import { html, type TemplateResult } from 'lit';
import type { WeekTexts } from '../../locales/fr/week.ts';
import { icon } from '../../shared/icons/icons.ts';

const MIDNIGHT = '00:00';

/** Tells whether an end is that of the next day. Midnight itself ends its own day. */
export const isNextDay = (debut: string, fin: string): boolean =>
  debut !== '' && fin !== '' && fin < debut && fin !== MIDNIGHT;

/** Returns the end as a programme writes it: midnight after the begin is that of its day. */
export const toEnd = (fin: string | null): string | null => (fin === MIDNIGHT ? '24:00' : fin);

/** Returns the end as a field for times takes it. */
export const toField = (fin: string | null): string => (fin === '24:00' ? MIDNIGHT : (fin ?? ''));

/** Asks about an end before the begin: it is that of the next day, or the two stand the wrong way round. `t` are the texts of a form. */
export function renderNextDay(t: WeekTexts['form'], { debut, fin }: { debut: string; fin: string }): TemplateResult {
  const isNext = isNextDay(debut, fin);
  return html`<div class="overnight" ?hidden=${!isNext}>
      <p class="msg msg-warn">${icon('warning')}<span>${t.before}</span></p>
      <label class="check"
        ><input type="checkbox" name="lendemain" ?checked=${isNext} /><span>${t.nextDay}</span></label
      >
      <button class="link-btn swap" type="button" @click=${swap}>${t.swap}</button>
    </div>
    <p class="msg msg-bad wrong" role="alert" hidden>${icon('warning')}<span></span></p>`;
}

const inputIn = (form: HTMLFormElement, name: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`[name="${name}"]`);

/** Follows the times of a form as they are typed. Nothing is kept from one pair of times to the next. */
export function followTimes(form: HTMLFormElement, { target }: Event): void {
  const [debut, fin, next] = ['debut', 'fin', 'lendemain'].map((name) => inputIn(form, name));
  if (debut == null || fin == null || next == null) return;
  tell(form, null, '');
  if (target !== debut && target !== fin) return;
  const box = next.closest<HTMLElement>('.overnight');
  if (box !== null) box.hidden = !isNextDay(debut.value, fin.value);
  next.checked = false;
}

/** Finds out whether the times of a form can be, and says under them what they lack: a bubble of the browser would cover the way to mend them. */
export function checkTimes(
  form: HTMLFormElement,
  { noTime, nextAsked }: { noTime: string; nextAsked: string },
): boolean {
  const [debut, fin, next] = ['debut', 'fin', 'lendemain'].map((name) => inputIn(form, name));
  if (debut == null || fin == null) return true;
  if (!form.reportValidity()) return false;
  if (debut.value !== '' && debut.value === fin.value) return tell(form, fin, noTime);
  return isNextDay(debut.value, fin.value) && next?.checked === false ? tell(form, next, nextAsked) : true;
}

/** Says what is wrong with a field of a form, which takes the focus. Null takes back what was said. */
function tell(form: HTMLFormElement, wrong: HTMLInputElement | null, text: string): false {
  form.querySelector('[aria-invalid]')?.removeAttribute('aria-invalid');
  const words = form.querySelector('.wrong > span');
  if (words !== null) words.textContent = text;
  words?.parentElement?.toggleAttribute('hidden', wrong === null);
  wrong?.setAttribute('aria-invalid', 'true');
  wrong?.focus();
  return false;
}

function swap({ currentTarget }: Event): void {
  const form = (currentTarget as HTMLElement).closest('form');
  const [debut, fin] = form === null ? [] : ['debut', 'fin'].map((name) => inputIn(form, name));
  if (debut == null || fin == null) return;
  [debut.value, fin.value] = [fin.value, debut.value];
  fin.dispatchEvent(new Event('input', { bubbles: true }));
  fin.focus();
}
