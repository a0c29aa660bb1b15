import { html, nothing, type TemplateResult } from 'lit';
import { toLines } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { Dossier } from '../desk/dossier.ts';
import type { DossierChoices } from './dossier-choices.ts';
import { isUnwanted } from './fields/dossier-changes.ts';

/**
 * Draws words that a person wrote, with the one press that refuses them as unwanted. Words that seem so already are folded: they are
 * read by those who open them.
 */
export function renderWords(said: string, choices: DossierChoices): TemplateResult {
  const words = html`<bdi>${toLines(said)}</bdi>`;
  if (!isUnwanted(choices.dossier))
    return html`${words}
      <p class="small">${renderRefuse(choices, 'link-btn small')}</p>`;
  return foldUnwanted(words, choices.dossier);
}

/** Folds what a person wrote where it seems to insult. */
export function foldUnwanted(said: TemplateResult, dossier: Dossier): TemplateResult {
  if (!isUnwanted(dossier)) return said;
  return html`<details class="unwanted">
    <summary>${t.unwanted.read}</summary>
    ${said}
  </details>`;
}

/** Draws the press that refuses a contribution as unwanted, or closes a need. Nothing for what its own structure sent. */
export function renderRefuse(choices: DossierChoices, look: string): TemplateResult | typeof nothing {
  const { dossier, isOpen, busy } = choices;
  if (!isOpen || dossier.evenements[0]?.par === 'structure' || !dossier.actes.includes('refus')) return nothing;
  const isNeed = dossier.contribution.genre === 'manque';
  const motif = isNeed ? t.unwanted.closed : t.unwanted.refused;
  return html`<button
    class=${look}
    id="unwanted"
    type="button"
    aria-disabled=${busy}
    @click=${() => choices.act([{ acte: 'refus', motif }])}
  >
    ${icon('close')}${isNeed ? t.unwanted.close : t.unwanted.refuse}
  </button>`;
}

/** Says that the words of a contribution seem unwanted, with the press that ends it. */
export function renderUnwanted(choices: DossierChoices): TemplateResult | typeof nothing {
  if (!isUnwanted(choices.dossier)) return nothing;
  return html`<div class="note note-bad" id="looks-unwanted">
    ${icon('warning')}
    <div>
      <p><b>${t.unwanted.lead}</b> ${t.unwanted.masked}</p>
      <p class="acts">${renderRefuse(choices, 'btn btn-sm btn-danger')}</p>
    </div>
  </div>`;
}
