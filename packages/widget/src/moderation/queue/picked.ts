import { html, nothing, type TemplateResult } from 'lit';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import type { Dossier } from '../desk/dossier.ts';
import type { ModerationWork } from '../di-moderation/moderation-work.ts';
import { titleOf } from '../dossier/fields/dossier-changes.ts';
import { OPEN_HASH, renderChange, renderSubject } from './queue-row.ts';
import { toRowChange } from './row-change.ts';

/** Draws all that one press accepts, in the place of one contribution: each change, then the offers that stay as they are, by structure. */
export function renderPicked(work: ModerationWork): TemplateResult {
  const isConfirmed = ({ contribution }: Dossier): boolean => contribution.genre === 'confirmation';
  const confirmed = work.picked.filter(isConfirmed);
  const changed = work.picked.filter((dossier) => !isConfirmed(dossier));
  const byStructure = new Map<string, Dossier[]>();
  for (const dossier of confirmed) {
    const structure = dossier.structure ?? '';
    byStructure.set(structure, [...(byStructure.get(structure) ?? []), dossier]);
  }
  const { headingLevel } = work.host;
  return html`<section class="picked" id="picked" tabindex="0" aria-labelledby="picked-title">
    ${renderHeading(headingLevel, t.sure.picked, { id: 'picked-title', className: 'part' })}
    ${
      changed.length === 0
        ? nothing
        : html`<ul>
            ${changed.map((dossier) => html`<li>${renderLink(dossier, work, html`${renderSubject(dossier, false)} ${renderChange(toRowChange(dossier))}`)}</li>`)}
          </ul>`
    }
    ${
      confirmed.length === 0
        ? nothing
        : html`<p class="kept">${t.sure.confirmed(confirmed.length)}</p>
            ${[...byStructure].map(
              ([structure, dossiers]) =>
                html`${structure === '' ? nothing : html`<p class="small muted"><bdi>${structure}</bdi></p>`}
                  <ul>
                    ${dossiers.map((dossier) => html`<li>${renderLink(dossier, work, html`<bdi>${titleOf(dossier)}</bdi>`)}</li>`)}
                  </ul>`,
            )}`
    }
  </section>`;
}

function renderLink(dossier: Dossier, work: ModerationWork, said: TemplateResult): TemplateResult {
  const onOpen = (event: Event): void => {
    event.preventDefault();
    void work.openOne(dossier);
  };
  return html`<a href=${OPEN_HASH} @click=${onOpen}>${said}</a>`;
}
