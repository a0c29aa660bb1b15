import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { html, nothing, type TemplateResult } from 'lit';
import { toPhoneHref } from '@inclusion-kit/sdk/internal';
import { deskIcon } from '../desk-icons.ts';
import { renderFault } from '../fault.ts';
import { sayEffect } from './conflicts/compare.ts';
import { canAcceptContraries } from './conflicts/contraries.ts';
import { icon, type IconName } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { sayProblem } from '../desk/outcome-texts.ts';
import { renderLinking, renderNeedActs } from './need.ts';
import { renderClose, renderPairActs } from './twins/pair.ts';
import type { Dossier } from '../desk/dossier.ts';
import type { DossierChoices } from './dossier-choices.ts';
import { isDoubtful, isLost, isOtherGone, isUnprovenEnd, lacksHost, waitingHostOf } from './fields/dossier-changes.ts';

export function renderActs(choices: DossierChoices): TemplateResult | typeof nothing {
  switch (choices.mode) {
    case 'refuse':
      return html`<di-refusal
        .words=${choices.dossier.contribution.genre === 'manque' ? t.need.closing : t.refusal}
        .busy=${choices.busy}
        @refuse=${({ detail }: CustomEvent<string>) => choices.act([{ acte: 'refus', motif: detail }])}
        @cancel=${() => choices.turn('read')}
      ></di-refusal>`;
    case 'ask':
      return renderQuestion(choices);
    case 'link':
      return renderLinking(choices);
    case 'adjust':
      return nothing;
    default:
      return html`${renderProblem(choices)}${choices.isOpen ? renderDecisions(choices) : renderUndo(choices)}`;
  }
}

function renderDecisions(choices: DossierChoices): TemplateResult {
  const { dossier, fields, busy } = choices;
  const { actes, comparaison } = dossier;
  const { genre } = dossier.contribution;
  const host = waitingHostOf(dossier);
  const isAlone = genre === 'doublon' && dossier.paire === null;
  const isAcceptable = comparaison !== null && !lacksHost(dossier) && !isLost(dossier) && !isAlone;
  const canAdjust = actes.includes('ajustement') && fields.length > 0;
  const kept = choices.kept.length;
  const isNew = dossier.contribution.cible === undefined;
  const whole = isUnprovenEnd(dossier)
    ? sayUnprovenEnd(choices)
    : host !== null
      ? t.host.publish
      : isNew
        ? t.acts.publish
        : t.acts.accept;
  const turns = choices.rival?.isInSight === false;
  const accept = choices.keepsShown
    ? t.conflict.keepShown
    : choices.rival !== null
      ? t.conflict[turns ? 'turn' : 'acceptOther']
      : choices.isPartial
        ? t.acts.acceptSome(kept, fields.length)
        : whole;
  // While a value is to choose, or a doubt is to settle, nothing invites to accept.
  const isSure = dossier.telephone === null ? !isDoubtful(dossier) : choices.hasCalled;
  const isFilled = isSure && choices.unsettled === undefined;
  const opener = (mode: 'adjust' | 'refuse' | 'ask', look: string, sign: IconName): TemplateResult =>
    renderOpener(choices, mode, look, sign);
  const linkTo = (mode: 'adjust' | 'refuse' | 'ask'): TemplateResult =>
    html`<button class="link-btn" id=${`${mode}-open`} type="button" @click=${() => choices.turn(mode)}>
      ${t.acts[mode]}
    </button>`;
  if (isLost(dossier) && actes.includes('refus'))
    return html`<div class="acts decisions">${opener('refuse', 'btn-primary', 'close')}</div>`;
  if (isAlone && isOtherGone(dossier) && actes.includes('refus'))
    return html`<div class="acts decisions">${renderClose(choices)}</div>`;
  const ask = actes.includes('question') ? opener('ask', '', 'mail') : nothing;
  if (genre === 'manque') return html`<div class="acts decisions by-two">${renderNeedActs(choices)} ${ask}</div>`;
  // The two ways to end it stand beside their values.
  if (choices.answered.length > 0)
    return html`<div class="acts decisions">${opener('adjust', '', 'pencil')} ${ask}</div>`;
  if (genre === 'doublon' && !isAlone)
    return html`<div class="acts decisions is-long">${renderPairActs(choices)} ${ask}</div>`;
  if (isContest(dossier)) return renderContest(choices);
  const effect = sayEffect(choices);
  const reason = isAcceptable && choices.isPartial ? renderReason(choices) : nothing;
  const said =
    effect === null ? nothing : html`<p class="effect" role="status">${icon('info')}<span>${effect}</span></p>`;
  const takesElsewhere = isAcceptable && accept === whole && canTakeElsewhere(choices);
  const acceptance =
    isAcceptable && actes.includes('acceptation')
      ? html`<button
          class=${isFilled ? 'btn btn-primary' : choices.unsettled === undefined ? 'btn' : 'btn is-waiting'}
          id="accept"
          type="button"
          aria-disabled=${busy || choices.unsettled !== undefined}
          @click=${() => choices.accept()}
        >
          ${icon(turns ? 'next' : 'check')}${busy ? t.acts.working : accept}
        </button>`
      : nothing;
  const adjust = isAcceptable && canAdjust;
  // A call that settles a doubt stands beside one decision. The others are links under both.
  if (dossier.telephone !== null)
    return html`${reason} ${said}
      <div class="acts decisions by-two">
        ${renderCall(choices, dossier.telephone)} ${takesElsewhere ? renderEverywhere(choices) : acceptance}
      </div>
      <p class="acts lesser">
        ${takesElsewhere ? renderOnlyHere(choices) : nothing} ${adjust ? linkTo('adjust') : nothing}
        ${actes.includes('refus') ? linkTo('refuse') : nothing} ${actes.includes('question') ? linkTo('ask') : nothing}
      </p>`;
  const isLong = accept !== whole || isUnprovenEnd(dossier);
  return html`${reason} ${said}
    <div class="acts decisions ${isLong ? 'is-long' : ''}">
      ${acceptance} ${adjust ? opener('adjust', '', 'pencil') : nothing}
      ${actes.includes('refus') ? opener('refuse', '', 'close') : nothing} ${ask}
    </div>`;
}

