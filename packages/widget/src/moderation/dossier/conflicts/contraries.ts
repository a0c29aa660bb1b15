import type { Contribution, Genre } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../shared/icons/icons.ts';
import { moderation as t } from '../../../locales/fr/moderation.ts';
import { sayProposal, sayRival } from './compare.ts';
import type { DossierChoices } from '../dossier-choices.ts';
import { describeClosure } from '../fields/dossier-changes.ts';

/** Draws what says that an offer is closed beside what says that it is up to date: each tells who says it, when and how they know. */
export function renderContraries(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, isOpen } = choices;
  if (!isOpen || dossier.contraires.length === 0) return nothing;
  const { genre, fermeture } = dossier.contribution;
  const rest = Math.max(0, dossier.contraires.length - MOST_SHOWN) + dossier.contraires_en_plus;
  return html`<section class="conflict" id="contrary" aria-labelledby="contrary-title">
    <p class="conflict-head">
      ${icon('warning')}<b id="contrary-title">${t.contrary.title}</b><span>${t.contrary.why}</span>
    </p>
    <div class="vals">
      <div>${renderSaid(sayProposal(choices), say(genre, fermeture))}</div>
      ${dossier.contraires.slice(0, MOST_SHOWN).map((other) => {
        const said = say(other.genre, other.fermeture ?? undefined);
        return html`<div>
          ${renderSaid(sayRival(other, choices), said)}
          <button class="btn btn-sm" type="button" @click=${() => choices.tell('dossier-open', other.id)}>
            ${icon('next')}${t.contrary.open}<span class="vh">&nbsp;: ${said}</span>
          </button>
        </div>`;
      })}
      ${rest > 0 ? html`<p class="small muted">${t.contrary.more(rest)}</p>` : nothing}
    </div>
  </section>`;
}

/** More of them would push the decision off the screen, and say the same. */
const MOST_SHOWN = 3;

/** Says what becomes of the offer once it is accepted, and of those that say the contrary. Null where nothing does. */
export function sayContraryEffect({ dossier, isOpen }: DossierChoices): string | null {
  if (!isOpen || dossier.contraires.length === 0) return null;
  const closes = dossier.contribution.genre === 'fermeture';
  return t.contrary.effect(closes, dossier.contraires.length);
}

const say = (genre: Genre, fermeture: Contribution['fermeture']): string =>
  genre === 'fermeture' ? describeClosure({ fermeture }) : t.genres[genre];

function renderSaid(caption: readonly string[], said: string): TemplateResult {
  return html`<span
    >${caption.map((line) => html`<span class="cap">${line} </span>`)}<bdi class="val">${said}</bdi></span
  >`;
}
