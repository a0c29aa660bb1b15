import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { isChamp, sectionsOf } from '../draft/contribution-fields.ts';
import { isNewOffer } from './new-offer.ts';
import type { Question } from '../checks/contribution-issues.ts';
import { hasFields } from '../draft/contribution-subject.ts';
import { hasNatures } from '../fields/natures.ts';
import type { Nature } from '../../shared/parameters/natures.ts';
import type { Form } from './form.ts';

/** Draws the list of the form's parts beside it, each with its state: changed, or to be seen again. */
export function renderNav(form: Form): TemplateResult | typeof nothing {
  const { t, nature, subject, record } = form;
  // The list beside a new offer leads to each of its questions.
  if (isNewOffer(subject)) return nothing;
  const circumstances = circumstancesOf[nature];
  // Offers of several structures bear the same name, and a page may hold a form of each.
  const names = [record.nom, subject.structure?.nom ?? ''].filter((nom) => nom !== '');
  const name = names.length === 0 ? t.titles[nature] : names.join(', ');
  return html`<nav class="form-nav" aria-label=${t.nav.label(name)}>
    <ul>
      ${hasNatures(form) ? renderItem(form, 'nature', 'rest') : nothing}
      ${circumstances === undefined ? nothing : renderItem(form, circumstances.name, toState(form, circumstances.questions))}
      ${
        hasFields(nature)
          ? sectionsOf(subject.modele).map(([name, questions]) => renderItem(form, name, toState(form, questions)))
          : nothing
      }
      ${renderItem(form, 'envoi', toState(form, ['auteur_courriel', 'preuve_lien']))}
    </ul>
  </nav>`;
}

const circumstancesOf: Partial<Record<Nature, { name: PartName; questions: readonly Question[] }>> = {
  'fermeture-provisoire': { name: 'fermeture', questions: ['fermeture_au'] },
  'fermeture-definitive': { name: 'fermeture', questions: ['fermeture_du'] },
  doublon: { name: 'doublon', questions: ['doublon_de'] },
};

type PartName = keyof Form['t']['sections'];

type State = 'bad' | 'ok' | 'rest';

function toState({ shown, changed, gaps, required }: Form, questions: readonly Question[]): State {
  if (questions.some((question) => shown.has(question))) return 'bad';
  if (questions.some((question) => gaps.includes(question))) return 'rest';
  const isAnswered = (question: Question): boolean =>
    isChamp(question) ? changed.has(question) : required.includes(question);
  return questions.some(isAnswered) ? 'ok' : 'rest';
}

function renderItem({ t, subject, focusPart }: Form, name: PartName, state: State): TemplateResult {
  const said = state === 'bad' ? t.nav.wrong : state === 'ok' && !subject.isNew ? t.nav.changed : null;
  return html`<li>
    <button type="button" class=${state} @click=${() => focusPart(`s-${name}`)}>
      <span>${t.sections[name]}${said === null ? nothing : html`<span class="vh"> (${said})</span>`}</span>
      ${state === 'rest' ? nothing : icon(state === 'bad' ? 'warning' : 'check')}
    </button>
  </li>`;
}
