import { libelleDuChamp, type Evenement } from '@inclusion-kit/sdk/contributions';
import { toLabels, publics, thematiques } from '@inclusion-kit/sdk/referentiels';
import { html, nothing, type TemplateResult } from 'lit';
import { toLines } from '../../shared/format/text.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { toOfferLink } from '../../shared/format/offer-link.ts';
import { toSafeHref } from '../../shared/format/safe-link.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { formatShortMoment } from '../moment.ts';
import { describeClosure } from './fields/dossier-changes.ts';
import type { DossierChoices } from './dossier-choices.ts';

export function renderFacts({ dossier, headingLevel, page }: DossierChoices): TemplateResult | typeof nothing {
  const { genre, cible, doublon_de, manque, preuve, financement } = dossier.contribution;
  const lien = toSafeHref(preuve?.lien);
  const named = manque && {
    themes: manque.thematiques.map(toLabels(thematiques)).join(', ') || t.unknown,
    publics: manque.publics.map(toLabels(publics)).join(', ') || t.unknown,
  };
  const facts = [
    [t.genres.confirmation, genre === 'confirmation' ? t.detail.confirmed : null],
    [t.detail.closure, genre === 'fermeture' ? describeClosure(dossier.contribution) : null],
    [t.detail.twin, doublon_de === undefined ? null : renderTwin(doublon_de, dossier.jumeau, cible?.modele, page)],
    [t.detail.themes, named?.themes],
    [t.detail.publics, named?.publics],
    [t.detail.place, say(manque?.code_commune)],
    [t.detail.words, say(manque?.precisions)],
    [t.detail.proofWords, say(preuve?.precisions)],
    [t.detail.proofLink, lien === null ? null : renderLink(lien, lien, 'noopener noreferrer')],
    [t.detail.funders, say(financement?.financeurs?.join(', '))],
    [t.detail.scheme, say(financement?.dispositif)],
  ].filter(([, value]) => value !== undefined && value !== null);
  if (facts.length === 0) return nothing;
  return html`<section aria-labelledby="facts">
    ${renderHeading(headingLevel + 1, t.detail.facts, { id: 'facts', className: 'part' })}
    <dl class="facts">
      ${facts.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function renderTwin(id: string, nom: string | null, modele: string | undefined, page: string): TemplateResult | null {
  const href = modele === 'service' ? toOfferLink(id, null, page) : null;
  return href === null ? say(nom ?? t.queue.noTitle) : renderLink(href, nom ?? t.detail.record, 'noopener');
}

const renderLink = (href: string, text: string, rel: string): TemplateResult =>
  html`<a href=${href} target="_blank" rel=${rel}><bdi>${text}</bdi><span class="vh"> (${t.newTab})</span></a>`;

const say = (text: string | undefined): TemplateResult | null =>
  text === undefined ? null : html`<bdi>${toLines(text)}</bdi>`;

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