/** Says what the press on a closure that came without a proof does: a call that the moderator made proves it. */
const sayUnprovenEnd = ({ hasCalled }: DossierChoices): string => t.acts[hasCalled ? 'closeCalled' : 'closeUnproven'];

/** Tells whether the press that accepts also erases a number from the other records of the structure that show it too. */
const canTakeElsewhere = ({ dossier, unsettled }: DossierChoices): boolean =>
  dossier.ailleurs.length > 0 && unsettled === undefined && dossier.actes.includes('acceptation');

function renderEverywhere(choices: DossierChoices): TemplateResult {
  const { dossier, busy, hasCalled } = choices;
  return html`<button
    class=${hasCalled ? 'btn btn-primary' : 'btn'}
    id="accept-everywhere"
    type="button"
    aria-disabled=${busy}
    @click=${() => choices.accept(true)}
  >
    ${icon('check')}${busy ? t.acts.working : t.acts.acceptEverywhere(dossier.ailleurs.length + 1)}
  </button>`;
}

/** Draws the way to erase a number from this record alone. */
const renderOnlyHere = (choices: DossierChoices): TemplateResult =>
  html`<button
    class="link-btn"
    id="accept"
    type="button"
    aria-disabled=${choices.busy}
    @click=${() => choices.accept()}
  >
    ${t.acts.acceptHere}
  </button>`;

/** Draws the call that settles a doubt, with the number that it calls. */
const renderCall = (choices: DossierChoices, number: string): TemplateResult =>
  html`<a
    class=${choices.hasCalled ? 'btn' : 'btn btn-primary'}
    part="call"
    href=${toPhoneHref(number)}
    @click=${() => (choices.hasCalled = true)}
    >${icon('phone')}<span
      ><span class="whom">${t.acts.call} </span><bdi class="nowrap">${formatPhone(number)}</bdi></span
    ></a
  >`;

/** Draws the answers to whether an offer is open, on one line with its number. The decisions of less use are one press away. */
function renderContest(choices: DossierChoices): TemplateResult {
  const { dossier, busy } = choices;
  const closes = dossier.contribution.genre === 'fermeture';
  const answer = (isOfClosure: boolean): TemplateResult => {
    const isOwn = isOfClosure === closes;
    const [act, whole] = t.contrary[isOfClosure ? 'close' : 'keep'];
    return html`<button
      class="btn"
      id=${isOwn ? 'accept' : 'accept-contrary'}
      type="button"
      aria-disabled=${busy}
      @click=${() => (isOwn ? choices.accept() : choices.acceptContraries())}
    >
      ${busy ? t.acts.working : isOwn && isUnprovenEnd(dossier) ? sayUnprovenEnd(choices) : html`<span>${act}${whole === '' ? nothing : html`<span class="word"> ${whole}</span>`}</span>`}
    </button>`;
  };
  const answers = [true, false].filter((isOfClosure) => isOfClosure === closes || canAcceptContraries(choices));
  return html`<div class="acts decisions contest">
    ${dossier.telephone === null ? nothing : renderCall(choices, dossier.telephone)} ${answers.map(answer)}
  </div>`;
}

/** Draws, in the head, the way to the decisions of less use on whether an offer is open. */
export function renderFurther(choices: DossierChoices): TemplateResult | typeof nothing {
  const { dossier, showsFurther, mode } = choices;
  if (mode !== 'read' || !choices.isOpen || !isContest(dossier)) return nothing;
  return html`<button
      class="btn btn-icon btn-quiet"
      id="further"
      type="button"
      aria-expanded=${showsFurther}
      aria-label=${t.acts.further}
      @click=${() => (choices.showsFurther = !showsFurther)}
    >
      ${deskIcon('more')}
    </button>
    ${
      showsFurther
        ? html`<div class="further">
            ${renderOpener(choices, 'refuse', '', 'close')}
            ${dossier.actes.includes('question') ? renderOpener(choices, 'ask', '', 'mail') : nothing}
          </div>`
        : nothing
    }`;
}

