import { libelleDuChamp, type Contribution, type Evenement } from '@inclusion-kit/sdk/contributions';
import { confirmedNumber, saysWrongNumber } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/format/date.ts';
import { toLines, toShort } from '../../shared/format/text.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { toSafeHref } from '../../shared/format/safe-link.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { formatShortMoment } from '../moment.ts';
import { describeClosure, formatFieldValue, isNumberErased, isUnprovenEnd } from './fields/dossier-changes.ts';
import type { ContraryValue } from '../desk/dossier.ts';
import type { DossierChoices } from './dossier-choices.ts';
import { renderWords } from './words.ts';

export function renderFacts(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, headingLevel } = choices;
  const { genre, preuve, financement } = dossier.contribution;
  const words = preuve?.precisions;
  const lien = toSafeHref(preuve?.lien);
  const numero = confirmedNumber(dossier.contribution);
  const facts = [
    [t.genres.confirmation, genre === 'confirmation' && numero === null ? t.detail.confirmed : null],
    [t.row.number, numero === null ? null : t.detail.answers(formatFieldValue('telephone', numero) ?? numero)],
    [t.detail.closure, genre === 'fermeture' ? sayDays(dossier.contribution) : null],
    [t.detail.proofWords, words === undefined ? null : renderWords(words, choices)],
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

/** Says the days of a closure. The head says that it is for good. */
function sayDays(contribution: Contribution): string | null {
  const { fermeture } = contribution;
  if (fermeture?.au !== undefined) return describeClosure(contribution);
  return fermeture?.du === undefined ? null : t.kind.from(formatDate(fermeture.du, 'fr'));
}

const renderLink = (href: string, text: string, rel: string): TemplateResult =>
  html`<a href=${href} target="_blank" rel=${rel}><bdi>${text}</bdi><span class="vh"> (${t.newTab})</span></a>`;

const say = (text: string | undefined): TemplateResult | null =>
  text === undefined ? null : html`<bdi>${toLines(text)}</bdi>`;

/** Draws why a contribution is sure, or what is to be looked at. */
export function renderReasons(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, isOpen, alike } = choices;
  const { niveau, raisons } = dossier.risque;
  const { fiche, fermeture_proposee: closure } = dossier;
  // The head says what became of the record.
  const told = [
    fiche === 'gone' ? 'fiche-disparue' : fiche === 'unread' ? 'source-muette' : '',
    // The note under the head says it.
    isUnprovenEnd(dossier) && dossier.contraires.length === 0 ? 'fermeture-definitive' : '',
    // Both sides stand above.
    dossier.contraires.length > 0 ? 'fermee-ou-non' : '',
    choices.fields.some(({ rivals }) => rivals.length > 0) ? 'autre-proposition' : '',
    // Its own line names it, with the way to it.
    closure === null ? '' : 'fermeture-proposee',
    // Its line says that the number is wrong, or taken away.
    choices.fields.length === 1 && choices.fields.every(isNumberErased) ? 'vide' : '',
  ];
  const said = raisons.flatMap((raison) => (told.includes(raison) ? [] : (t.reasons[raison] ?? [])));
  const isAlike = alike > 1 && dossier.contribution.genre === 'fermeture';
  const lines = [
    ...(isAlike ? [t.detail.alike(alike)] : []),
    ...(dossier.ailleurs.length === 0 ? [] : [sayElsewhere(dossier)]),
    ...said,
  ];
  if (!isOpen || (lines.length === 0 && closure === null)) return nothing;
  return html`<ul class="whys">
    ${closure === null ? nothing : renderClosure(closure, choices)}
    ${lines.map((line) => html`<li class=${niveau === 'sure' ? '' : 'no'}>${icon(niveau === 'sure' ? 'check' : 'info')}<span>${line}</span></li>`)}
  </ul>`;
}

/** Names the other records of the structure, and of those told to be the same, that show the number to erase, and says what becomes of them. */
function sayElsewhere({ ailleurs, contribution, evenements }: DossierChoices['dossier']): string {
  const isOfOther = ({ source }: { readonly source: string }): boolean => source !== contribution.cible?.source;
  const structures = ailleurs.filter(({ modele }) => modele === 'structure');
  const services = ailleurs.filter(({ modele }) => modele === 'service');
  const foreign = structures.filter(isOfOther).length;
  return t.detail.elsewhere({
    structures: { own: structures.length - foreign, foreign },
    offers: services.map((one) => t.detail.twin(toShort(one.nom, 80), isOfOther(one))),
    isWrong: saysWrongNumber(contribution, evenements),
    hasForeign: ailleurs.some(isOfOther),
  });
}

/** Names the closure that waits beside a correction, with the way to it. */
function renderClosure(closure: ContraryValue, choices: DossierChoices): TemplateResult {
  const said = describeClosure({ fermeture: closure.fermeture ?? undefined });
  return html`<li class="no" id="closure-proposed">
    ${icon('warning')}<span
      >${t.reasons['fermeture-proposee']}&nbsp;: <b>${said}</b>,
      ${formatShortMoment(closure.recue_le, new Date(), choices.zone)}.
      <button class="link-btn in-text" type="button" @click=${() => choices.tell('dossier-open', closure.id)}>
        ${t.contrary.open}<span class="vh">&nbsp;: ${said}</span>
      </button></span
    >
  </li>`;
}

export function renderJournal({ dossier, zone }: DossierChoices): TemplateResult {
  const acts = dossier.contribution.genre === 'manque' ? t.need.acts : {};
  return html`<details class="small" id="journal" ?open=${dossier.evenements.length > 1}>
    <summary>${t.journal.title}</summary>
    <ul class="log">
      ${[...dossier.evenements].reverse().map(
        (event) =>
          html`<li>
            <time datetime=${event.date}>${formatShortMoment(event.date, new Date(), zone)}</time>
            <bdi
              >${t.journal.line(event, event.par === undefined ? null : t.journal.by(event.par), champsOf(event), acts)}</bdi
            >
          </li>`,
      )}
    </ul>
  </details>`;
}

const champsOf = ({ champs, changements }: Evenement): string =>
  (champs ?? Object.keys(changements ?? {})).map(libelleDuChamp).join(', ');
