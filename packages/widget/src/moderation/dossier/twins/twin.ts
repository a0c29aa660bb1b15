import { html, nothing, type TemplateResult } from 'lit';
import { formatAddress } from '../../../shared/format/place.ts';
import { toOfferLink } from '../../../shared/format/offer-link.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { moderation as t } from '../../../locales/fr/moderation.ts';
import type { DossierChoices } from '../dossier-choices.ts';
import { formatFieldValue } from '../fields/dossier-changes.ts';

/** Draws the record that something new is probably, with the reasons, and the press that refuses the new one for it. */
export function renderTwin(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, isOpen, busy, page } = choices;
  const twin = dossier.jumelle;
  if (!isOpen || twin === null) return nothing;
  const href = twin.modele === 'service' ? toOfferLink(twin.id, null, page) : null;
  const facts = [twin.structure, formatAddress(twin), formatFieldValue('telephone', twin.telephone)];
  return html`<div class="note note-warn" id="twin" role="group" aria-labelledby="twin-title">
    ${icon('warning')}
    <div>
      <p id="twin-title"><b>${t.twin[twin.modele]}</b></p>
      <p>
        <b><bdi>${twin.nom}</bdi></b>
        ${facts.map((fact) => (fact === null ? nothing : html` · <bdi>${fact}</bdi>`))}
        ${
          href === null
            ? nothing
            : html` ·
                <a href=${href} target="_blank" rel="noopener"
                  >${t.twin.record}<span class="vh"> (${t.newTab})</span></a
                >`
        }
      </p>
      <p class="small muted">${t.twin.why(twin.raisons)}.</p>
      <p class="acts">
        <button
          class="btn btn-sm"
          type="button"
          aria-disabled=${busy}
          @click=${() => choices.act([{ acte: 'refus', motif: t.twin.reason(twin.nom) }])}
        >
          ${icon('close')}${t.twin.refuse}
        </button>
      </p>
    </div>
  </div>`;
}
