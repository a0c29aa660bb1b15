import { html } from 'hono/html';
import type { KeptContribution } from '../../store/contributions/contribution-store.ts';
import { shownValueOf } from '@inclusion-kit/sdk/internal';
import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { toPlainText } from '@inclusion-kit/sdk/normalise';
import type { Service } from '@inclusion-kit/sdk/schemas';
import { CONTRIBUER_PATH } from '../../contributions/access/access-link.ts';
import { isWithin, ongoingOf } from '../../contributions/access/common-lines.ts';
import { closedIn, confirmable, endedIn, ownerLines } from '../../contributions/access/owner-statements.ts';
import { icon } from '../home/icon.ts';
import { ADD_PATH } from '../header/header.ts';
import { withLanguage } from '../language-switch.ts';
import { layout, type Html } from '../layout.ts';
import type { OwnerPage } from './owner-facts.ts';
import { lacksNumber, renderLine, spaced } from './owner-line.ts';

export const OWNER_STYLE_PATH = '/pages/structure.css';
export const OWNER_SCRIPT_PATH = '/pages/structure.js';

/** The id of the answer to what was just sent, which the address leads to. */
export const ANSWER_ID = 'reponse';

const answer = html`id="${ANSWER_ID}" tabindex="-1" role="status"`;

const check = icon('m4 10.5 4 4 8-9');

const YEAR_MS = 365 * 86_400_000;

/** Renders what a structure confirms: each of its offers as people see it, those left alone for longest first. */
export function ownerPage(page: OwnerPage): Html {
  const { structure, end, hasForm, reader, speech } = page;
  const texts = speech.texts.access;
  const services = structure.services.toSorted((a, b) => (a.date_maj < b.date_maj ? -1 : 1));
  const ended = endedIn(page.waiting);
  const lacking = services.findIndex((service) => !ended.has(service.id) && lacksNumber(service, page));
  return layout({
    reader,
    title: texts.question,
    head: html`<link rel="stylesheet" href="${OWNER_STYLE_PATH}" />
      <script type="module" src="${OWNER_SCRIPT_PATH}"></script>`,
    main: html`<main class="owner" id="contenu" tabindex="-1">
      <h1>${texts.question}</h1>
      <header>
        ${end === null ? '' : html`<p class="quiet">${texts.until(new Date(end * 1000))}</p>`}
        <h2><bdi>${structure.nom}</bdi></h2>
        ${services.length === 0 ? html`<p>${texts.none}</p>` : html`<p class="quiet">${texts.lead(services.length)}</p>`}
        ${page.isWrittenTo === null ? '' : html`<p class="quiet"><a href="#courriels">${texts.mails.link}</a></p>`}
      </header>
      <p class="fault" role="alert" data-offline hidden>${texts.offline}</p>
      ${services.length === 0 ? '' : lacking === -1 ? renderAll(page, false) : renderLacking(lacking, page)}
      ${renderCommon(
        services.filter(({ id }) => !ended.has(id)),
        page,
      )}
      <ul class="offers">
        ${services.map((service, index) => renderOffer(service, index, page))}
      </ul>
      ${/* Its number comes first: all is not right without it. */ lacking === -1 ? '' : renderAll(page, true)}
      <div class="acts">
        ${
          hasForm
            ? html`<a class="button" href="${withLanguage(ADD_PATH, reader)}">${icon('plus')}${texts.add}</a>`
            : ''
        }
      </div>
      <div class="rest">
        <details class="not-mine">
          <summary>${texts.notMine}</summary>
          <p>${texts.notMineText(page.producer)}</p>
        </details>
        <form method="post" action="${to(page, '/fermer')}"><button class="plain">${texts.leave}</button></form>
      </div>
      ${renderMails(page)}
      <p class="quiet">${texts.terms}</p>
    </main>`,
  });
}

/** Draws the choice of a structure to get no more mails of campaigns, or to get them again, with the receipt of the press. */
function renderMails(page: OwnerPage): Html | '' {
  const { isWrittenTo, hasChosenMails, speech } = page;
  const { mails } = speech.texts.access;
  if (isWrittenTo === null) return '';
  const said = isWrittenTo ? mails.resumed : mails.stopped;
  return html`<section class="mails" aria-labelledby="courriels">
    <h2 id="courriels" tabindex="-1">${mails.title}</h2>
    ${
      hasChosenMails
        ? html`<p class="receipt" ${answer}>${check}<b>${said}</b></p>`
        : html`<p>${isWrittenTo ? mails.lead : mails.stopped}</p>`
    }
    <form method="post" action="${to(page, '/courriels')}">
      <button name="recevoir" value="${isWrittenTo ? 'non' : 'oui'}">${isWrittenTo ? mails.stop : mails.again}</button>
    </form>
  </section>`;
}

