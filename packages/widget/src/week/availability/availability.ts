// The times at which a person is not free, loaded when the reader opens them.
import { nextDayStyles } from '../programme/next-day.styles.ts';
import { html, type TemplateResult } from 'lit';
import { addStyles } from '../../shared/styles/add-styles.ts';
import type { View } from '../view.ts';
import { renderAbsenceForm } from './mark-absence.ts';
import { availabilityStyles } from './availability.styles.ts';
import { renderCare } from './care.ts';

/** Gives the week the styles of these times. */
export function addAvailabilityStyles(root: HTMLElement | DocumentFragment): void {
  addStyles(root, [availabilityStyles, nextDayStyles]);
}

/** Draws the absences of the week, and the hours in which somebody looks after the children. */
export function renderAvailability(view: View): TemplateResult {
  const { t } = view;
  return html`<div class="availability">
    <p class="hint">${t.availability.hint}</p>
    <div>${renderAbsenceForm(view)}</div>
    <div>${renderCare(view)}</div>
  </div>`;
}