/** Tells whether some say that an offer is closed and others that it is not, and one press can accept either. */
const isContest = (dossier: Dossier): boolean =>
  dossier.comparaison !== null && dossier.contraires.length > 0 && !lacksHost(dossier) && !isLost(dossier);

const renderOpener = (
  choices: DossierChoices,
  mode: 'adjust' | 'refuse' | 'ask',
  look: string,
  sign: IconName,
): TemplateResult =>
  html`<button class="btn ${look}" id=${`${mode}-open`} type="button" @click=${() => choices.turn(mode)}>
    ${icon(sign)}${t.acts[mode]}
  </button>`;

/** Asks why some values are not taken: the person is told. */
function renderReason(choices: DossierChoices): TemplateResult {
  return html`<div class="field">
    <label class="label" for="reason">${t.acts.why} <span class="opt">${t.refusal.optional}</span></label>
    <p class="hint" id="reason-h">${t.refusal.hint}</p>
    <textarea
      class="input"
      id="reason"
      rows="2"
      maxlength="2000"
      aria-describedby="reason-h"
      .value=${choices.reason}
      @input=${({ target }: Event) => (choices.reason = (target as HTMLTextAreaElement).value)}
    ></textarea>
  </div>`;
}

/** Tells whether nothing was decided along with an acceptance: it would not come back with another one. */
const isAlone = ({ refusees_avec, evenements }: DossierChoices['dossier']): boolean =>
  refusees_avec === 0 && evenements.findLast(({ acte }) => acte === 'acceptation')?.aussi === undefined;

/** Tells whether a number that was erased from one record alone is still shown by others of its structure, or by those told to be the same. */
const canStillErase = ({ dossier, fields }: DossierChoices): boolean =>
  dossier.etat === 'acceptee' && dossier.ailleurs.length > 0 && fields.length === 1 && isAlone(dossier);

function renderUndo(choices: DossierChoices): TemplateResult {
  const { dossier, busy } = choices;
  if (!dossier.actes.includes('annulation')) return html`<p class="small faint">${t.acts.none}</p>`;
  return html`<p class="acts">
      <button class="btn" type="button" aria-disabled=${busy} @click=${() => choices.act([{ acte: 'annulation' }])}>
        ${icon('undo')}${dossier.contribution.genre === 'manque' ? t.need.undo : dossier.etat === 'refusee' ? t.acts.undoRefusal : t.acts.undo}
      </button>
      ${
        canStillErase(choices)
          ? html`<button
              class="btn"
              id="erase-elsewhere"
              type="button"
              aria-disabled=${busy}
              @click=${() => choices.eraseElsewhere()}
            >
              ${icon('check')}${busy ? t.acts.working : t.acts.eraseElsewhere(dossier.ailleurs.length)}
            </button>`
          : nothing
      }
    </p>
    ${dossier.refusees_avec === 0 ? nothing : html`<p class="small faint">${t.contrary.back(dossier.contribution.genre === 'fermeture', dossier.refusees_avec)}</p>`}
    ${dossier.etat === 'transmise' ? html`<p class="small faint">${t.acts.undoSent}</p>` : nothing}
    ${dossier.contribution.genre === 'correction' && dossier.etat !== 'refusee' ? html`<p class="small faint">${t.acts.undoAlone}</p>` : nothing}`;
}

function renderQuestion(choices: DossierChoices): TemplateResult {
  const { dossier, question, busy, complaint } = choices;
  return html`<form
    class="ask"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      choices.sendQuestion();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') void choices.turn('read');
    }}
  >
    <label class="label" for="question">${t.ask.title}</label>
    <p class="hint" id="question-h">${t.ask.hint(dossier.auteur?.courriel !== undefined)}</p>
    <textarea
      class="input"
      id="question"
      rows="3"
      maxlength="2000"
      aria-describedby=${complaint === null ? 'question-h' : 'question-h question-m'}
      aria-invalid=${complaint === null ? nothing : 'true'}
      .value=${question}
      @input=${({ target }: Event) => (choices.question = (target as HTMLTextAreaElement).value)}
    ></textarea>
    ${renderFault(complaint, 'question-m')}
    <p class="acts">
      <button class="btn btn-primary" type="submit" aria-disabled=${busy}>${icon('mail')}${t.ask.send}</button>
      <button class="btn btn-quiet" type="button" @click=${() => choices.turn('read')}>${t.cancel}</button>
    </p>
  </form>`;
}

function renderProblem({ problem, complaint, isOpen }: DossierChoices): TemplateResult | typeof nothing {
  const isMoved = complaint === null && problem?.fault === 'moved';
  const said = complaint ?? (problem === null ? null : isMoved && !isOpen ? t.problem.closed : sayProblem(problem));
  if (said === null) return nothing;
  return html`<div class=${isMoved ? 'note note-warn' : 'note note-bad'} role="alert" id="problem">
    ${icon('warning')}
    <div>
      <p>${said}</p>
      ${
        problem === null || problem.errors.length === 0 || complaint !== null
          ? nothing
          : html`<ul>
              ${problem.errors.map(({ message }) => html`<li>${message}</li>`)}
            </ul>`
      }
    </div>
  </div>`;
}