/** Returns the path of a page of the structure, in the language of the page. */
const to = ({ reader }: OwnerPage, path: string): string => withLanguage(CONTRIBUER_PATH + path, reader);

/** Leads to the line of a number that was told to be wrong, where the right one is given. `index` is the place of its offer. */
function renderLacking(index: number, { common, speech }: OwnerPage): Html {
  const { wrong } = speech.texts.access;
  return html`<p class="lacking">
    ${wrong.lead} <a href="#${common.includes('telephone') ? 'commun' : `offre-${index}`}">${wrong.give}</a>
  </p>`;
}

/** @param isLast true where something has to be given first: it is not all that there is to do */
function renderAll(page: OwnerPage, isLast: boolean): Html {
  const { structure, confirmed, all, now, waiting } = page;
  const texts = page.speech.texts.access;
  const asked = confirmable(structure.services, now, closedIn(waiting));
  if (asked.length === 0) return html``;
  const count = asked.length;
  const left = asked.filter(({ id }) => !confirmed.has(id)).length;
  if (left === 0) {
    const closures = waiting.filter(({ contribution }) => contribution.genre === 'fermeture').length;
    const corrections = waiting.length - closures;
    const waits = [
      ...(corrections === 0 ? [] : [texts.allWaits(corrections)]),
      ...(closures === 0 ? [] : [texts.closuresWait(closures)]),
    ];
    return html`<div class="all is-done">
      ${renderLeftBehind(page)}
      <div ${all === null ? html`role="status"` : answer}>
        <b>${check}${count === structure.services.length ? texts.allDone(count) : texts.othersDone(count)}</b>
        <p>${spaced([texts.day(now), texts.publicLater, ...waits])}</p>
      </div>
      ${undo(page, html`<input type="hidden" name="tout" value="oui" />`, texts.undo)}
    </div>`;
  }
  return html`<div class="all">
    ${renderLeftBehind(page)}
    <div>
      <b>${texts.allAsk}</b>
      ${isLast ? '' : html`<p>${texts.allHint(left)}</p>`}
      ${all === null ? '' : html`<p ${answer}>${all === 'tout' ? texts.allPartly(count - left) : page.isUnchanged ? texts.unchanged : texts.undone}</p>`}
    </div>
    <form method="post" action="${to(page, '/confirmations')}">
      <button class="main" name="tout" value="oui">${check}${texts.all}</button>
    </form>
  </div>`;
}

/** Says which offers still show what was corrected in another, before all is confirmed, and corrects it there too. */
function renderLeftBehind(page: OwnerPage): Html {
  const { leftBehind, speech } = page;
  const texts = speech.texts.access;
  return html`${leftBehind.map(
    ({ proposal, line, old, value, services }) =>
      html`<form class="behind" method="post" action="${to(page, '/corrections')}">
        <p>
          <b>${texts.stillOld(services.length)} <bdi>${speech.field(line, old)}</bdi></b>
        </p>
        <button class="button" name="suite" value="${proposal.id}">
          <span>${texts.alsoThere(services.length)} <bdi>${speech.field(line, value)}</bdi></span>
        </button>
      </form>`,
  )}`;
}

const undo = (page: OwnerPage, what: Html, name: string): Html =>
  html`<form method="post" action="${to(page, '/annulations')}">
    ${what}<button class="button" aria-label="${name}">${page.speech.texts.access.undo}</button>
  </form>`;

/** Draws once the lines that say the same of all the offers that go on, and what was said of them. */
function renderCommon(services: readonly Service[], page: OwnerPage): Html {
  const { common, said, waiting, speech } = page;
  const [first] = services;
  if (first === undefined || common.length === 0) return html``;
  const texts = speech.texts.access;
  // The one about the first offer, which is shown alone once the answer is read: its number stays the same.
  const own = isOfAll(page)
    ? ([said, ...page.alike].find((one) => one?.contribution.cible?.id === first.id) ?? said)
    : null;
  const others = waiting.filter(
    (one) => one.contribution.cible?.id === first.id && isWithin(one, common) && !isSameReceipt(one, page),
  );
  return html`<section class="offer common" aria-labelledby="commun">
    <h3 id="commun">${texts.common.title(services.length)}</h3>
    ${own === null ? '' : renderSaid(own, first, page, texts.thanks, true)}
    ${others.map((one) => renderSaid(one, first, page, texts.waits, false))}
    <div class="lines">${common.map((line) => renderLine(first, line, page, services))}</div>
  </section>`;
}

