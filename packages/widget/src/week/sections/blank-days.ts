import { css, html, nothing, type TemplateResult } from 'lit';
import { addStyles } from '../../shared/styles/add-styles.ts';
import { nameDay, shortDays, type View } from '../view.ts';

/** Draws the days of a week without anything, each with what is known of it: those of a timetable that is still to fill. */
export function renderBlankDays({ t, language, plan }: View, root: HTMLElement | DocumentFragment): TemplateResult {
  addStyles(root, [blankDaysStyles]);
  return html`<ul class="blank-days" aria-label=${t.caption}>
    ${plan.jours.map(({ date, ferie, sans_garde, absences }) => {
      const said = [
        ...(ferie ? [t.holiday] : []),
        ...(absences.length > 0 ? [t.availability.absence('', '')] : []),
        ...(sans_garde && absences.length === 0 ? [t.noneCare] : []),
      ];
      return html`<li>
        <b>${nameDay(date, language)}</b>
        <small>${shortDays([date], language, 'short')}</small>
        ${said.length === 0 ? nothing : html`<span>${said.join(' ')}</span>`}
      </li>`;
    })}
  </ul>`;
}

const blankDaysStyles = css`
  .blank-days {
    display: grid;
    align-self: start;
  }
  .blank-days > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
    min-block-size: 40px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .blank-days :is(small, span) {
    color: var(--_text-muted);
    font-size: var(--_sm);
  }
  /* Offers to fill the days with come first where they are not beside them. */
  @container di (max-width: 979px) {
    .bare:has(.proposals) > .blank-days {
      display: none;
    }
  }
  /* Before offers are there to fill it with, it lies under the search, as wide as the page. */
  @container di (min-width: 680px) {
    .bare:not(:has(.proposals)) > .blank-days {
      grid-column: 1 / -1;
      grid-template-columns: repeat(7, minmax(0, 1fr));
    }
    .bare:not(:has(.proposals)) > .blank-days > li {
      display: block;
      min-block-size: 200px;
      padding: 8px 6px;
      font-size: var(--_sm);
      border: 1px solid var(--_line);
      border-inline-start-width: 0;
    }
    .bare:not(:has(.proposals)) > .blank-days > li:first-child {
      border-inline-start-width: 1px;
    }
    .bare:not(:has(.proposals)) > .blank-days > li > * {
      display: block;
    }
  }
  @container di (min-width: 980px) {
    .bare > .side {
      grid-row-end: span 3;
    }
    .bare:not(:has(.proposals)) > .side {
      grid-row-end: span 1;
    }
    .bare:not(:has(.proposals)) > .blank-days > li {
      padding-inline: 12px;
      font-size: inherit;
    }
  }
`;
