import { html, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { Champ } from '../draft/contribution-fields.ts';
import type { Subject } from '../draft/contribution-subject.ts';
import { renderSection } from '../fields/frames.ts';
import type { Form } from './form.ts';
import {
  waitingGroups,
  champsOfGroup,
  leastGroups,
  questionsOfGroup,
  renderGroupFields,
  sectionOfGroup,
  type NewGroup,
} from './steps/step-groups.ts';

const newOffer = { modele: 'service', isNew: true } as const;

export const isNewOffer = ({ modele, isNew }: Subject): boolean => isNew && modele === 'service';

/** The parts that may wait, among what of the form is unfolded. */
const WAITING = 'may-wait';

/** The parts of a new offer that are in sight, with their questions. */
export function newOfferSections({ folds }: Pick<Form, 'folds'>) {
  const groups = [...leastGroups(newOffer), ...(folds.unfolded.has(WAITING) ? waitingGroups(newOffer) : [])];
  return groups.map((group) => [sectionOfGroup(group, newOffer), questionsOfGroup(group, newOffer)] as const);
}

/** Draws the least that is useful of a new offer, then what may wait behind one line: the groups of a phone, on one page. */
export function renderNewOffer(form: Form): TemplateResult {
  const { t, changed, shown } = form;
  const draw = (group: NewGroup): TemplateResult =>
    renderSection(form, sectionOfGroup(group, newOffer), renderGroupFields(group, form));
  // « Téléphoner » is ticked by the number itself: the page must not unfold while one is typed.
  const isTicked = (champ: Champ): boolean => champ === 'modes_mobilisation' && changed.has('telephone');
  const isUsed = (champ: Champ): boolean => (changed.has(champ) && !isTicked(champ)) || shown.has(champ);
  const later = waitingGroups(newOffer);
  return html`${leastGroups(newOffer).map(draw)}
    <details
      class="more may-wait"
      ?open=${later.some((group) => champsOfGroup(group, newOffer).some(isUsed))}
      @toggle=${({ target, currentTarget }: Event) => {
        if (target === currentTarget) form.folds.unfold(WAITING, (target as HTMLDetailsElement).open);
      }}
    >
      <summary>${icon('plus')}<span>${t.attach.more}</span></summary>
      ${later.map(draw)}
    </details>`;
}
