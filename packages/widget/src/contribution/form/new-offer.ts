import { html, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { Champ } from '../draft/contribution-fields.ts';
import type { Subject } from '../draft/contribution-subject.ts';
import { renderSection } from '../fields/frames.ts';
import { isAtHome } from '../fields/place.ts';
import type { Form } from './form.ts';
import {
  waitingGroups,
  champsOfGroup,
  leastGroups,
  renderGroupFields,
  sectionOfGroup,
  type NewGroup,
} from './steps/step-groups.ts';

const newOffer = { modele: 'service', isNew: true } as const;

export const isNewOffer = ({ modele, isNew }: Subject): boolean => isNew && modele === 'service';

/** Draws the least that is useful of a new offer, then what may wait behind one line: the groups of a phone, on one page. */
export function renderNewOffer(form: Form): TemplateResult {
  const { t, changed, shown } = form;
  const draw = (group: NewGroup): TemplateResult =>
    renderSection(form, sectionOfGroup(group, newOffer), renderGroupFields(group, form));
  // « Téléphoner » is ticked by the number itself: the page must not unfold while one is typed.
  const isTicked = (champ: Champ): boolean => champ === 'modes_mobilisation' && changed.has('telephone');
  // The complement comes with the address of the structure, which nobody typed.
  const isOfHome = (champ: Champ): boolean => champ === 'complement_adresse' && isAtHome(form);
  const isUsed = (champ: Champ): boolean =>
    (changed.has(champ) && !isTicked(champ) && !isOfHome(champ)) || shown.has(champ);
  const later = waitingGroups(newOffer);
  return html`${leastGroups(newOffer).map(draw)}
    <details class="more may-wait" ?open=${later.some((group) => champsOfGroup(group, newOffer).some(isUsed))}>
      <summary>${icon('down')}<span>${t.attach.more}</span></summary>
      ${later.map(draw)}
    </details>`;
}
