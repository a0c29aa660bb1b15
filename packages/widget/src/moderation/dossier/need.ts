import { gatherNeeds, toShownNumber } from '@inclusion-kit/sdk/internal';
import { publics, toLabels, urgentNumbers, type UrgentNumber } from '@inclusion-kit/sdk/referentiels';
import { labelOfTheme } from '../../shared/offers/themes.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { toOfferLink } from '../../shared/format/offer-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { personWords } from '../../shared/sending/person-words.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { renderFault } from '../fault.ts';
import { deskIcon } from '../desk-icons.ts';
import type { DossierChoices } from './dossier-choices.ts';
import { tellsDanger } from './fields/dossier-changes.ts';
import { renderWords } from './words.ts';

/** Draws a need in words: what the person wrote, where, what about and how often it was told. */
export function renderNeed(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, page, isOpen } = choices;
  const { contribution, besoin, offre } = dossier;
  const { manque } = contribution;
  if (manque === undefined) return nothing;
  const said = manque.precisions?.trim() ?? '';
  const place = [besoin?.commune, besoin?.departement].filter((part) => typeof part === 'string').join(', ');
  const lines = [
    [t.need.where, place || t.unknown],
    [t.need.what, gatherNeeds(manque.thematiques).map(labelOfTheme).join(', ') || t.unknown],
    [t.need.who, manque.publics.map(toLabels(publics)).join(', ') || t.unknown],
    [t.need.often, besoin === null ? null : t.need.counted(besoin.recents, besoin.nombre)],
  ];
  const href = offre === null ? null : toOfferLink(offre.id, null, page);
  const persons = personWords(said);
  return html`${renderDanger(dossier)}${
      persons.length === 0
        ? nothing
        : html`<p class="note note-warn" id="person">
            ${icon('warning')}<span
              >${t.need.person} <b><bdi>${persons.join(' · ')}</bdi></b></span
            >
          </p>`
    }${
      said === ''
        ? nothing
        : html`<blockquote class="note">
            ${deskIcon('talk')}
            <div>${renderWords(t.need.quoted(said), choices)}</div>
          </blockquote>`
    }
    <dl class="facts">
      ${lines.map(([label, value]) =>
        value === null
          ? nothing
          : html`<div>
              <dt>${label}</dt>
              <dd><bdi>${value}</bdi></dd>
            </div>`,
      )}
      ${
        offre === null || href === null
          ? nothing
          : html`<div>
              <dt>${t.need.linked}</dt>
              <dd>
                <a href=${href} target="_blank" rel="noopener"
                  ><bdi>${offre.nom}</bdi><span class="vh"> (${t.newTab})</span></a
                >
              </dd>
            </div>`
      }
    </dl>
    ${isOpen ? html`<p class="small muted">${t.need.rule} <a href=${`${page}territoire`}>${t.need.territory}</a>.</p>` : nothing}`;
}

/** Draws the alert of a need whose words tell a danger, with the national numbers that the public is told. */
function renderDanger({ besoin, auteur }: DossierChoices['dossier']): TemplateResult | typeof nothing {
  if (!tellsDanger(besoin)) return nothing;
  const known: Readonly<Record<string, UrgentNumber>> = urgentNumbers;
  return html`<div class="note note-bad" id="danger" role="alert">
    ${icon('warning')}
    <div>
      <p><b>${t.need.alert}</b></p>
      <p>${t.need.alertLead}</p>
      <ul>
        ${besoin?.urgences?.map((number) => {
          const { isText = false, names } = known[number] ?? {};
          return html`<li>
            <a href="${isText ? 'sms' : 'tel'}:${number}"><b>${toShownNumber(number)}</b></a> ${names?.fr}
          </li>`;
        })}
      </ul>
      ${auteur?.courriel === undefined ? html`<p>${t.need.noMail}</p>` : nothing}
    </div>
  </div>`;
}

/** Draws the decisions on a need: it is noted, linked to an offer, or closed. */
export function renderNeedActs(choices: DossierChoices): TemplateResult {
  const { busy, alike } = choices;
  return html`<button
      class="btn btn-primary"
      id="accept"
      type="button"
      aria-disabled=${busy}
      @click=${() => choices.accept()}
    >
      ${deskIcon('bulb')}${busy ? t.acts.working : alike > 1 ? t.need.noteAll(alike) : t.need.note}
    </button>
    <button class="btn" id="link-open" type="button" @click=${() => choices.turn('link')}>${t.need.link}</button>
    <button class="btn" id="refuse-open" type="button" @click=${() => choices.turn('refuse')}>${t.need.close}</button>`;
}

/** Draws the search of the offer that answers a need. */
export function renderLinking(choices: DossierChoices): TemplateResult {
  const { found, busy, complaint } = choices;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('input');
    void choices.findOffers(field?.value.trim() ?? '');
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') void choices.turn('read');
  };
  return html`<form class="ask" role="search" novalidate @submit=${onSubmit} @keydown=${onKeydown}>
    <label class="label" for="words">${t.need.find}</label>
    <p class="finding">
      <input class="input" id="words" autocomplete="off" maxlength="200" />
      <button class="btn" type="submit">${icon('search')}${t.need.search}</button>
    </p>
    ${renderFault(complaint)}
    ${found?.length === 0 ? html`<p class="small muted" role="status">${t.need.noOffer}</p>` : nothing}
    <ul class="found">
      ${found?.map(
        ({ id, nom, structure }) =>
          html`<li>
            <span class="small"
              ><b><bdi>${nom}</bdi></b> <span class="muted"><bdi>${structure}</bdi></span></span
            >
            <button
              class="btn btn-sm"
              type="button"
              aria-disabled=${busy}
              @click=${() => choices.act([{ acte: 'acceptation', reliee_a: id }])}
            >
              ${t.need.linkThis}<span class="vh"> ${nom}</span>
            </button>
          </li>`,
      )}
    </ul>
    <p class="acts">
      <button class="btn btn-quiet" type="button" @click=${() => choices.turn('read')}>${t.cancel}</button>
    </p>
  </form>`;
}
