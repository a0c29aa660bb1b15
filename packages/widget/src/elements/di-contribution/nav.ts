import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons.ts';
import { sections, type Champ, type SectionName } from '../../state/contribution-fields.ts';
import type { Form } from './form.ts';

/** Draws the parts of the form beside it, each with what happened there: changed, or to be seen again. */
export function renderNav(form: Form): TemplateResult {
  const { t } = form;
  const names = Object.keys(sections) as SectionName[];
  return html`<nav class="form-nav" aria-label=${t.nav.label(form.service.nom)}>
    <ul>
      ${names.map((name) => renderItem(form, name, toState(form, sections[name])))}
      ${renderItem(form, 'envoi', form.shown.has('auteur_courriel') ? 'bad' : 'rest')}
    </ul>
  </nav>`;
}

function toState({ shown, changed }: Form, champs: readonly Champ[]): 'bad' | 'ok' | 'rest' {
  if (champs.some((champ) => shown.has(champ))) return 'bad';
  return champs.some((champ) => changed.has(champ)) ? 'ok' : 'rest';
}

function renderItem({ t, focusPart }: Form, name: SectionName | 'envoi', state: 'bad' | 'ok' | 'rest'): TemplateResult {
  const said = state === 'bad' ? t.nav.wrong : state === 'ok' ? t.nav.changed : null;
  return html`<li>
    <button type="button" class=${state} @click=${() => focusPart(`s-${name}`)}>
      ${icon(state === 'bad' ? 'warning' : state === 'ok' ? 'check' : 'minus')}
      <span>${t.nav[name]}${said === null ? nothing : html`<span class="vh"> (${said})</span>`}</span>
    </button>
  </li>`;
}
