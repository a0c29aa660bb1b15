import { confirmedNumber } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import type { Dossier } from '../desk/dossier.ts';
import type { ModerationWork } from '../di-moderation/moderation-work.ts';
import { icon } from '../../shared/icons/icons.ts';
import { renderBulk } from './bulk.ts';
import { sayKept } from './keep.ts';
import { OPEN_HASH, renderChange, renderSubject, renderTrust } from './queue-row.ts';
import { toRowChange, type RowChange } from './row-change.ts';

/** Draws all that one press accepts, in the place of one contribution: each change, then the offers that stay as they are, by structure. */
export function renderPicked(work: ModerationWork): TemplateResult {
  const isConfirmed = ({ contribution }: Dossier): boolean =>
    contribution.genre === 'confirmation' && confirmedNumber(contribution) === null;
  const confirmed = work.picked.filter(isConfirmed);
  const changed = work.picked.filter((dossier) => !isConfirmed(dossier));
  const byStructure = new Map<string, Dossier[]>();
  for (const dossier of confirmed) {
    const structure = dossier.structure ?? '';
    byStructure.set(structure, [...(byStructure.get(structure) ?? []), dossier]);
  }
  const { headingLevel } = work.host;
  return html`<div class="picked" id="picked">
    <div class="read" tabindex="0" role="region" aria-labelledby="picked-title">
      ${renderHeading(headingLevel, t.sure.picked, { id: 'picked-title', className: 'part' })}
      ${
        changed.length === 0
          ? nothing
          : html`<ul>
              ${changed.map((dossier) => html`<li>${renderLink(dossier, work, html`${renderSubject(dossier, false)} ${renderChange(toPickedChange(dossier, work))}<span class="line">${renderTrust(dossier, work)}</span>`)}</li>`)}
            </ul>`
      }
      ${
        confirmed.length === 0
          ? nothing
          : html`<p class="kept">${icon('check')}${t.sure.confirmed(confirmed.length)}</p>
              ${[...byStructure].map(
                ([structure, dossiers]) =>
                  html`${structure === '' ? nothing : renderHeading(headingLevel + 1, html`<bdi>${structure}</bdi>`, { className: 'of' })}
                    <ul>
                      ${dossiers.map((dossier) => html`<li>${renderLink(dossier, work, renderSubject(dossier, false, false))}</li>`)}
                    </ul>`,
              )}`
      }
    </div>
    ${renderBulk(work)}
  </div>`;
}

/** Says of a duplicate which record stays, and what is lost. */
function toPickedChange(dossier: Dossier, work: ModerationWork): RowChange {
  const change = toRowChange(dossier);
  const after = sayKept(dossier, work);
  return after === null ? change : { ...change, after };
}

function renderLink(dossier: Dossier, work: ModerationWork, said: TemplateResult): TemplateResult {
  const onOpen = (event: Event): void => {
    event.preventDefault();
    void work.openOne(dossier);
  };
  return html`<a href=${OPEN_HASH} @click=${onOpen}>${said}</a>`;
}
