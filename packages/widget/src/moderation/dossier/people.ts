import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { toMailHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { isByStructure } from './fields/dossier-changes.ts';
import { namePerson } from './fields/person-name.ts';
import type { DossierChoices } from './dossier-choices.ts';

/** Draws the author of a contribution, for moderators only, with the erasure for administrators. */
export function renderAuthor(choices: DossierChoices): TemplateResult {
  const { headingLevel, canErase, mode, busy } = choices;
  const { auteur } = choices.dossier;
  const { courriel } = auteur ?? {};
  const said = namePerson(auteur);
  const isKnown = said !== null || courriel !== undefined;
  if (!isKnown && isByStructure(choices.dossier))
    return html`<section aria-labelledby="author">
      ${renderHeading(headingLevel + 1, t.author.title, { id: 'author', className: 'part' })}
      <p class="small">${t.author.verified}</p>
    </section>`;
  return html`<section aria-labelledby="author">
    ${renderHeading(headingLevel + 1, t.author.title, { id: 'author', className: 'part' })}
    ${
      isKnown
        ? html`<p class="small"><bdi>${said}</bdi>${renderMail(courriel, said !== null)}</p>
            <p class="xs faint">${t.author.unverifiedWhy} ${t.author.private}</p>`
        : html`<p class="small muted">${t.author.none}</p>`
    }
    ${
      !isKnown || !canErase
        ? nothing
        : mode === 'erase'
          ? html`<div class="note note-warn">
              ${icon('warning')}
              <div>
                <p>${t.author.eraseSure}</p>
                <p class="acts">
                  <button
                    class="btn btn-sm btn-danger"
                    id="erase"
                    type="button"
                    aria-disabled=${busy}
                    @click=${() => choices.tell('dossier-erase', null)}
                  >
                    ${t.author.eraseYes}
                  </button>
                  <button class="btn btn-sm btn-quiet" type="button" @click=${() => choices.turn('read')}>
                    ${t.cancel}
                  </button>
                </p>
              </div>
            </div>`
          : html`<p>
              <button class="link-btn small" id="erase-open" type="button" @click=${() => choices.turn('erase')}>
                ${t.author.erase}
              </button>
            </p>`
    }
  </section>`;
}

function renderMail(courriel: string | undefined, follows: boolean): TemplateResult | typeof nothing {
  if (courriel === undefined) return nothing;
  return html`${follows ? ' · ' : nothing}<a href=${toMailHref(courriel)} aria-label=${t.author.write(courriel)}
      ><bdi>${courriel}</bdi></a
    >${follows ? nothing : ` ${t.author.unverified}`}`;
}
