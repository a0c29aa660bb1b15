import { html, nothing, type TemplateResult } from 'lit';
import type { Livraison } from '../desk/dossier.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatMoment } from '../moment.ts';
import { toSafeHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { DossierChoices } from './dossier-choices.ts';

/** The states in which a person has something to do. */
const BY_HAND = new Set(['a-faire', 'echec']);

/**
 * Draws the deliveries, of a question or decision to its contributor and of an accepted contribution to its source: those that wait, those
 * that failed, those ready to be sent by hand.
 */
export function renderDeliveries(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, headingLevel, isOpen } = choices;
  // A cancelled delivery comes from an acceptance that was taken back, and is of no more use.
  const livraisons = dossier.livraisons.filter(({ etat }) => !isOpen || etat !== 'annulee');
  const section = (id: string, title: string, some: readonly Livraison[]) =>
    some.length === 0
      ? nothing
      : html`<section aria-labelledby=${id}>
          ${renderHeading(headingLevel + 1, title, { id, className: 'part' })}
          <ul class="deliveries">
            ${some.map((livraison) => html`<li>${renderDelivery(livraison, choices)}</li>`)}
          </ul>
        </section>`;
  return html`${section('question-mail', t.deliveries.toAuthor, livraisons.filter(isToAuthor))}
  ${section(
    'deliveries',
    t.deliveries.title,
    livraisons.filter((livraison) => !isToAuthor(livraison)),
  )}`;
}

/** Tells whether a delivery is a mail to the author: a question, or the decision. */
const isToAuthor = ({ canal }: Livraison): boolean => canal === 'auteur' || canal === 'decision';

function renderDelivery(livraison: Livraison, choices: DossierChoices): TemplateResult {
  const { canal, etat, essais = 0, prochain_le, erreur, texte, objet, destinataire } = livraison;
  const { dossier, busy } = choices;
  const name = t.deliveries.canaux[canal] ?? canal;
  const lien = toSafeHref(livraison.lien);
  const isByHand = BY_HAND.has(etat);
  const canMark = isByHand && !isToAuthor(livraison) && dossier.actes.includes('transmission');
  const canRetry = etat === 'echec' && livraison.id !== undefined;
  const next =
    etat === 'en-attente' && isFilled(prochain_le) ? formatMoment(prochain_le, new Date(), choices.zone) : null;
  const tries = [
    essais > 0 ? t.deliveries.tries(essais) : null,
    next === null ? null : (essais > 0 ? t.deliveries.next : t.deliveries.planned)(next),
  ].filter((one) => one !== null);
  const hasText = isFilled(texte);
  return html`<p class="delivery-head">
      <b>${name}</b>
      ${isFilled(destinataire) ? html`<span class="muted"><bdi>${t.deliveries.to(destinataire)}</bdi></span>` : nothing}
      <span class=${`tag ${tagOf(etat)}`}>${t.deliveries.etats[etat] ?? etat}</span>
    </p>
    ${tries.length === 0 ? nothing : html`<p class="xs faint">${tries.join(', ')}</p>`}
    ${canal === 'auteur' && etat === 'a-faire' ? html`<p class="small">${t.deliveries.questionByHand}</p>` : nothing}
    ${isFilled(erreur) ? html`<p class="small"><bdi>${erreur}</bdi></p>` : nothing}
    ${
      hasText
        ? html`<details ?open=${isByHand}>
            <summary class="small">${t.deliveries.ready}</summary>
            ${isFilled(objet) ? html`<p class="small muted"><bdi>${t.deliveries.subject(objet)}</bdi></p>` : nothing}
            <pre class="text" tabindex="0" dir="auto" role="group" aria-label=${t.deliveries.ready}>${texte}</pre>
          </details>`
        : nothing
    }
    ${
      hasText || lien !== null || canMark || canRetry
        ? html`<p class="acts">
            ${
              hasText
                ? html`<button class="btn btn-sm" type="button" @click=${() => choices.copy(livraison)}>
                    ${icon('copy')}${t.deliveries.copy}
                  </button>`
                : nothing
            }
            ${
              lien === null
                ? nothing
                : html`<a class="btn btn-sm" href=${lien} target="_blank" rel="noopener noreferrer"
                    >${icon('link')}${t.deliveries.open(canal === 'main' ? '' : name)}<span class="vh">
                      (${t.newTab})</span
                    ></a
                  >`
            }
            ${
              canMark
                ? html`<button
                    class="btn btn-sm"
                    type="button"
                    aria-disabled=${busy}
                    @click=${() => choices.act([{ acte: 'transmission' }])}
                  >
                    ${icon('check')}${t.deliveries.mark}
                  </button>`
                : nothing
            }
            ${
              canRetry
                ? html`<button
                    class="btn btn-sm btn-quiet"
                    type="button"
                    @click=${() => choices.tell('dossier-retry', livraison)}
                  >
                    ${icon('retry')}${t.deliveries.again}
                  </button>`
                : nothing
            }
          </p>`
        : nothing
    }`;
}

const isFilled = (text: string | null | undefined): text is string => typeof text === 'string' && text !== '';

function tagOf(etat: string): string {
  if (etat === 'envoyee') return 'tag-ok';
  if (etat === 'echec') return 'tag-bad';
  return etat === 'a-faire' ? 'tag-warn' : '';
}
