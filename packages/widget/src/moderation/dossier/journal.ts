import { libelleDuChamp, type Evenement } from '@inclusion-kit/sdk/contributions';
import { html, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatShortMoment } from '../moment.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { DossierChoices } from './dossier-choices.ts';

/** Draws the history of a contribution, the latest event first: time, act, person. */
export function renderJournal({ dossier, headingLevel }: DossierChoices): TemplateResult {
  return html`<section aria-labelledby="journal">
    ${renderHeading(headingLevel + 1, t.journal.title, { id: 'journal', className: 'part' })}
    <ul class="log">
      ${[...dossier.evenements].reverse().map(
        (event) =>
          html`<li>
            <time datetime=${event.date}>${formatShortMoment(event.date, new Date())}</time>
            <bdi
              >${t.journal.line(event, event.par === undefined ? null : t.journal.by(event.par), champsOf(event))}</bdi
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

const champsOf = ({ champs, changements }: Evenement): string =>
  (champs ?? Object.keys(changements ?? {})).map(libelleDuChamp).join(', ');