/** Tells whether the statement that was just made is about lines that are common to all the offers that go on, in each of them. */
function isOfAll({ said, alike, common, structure, waiting }: OwnerPage): boolean {
  if (said === null || !isWithin(said, common)) return false;
  const corrected = new Set([said, ...alike].map(({ contribution }) => contribution.cible?.id));
  return said.etat === 'refusee' || ongoingOf(structure, waiting).every(({ id }) => corrected.has(id));
}

/** Tells whether a statement is the one that was just made, or made alike of another offer. */
const isSameReceipt = ({ id }: KeptContribution, page: OwnerPage): boolean =>
  isOfAll(page) && (page.said?.id === id || page.alike.some((one) => one.id === id));

function renderOffer(service: Service, index: number, page: OwnerPage): Html {
  const { said, speech } = page;
  const { id, nom } = service;
  const texts = speech.texts.access;
  const isAbout = ({ contribution }: KeptContribution): boolean => contribution.cible?.id === id;
  const own = said !== null && isAbout(said) && !isOfAll(page) ? said : null;
  const isEnded = endedIn(page.waiting).has(id);
  const common = isEnded ? [] : page.common;
  const waiting = page.waiting.filter((one) => isAbout(one) && one.id !== own?.id && !isWithin(one, common));
  return html`<li class="offer" id="offre-${index}">
    <h3><bdi>${speech.french(nom)}</bdi></h3>
    ${renderAge(service, page)} ${own === null ? '' : renderSaid(own, service, page, texts.thanks, true)}
    ${waiting.map((one) => renderSaid(one, service, page, texts.waits, false))} ${renderDescription(service, page)}
    <div class="lines">
      ${ownerLines.filter((line) => !common.includes(line)).map((line) => renderLine(service, line, page))}
    </div>
    ${/* One whose end was said is not right any more. */ isEnded ? '' : renderFoot(service, page, isAbout)}
  </li>`;
}

/** Draws the foot of an offer, which says that it is right, or over. */
function renderFoot(service: Service, page: OwnerPage, isAbout: (one: KeptContribution) => boolean): Html {
  const { id, nom } = service;
  const texts = page.speech.texts.access;
  const isAnswered = page.answered === id;
  return html`<footer>
    ${
      page.confirmed.has(id)
        ? html`<span class="is-right" ${isAnswered ? answer : html`role="status"`}
              >${check}${page.waiting.some(isAbout) ? texts.doneRest : texts.done}</span
            >
            ${undo(page, hidden(id), texts.undoOf(nom))}`
        : html`${isAnswered ? html`<span ${answer}>${page.isUnchanged ? texts.unchanged : texts.undone}</span>` : ''}
            <form method="post" action="${to(page, '/confirmations')}">
              ${hidden(id)}<button class="button one" aria-label="${texts.oneOf(nom)}">${check}${texts.one}</button>
            </form>`
    }
    ${renderGone(service, page)}
  </footer>`;
}

const hidden = (id: string): Html => html`<input type="hidden" name="id" value="${id}" />`;

function renderAge({ id, date_maj, ...rest }: Service, { confirmed: today, now, speech }: OwnerPage): Html {
  const texts = speech.texts.access;
  // Its foot says that it is confirmed: an older day would unsay it.
  if (today.has(id)) return html``;
  const confirmed = (rest['overlay'] as { confirmee_le?: string } | undefined)?.confirmee_le;
  const isStale = now.getTime() - Date.parse(confirmed ?? date_maj) > YEAR_MS;
  const days = [
    ...(date_maj === '' ? [] : [texts.updated(date_maj)]),
    ...(confirmed === undefined ? [] : [texts.confirmed(confirmed)]),
  ];
  if (days.length === 0) return html``;
  return html`<p class="quiet">${days.join(' · ')}${isStale ? html` · <strong>${texts.stale}</strong>` : ''}</p>`;
}

/** Characters of a description that are shown before it is opened. */
const DESCRIPTION_SHOWN = 160;

