import type { ActiviteDeSemaine } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { formatWeekday } from '../../shared/format/date.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Told } from '../programme/changes.ts';
import { textIn } from '../programme/form-text.ts';
import type { View } from '../view.ts';

/** Draws the form of one activity: its day and its hours, as far as they are known. */
export function renderForm(activite: ActiviteDeSemaine, view: View): TemplateResult {
  const { language, tell, edit, remove } = view;
  const t = view.t.form;
  const { id, titre, jour, debut, fin, duree_minutes, repetition } = activite;
  const isStep = activite.offre === null;
  const field = (label: string, input: TemplateResult): TemplateResult =>
    html`<label class="field"><span class="label">${label}</span>${input}</label>`;
  return html`<form
    aria-label=${t.label(titre)}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      tell(id, readForm(new FormData(event.currentTarget as HTMLFormElement), activite));
    }}
    @keydown=${({ key }: KeyboardEvent) => {
      if (key === 'Escape') edit(null);
    }}
  >
    ${isStep ? field(t.title, html`<input class="input" name="titre" required maxlength="200" dir="auto" .value=${titre} />`) : nothing}
    ${field(
      t.day,
      html`<select class="input" name="jour">
        <option value="" ?selected=${jour === null}>${t.unknown}</option>
        ${[1, 2, 3, 4, 5, 6, 7].map(
          (one) => html`<option value=${one} ?selected=${one === jour}>${formatWeekday(one, language)}</option>`,
        )}
      </select>`,
    )}
    ${field(t.from, html`<input class="input" name="debut" type="time" .value=${debut ?? ''} />`)}
    ${field(t.to, html`<input class="input" name="fin" type="time" .value=${fin ?? ''} />`)}
    ${field(
      t.minutes,
      html`<input
        class="input"
        name="duree"
        type="number"
        min="1"
        max="10080"
        .value=${duree_minutes === null ? '' : String(duree_minutes)}
      />`,
    )}
    <label class="check"
      ><input type="checkbox" name="repetition" ?checked=${repetition !== null} /><span>${t.every}</span></label
    >
    ${field(t.until, html`<input class="input" name="jusqu_au" type="date" .value=${repetition?.jusqu_au ?? ''} />`)}
    ${repetition === null ? nothing : html`<p class="hint">${t.all}</p>`}
    <p class="acts">
      <button class="btn btn-primary" type="submit">${t.save}</button>
      <button class="btn" type="button" @click=${() => edit(null)}>${t.close}</button>
      <button class="btn remove" type="button" @click=${() => remove(id)}>${icon('close')}${t.remove}</button>
    </p>
  </form>`;
}

/** Reads the form. An empty field is one that nobody knows, never 0. */
function readForm(data: FormData, activite: ActiviteDeSemaine): Told {
  const text = (name: string): string | null => textIn(data, name);
  const number = (name: string): number | null => (text(name) === null ? null : Number(text(name)));
  const [debut, fin, minutes] = [text('debut'), text('fin'), number('duree')];
  return {
    titre: text('titre') ?? activite.titre,
    jour: number('jour'),
    debut,
    fin,
    // Those from begin to end count when both are told, unless the reader says otherwise.
    duree_minutes: debut !== null && fin !== null && minutes === activite.duree_minutes ? null : minutes,
    repetition:
      data.get('repetition') === null
        ? null
        : { toutes_les: activite.repetition?.toutes_les ?? 1, jusqu_au: text('jusqu_au') },
  };
}
