import { GOOD_SCORE } from '@inclusion-kit/sdk/internal';
import { libelleDuChamp } from '@inclusion-kit/sdk/contributions';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { formatScore } from '../../shared/format/figures.ts';
import { toLines } from '../../shared/format/text.ts';
import { formatMoment } from '../moment.ts';
import { toOfferLink } from '../../shared/format/offer-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import {
  describeKind,
  isAnswered,
  isByStructure,
  isContested,
  isUnprovenEnd,
  isLost,
  lacksHost,
  sayEtat,
  headingOf,
  waitingHostOf,
  structureOf,
  findMissing,
} from './fields/dossier-changes.ts';
import { deskIcon } from '../desk-icons.ts';
import { renderFurther } from './acts.ts';
import type { DossierChoices } from './dossier-choices.ts';

export function renderHead(choices: DossierChoices): TemplateResult {
  const { dossier, headingLevel, sourceName } = choices;
  const { contribution, numero, recue_le, source } = dossier;
  const structure = structureOf(dossier);
  const moyen = contribution.preuve?.moyen;
  // Each side of a contest says who sent it, and how they know.
  const isOfOneLine = choices.fields.length === 1 && choices.fields.every(isContested);
  const isContest = choices.isOpen && (dossier.contraires.length > 0 || isOfOneLine);
  const facts = [
    describeKind(dossier),
    t.detail.received(formatMoment(recue_le, new Date(), choices.zone)),
    ...(isByStructure(dossier) && !isContest ? [t.detail.byStructure] : []),
    ...(moyen === undefined || isContest ? [] : [t.detail.proof(t.proofs[moyen] ?? moyen)]),
  ];
  return html`<header class="head">
    <button class="btn btn-sm btn-quiet back" type="button" @click=${() => choices.tell('dossier-back', null)}>
      ${icon('back')}${t.detail.back}
    </button>
    ${renderFurther(choices)}
    <p class="xs faint">${[...facts, t.detail.numero(numero)].join(' · ')}</p>
    ${renderHeading(headingLevel, html`<bdi>${headingOf(dossier)}</bdi>`, { id: 'title', className: 'title', focusable: true })}
    <p class="small muted">
      ${structure === null ? nothing : html`<bdi>${structure}</bdi>${source === null ? nothing : ' · '}`}${source === null ? nothing : html`${t.detail.source(sourceName)}`}${renderLink(choices)}
    </p>
    ${renderEtat(choices)} ${renderAnswer(choices)} ${renderFate(choices)}
  </header>`;
}

function renderLink({ dossier, page }: DossierChoices): TemplateResult | typeof nothing {
  const { cible } = dossier.contribution;
  if (cible?.modele !== 'service' || dossier.fiche === 'gone') return nothing;
  const href = toOfferLink(cible.id, null, page);
  if (href === null) return nothing;
  return html` ·
    <a href=${href} target="_blank" rel="noopener">${t.detail.record}<span class="vh"> (${t.newTab})</span></a>`;
}

function renderEtat({ dossier }: DossierChoices): TemplateResult | typeof nothing {
  const { etat, motif } = dossier;
  if (etat === 'recue') return nothing;
  return html`<p class="small">
    <span class="tag">${sayEtat(dossier)}</span> ${motif === null ? nothing : html`<bdi>${motif}</bdi>`}
  </p>`;
}

/** Draws the person's answer beside the question, since the answer was awaited. */
function renderAnswer({ dossier }: DossierChoices): TemplateResult | typeof nothing {
  if (!isAnswered(dossier)) return nothing;
  const asked = dossier.evenements.findLast(({ acte }) => acte === 'question')?.motif ?? '';
  return html`<div class="note">
    ${icon('mail')}
    <div>
      <p class="small muted"><bdi>${t.detail.asked(asked)}</bdi></p>
      <p><b>${t.detail.answered}</b><bdi>${toLines(dossier.motif ?? '')}</bdi></p>
    </div>
  </div>`;
}

/** Draws what the change does to the quality of the record. */
export function renderQuality({ dossier, isOpen }: DossierChoices): TemplateResult | typeof nothing {
  if (dossier.qualite === null || !isOpen) return nothing;
  const { avant, apres } = dossier.qualite;
  const missing = findMissing(dossier).map(libelleDuChamp);
  if (avant === null)
    return html`<p class="note">
      ${deskIcon('rise')}
      <span
        ><b>${t.detail.quality(null, formatScore(apres, 'fr'))}</b>&nbsp;:
        ${t.detail.newSide(apres >= GOOD_SCORE)}${missing.length === 0 ? nothing : html` ${t.detail.missing(missing)}`}</span
      >
    </p>`;
  if (formatScore(avant, 'fr') === formatScore(apres, 'fr')) return nothing;
  const [was, will] = [avant >= GOOD_SCORE, apres >= GOOD_SCORE];
  const said = was === will ? t.detail.sameSide(will) : will ? t.detail.becomesVisible : t.detail.becomesHidden;
  // Only what takes a record out of sight is a warning.
  return html`<p class=${was && !will ? 'note note-warn' : 'note'}>
    ${was && !will ? icon('warning') : apres < avant ? icon('info') : deskIcon('rise')}
    <span><b>${t.detail.quality(formatScore(avant, 'fr'), formatScore(apres, 'fr'))}</b>&nbsp;: ${said}</span>
  </p>`;
}

function renderFate(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, isOpen } = choices;
  if (!isOpen || (dossier.fiche !== 'gone' && dossier.fiche !== 'unread')) return nothing;
  if (dossier.fiche === 'gone') {
    const said = isLost(dossier) ? t.detail.gone : t.detail.goneClosure;
    return html`<p class="note note-bad">${icon('warning')}<span>${said}</span></p>`;
  }
  return html`<p class="note note-warn">
    ${icon('clock')}<span
      >${t.detail.unread}
      <button class="link-btn" type="button" @click=${() => choices.tell('dossier-refresh', null)}>
        ${t.retry}
      </button></span
    >
  </p>`;
}

/** Says to call before an offer is closed for good on the word of somebody who proves nothing. */
export function renderCallFirst({ dossier, isOpen }: DossierChoices): TemplateResult | typeof nothing {
  // Where others say the contrary, both sides say so.
  if (!isOpen || !isUnprovenEnd(dossier) || dossier.contraires.length > 0) return nothing;
  return html`<p class="note note-warn" id="call-first">${icon('warning')}<b>${t.detail.callFirst}</b></p>`;
}

/** Says that the structure of a new offer is new too, and is published with it or before it, or that it was refused. */
export function renderHost(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, isOpen } = choices;
  if (!isOpen) return nothing;
  const host = waitingHostOf(dossier);
  const isLacking = lacksHost(dossier);
  if (host === null && !isLacking) return nothing;
  const said = !isLacking ? t.host.both : host === null ? t.host.lost : t.host.first;
  return html`<p class=${isLacking ? 'note note-warn' : 'note'} id="host">
    ${icon(isLacking ? 'warning' : 'info')}<span
      ><b><bdi>${structureOf(dossier) ?? t.queue.noTitle}</bdi></b> ${said}
      ${
        host === null
          ? nothing
          : html`<button class="link-btn" type="button" @click=${() => choices.tell('dossier-open', host.id)}>
              ${t.host.open}
            </button>`
      }</span
    >
  </p>`;
}