/** Draws the description as people read it. A long one opens. */
function renderDescription({ id, description }: Service, { hasForm, reader, speech, waiting }: OwnerPage): Html {
  const texts = speech.texts.access;
  const text = toPlainText(description);
  if (text === '') return html``;
  const fix =
    hasForm && !endedIn(waiting).has(id)
      ? html`<a href="${withLanguage(`${CONTRIBUER_PATH}?fiche=${encodeURIComponent(id)}&champ=description`, reader)}"
          >${texts.fixText}</a
        >`
      : '';
  if (text.length <= DESCRIPTION_SHOWN) return html`<p class="about"><bdi>${speech.french(text)}</bdi> ${fix}</p>`;
  const short = toPlainText(description, { maxLength: DESCRIPTION_SHOWN });
  return html`<details class="about">
    <summary><bdi>${speech.french(short)}</bdi> <span class="more">${texts.wholeText}</span></summary>
    <p><bdi>${speech.french(text)}</bdi> ${fix}</p>
  </details>`;
}

/** Draws the receipt of what was said about an offer: before and after, its number, the way back. */
function renderSaid(
  { id, numero, etat, contribution }: KeptContribution,
  { nom }: Service,
  page: OwnerPage,
  begins: string,
  isAnswer: boolean,
): Html {
  const place = isAnswer ? answer : html`role="status"`;
  const { structure, speech } = page;
  const texts = speech.texts.access;
  if (etat === 'refusee') return html`<p class="receipt" ${place}>${texts.undone}</p>`;
  const isOfAllOffers = contribution.cible !== undefined && isWithin({ contribution }, page.common);
  const { cible, changements = {}, genre, fermeture } = contribution;
  const changes = Object.entries(changements).filter(([field]) => field !== 'modes_mobilisation');
  return html`<div class="receipt" ${place}>
    <p>
      <b>${genre === 'fermeture' ? texts.closed(fermeture?.au) : begins}</b>
      ${changes.map(([field, value]) => {
        const say = (one: FieldValue): Html | string =>
          one === null || one === '' ? texts.unknown : speech.field(field, one);
        const before = say(shownValueOf(cible?.base ?? null, structure, field));
        const after = say(value);
        return html`${nameIn(field, page)}${'\u00a0: '}<del><bdi>${before}</bdi></del> ${texts.arrow}
          <ins><bdi>${after}</bdi></ins
          >. `;
      })}
    </p>
    ${isAnswer && page.alike.length > 0 ? html`<p>${texts.everywhereDone(page.alike.length)}</p>` : ''}
    <p class="quiet">${texts.number(numero)}</p>
    ${undo(
      page,
      html`<input
          type="hidden"
          name="contribution"
          value="${id}"
        />${isOfAllOffers ? html`<input type="hidden" name="partout" value="oui" />` : ''}`,
      isOfAllOffers ? texts.common.undo : texts.undoSaid(nom),
    )}
  </div>`;
}

/** Names a field in a receipt as its line does. */
function nameIn(field: string, { speech }: OwnerPage): Html | string {
  const { lines, precision } = speech.texts.access;
  return field === 'frais_precisions'
    ? precision
    : ((lines as Readonly<Record<string, string>>)[field] ?? speech.name(field));
}

/** Draws « N'existe plus… »: one question, a day where it is a pause. */
function renderGone({ id, nom }: Service, page: OwnerPage): Html {
  const { refused } = page;
  const texts = page.speech.texts.access;
  const own = refused?.id === id && refused.line === 'fermeture' ? refused : null;
  const chosen = own?.typed.get('fin') ?? '';
  const until = own?.typed.get('au') ?? '';
  return html`<details class="gone" name="ligne" ${own === null ? '' : 'open'}>
    <summary>${texts.gone}<span class="vh">${texts.of(nom)}</span></summary>
    <form method="post" action="${to(page, '/fermetures')}">
      ${hidden(id)}
      <fieldset>
        <legend class="vh">${texts.gone}${texts.of(nom)}</legend>
        ${Object.entries(texts.ends).map(
          ([fin, label]) =>
            html`<label
              ><input type="radio" name="fin" value="${fin}" required ${fin === chosen ? 'checked' : ''} />
              ${label}</label
            >`,
        )}
        <label
          >${texts.endDay} <input type="date" name="au" value="${until}" ${own === null ? '' : 'autofocus'}
        /></label>
      </fieldset>
      ${own === null ? '' : html`<p class="fault" role="alert">${spaced(own.faults)}</p>`}
      <p class="acts">
        <button class="danger">
          <span class="for-end">${texts.remove}</span><span class="for-pause">${texts.pause}</span>
        </button>
        <a href="${to(page, '')}">${texts.cancel}</a>
      </p>
    </form>
  </details>`;
}
