import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { toMailHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { DossierChoices } from './dossier-choices.ts';

/** Draws the author of a contribution, for moderators only, with the erasure for administrators. */
export function renderAuthor(choices: DossierChoices): TemplateResult {
  const { headingLevel, canErase, mode, busy } = choices;
  const { auteur } = choices.dossier;
  const { nom, organisation, fonction, courriel } = auteur ?? {};
  const said = [nom, fonction, organisation].filter((part) => part !== undefined && part !== '');
  const isKnown = said.length > 0 || courriel !== undefined;
  return html`<section aria-labelledby="author">
    ${renderHeading(headingLevel + 1, t.author.title, { id: 'author', className: 'part' })}
    ${
      isKnown
        ? html`<p class="small"><bdi>${said.join(', ')}</bdi>${renderMail(courriel, said.length > 0)}</p>
            <p class="xs faint">${t.author.private}</p>`
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
    >`;
}
