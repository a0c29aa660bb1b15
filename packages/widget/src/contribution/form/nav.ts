import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { isChamp, sectionsOf } from '../draft/contribution-fields.ts';
import { isNewOffer } from './new-offer.ts';
import type { Question } from '../checks/contribution-issues.ts';
import { hasFields } from '../draft/contribution-subject.ts';
import { hasNatures } from '../fields/natures.ts';
import type { Nature } from '../../shared/parameters/natures.ts';
import { sayFilled } from '../fields/sections.ts';
import type { Form } from './form.ts';

/** Draws the list of the form's parts beside it, each with its state, and shows which one the person is in. */
export function renderNav(form: Form): TemplateResult | typeof nothing {
  const { t, nature, subject, record } = form;
  // The list beside a new offer leads to each of its questions.
  if (isNewOffer(subject)) return nothing;
  // Offers of several structures bear the same name, and a page may hold a form of each.
  const names = [record.nom, subject.structure?.nom ?? ''].filter((nom) => nom !== '');
  const name = names.length === 0 ? t.titles[nature] : names.join(', ');
  const listed = partsOf(form);
  const current = listed.find(([part]) => idOf(part) === form.part) ?? listed[0];
  return html`<nav class="form-nav" aria-label=${t.nav.label(name)}>
    <ul>
      ${listed.map(([part, state]) => renderItem(form, part, state, part === current?.[0]))}
    </ul>
  </nav>`;
}

function partsOf(form: Form): readonly (readonly [PartName, State])[] {
  const { nature, subject } = form;
  const circumstances = circumstancesOf[nature];
  return [
    ...(hasNatures(form) ? [['nature', 'filled'] as const] : []),
    ...(circumstances === undefined
      ? []
      : [[circumstances.name, toState(form, circumstances.questions, 'empty')] as const]),
    ...(hasFields(nature)
      ? sectionsOf(subject.modele).map(([name, questions]): [PartName, State] => [
          name,
          toState(form, questions, sayFilled(form, name).length > 0 ? 'filled' : 'empty'),
        ])
      : []),
    ['envoi', toState(form, ['auteur_courriel', 'preuve_lien'], 'empty')],
  ];
}

const circumstancesOf: Partial<Record<Nature, { name: PartName; questions: readonly Question[] }>> = {
  'fermeture-provisoire': { name: 'fermeture', questions: ['fermeture_au'] },
  'fermeture-definitive': { name: 'fermeture', questions: ['fermeture_du'] },
  doublon: { name: 'doublon', questions: ['doublon_de'] },
};

type PartName = keyof Form['t']['sections'];

type State = 'bad' | 'changed' | 'filled' | 'empty';

const idOf = (name: PartName): string => `s-${name}`;

/** Returns the state of a part, which at rest holds something or nothing. */
function toState(
  { shown, changed, gaps, required, subject }: Form,
  questions: readonly Question[],
  atRest: State,
): State {
  if (questions.some((question) => shown.has(question))) return 'bad';
  if (questions.some((question) => gaps.includes(question))) return 'empty';
  const isAnswered = (question: Question): boolean =>
    isChamp(question) ? changed.has(question) : required.includes(question);
  if (!questions.some(isAnswered)) return atRest;
  return subject.isNew ? 'filled' : 'changed';
}

const icons = { bad: 'warning', changed: 'check', filled: 'check', empty: 'minus' } as const;

function renderItem({ t, focusPart }: Form, name: PartName, state: State, isCurrent: boolean): TemplateResult {
  const said = { bad: t.nav.wrong, changed: t.nav.changed, filled: null, empty: null }[state];
  return html`<li>
    <button
      type="button"
      class=${state}
      aria-current=${isCurrent ? 'step' : nothing}
      @click=${() => focusPart(idOf(name))}
    >
      ${icon(icons[state])}
      <span>${t.sections[name]}${said === null ? nothing : html`<span class="vh"> (${said})</span>`}</span>
    </button>
  </li>`;
}
