import { html, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { addDays } from '../programme/changes.ts';
import { shortDays, type View } from '../view.ts';

/** Says from when to when a week is, in a line of a phone. */
export function sayWeek({ t, language }: Pick<View, 't' | 'language'>, semaine: string): string {
  const say = (date: string): string => shortDays([date], language, 'short');
  return t.week(say(semaine), say(addDays(semaine, 6)));
}

/** Draws the dates of the week with the ways to the weeks beside it, and the ways to take it away. */
export function renderHeader(
  view: View,
  { step, take }: { step: (days: number) => void; take: unknown },
): TemplateResult {
  const { t, headingLevel, plan } = view;
  const renderStep = (days: number, name: 'back' | 'next', label: string): TemplateResult =>
    html`<button class="btn btn-quiet btn-icon ${name}" type="button" aria-label=${label} @click=${() => step(days)}>
      ${icon(name)}
    </button>`;
  return html`<header>
    <div class="step">
      ${renderStep(-7, 'back', t.before)}
      ${renderHeading(headingLevel, sayWeek(view, plan.semaine), { id: 'title', focusable: true })}
      ${renderStep(7, 'next', t.after)}
    </div>
    ${take}
  </header>`;
}
