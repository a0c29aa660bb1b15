import { libelleDuChamp } from '@inclusion-kit/sdk/contributions';
import { html } from 'hono/html';
import { formatField } from '../contributions/deliveries/format-field.ts';
import { fr } from '../locales/fr.ts';
import { pages } from '../locales/pages.ts';
import type { FollowUp } from '../contributions/received/follow-up.ts';
import { narrowPage, type Html } from './layout.ts';
import { rowsTable } from './rows-table.ts';

const texts = pages.followUp;

/** Renders the state of a contribution for the person who sent it, with the form to answer a question. */
export function followUpPage(followUp: FollowUp, cle: string): Html {
  const { numero, genre, cible, recue_le } = followUp;
  const fields = Object.entries(followUp.changements ?? {});
  return narrowPage(
    texts.title(numero),
    html`<dl class="facts">
        <dt>${texts.genre}</dt>
        <dd>${pages.genres[genre]}</dd>
        ${
          cible === undefined
            ? ''
            : html`<dt>${texts.cible}</dt>
                <dd>${formatField('nom', cible.base['nom'] ?? cible.id)}</dd>`
        }
        <dt>${texts.recueLe}</dt>
        <dd><time datetime="${recue_le}">${pages.formatDate(new Date(recue_le))}</time></dd>
      </dl>
      <section aria-labelledby="etat">
        <h2 id="etat">${texts.etat}</h2>
        <ol class="steps">
          ${steps(followUp)}
        </ol>
      </section>
      ${question(followUp, cle)}
      ${
        fields.length === 0
          ? ''
          : html`<section aria-labelledby="changements">
              <h2 id="changements">${texts.changes}</h2>
              ${rowsTable(
                [texts.field, texts.before, texts.after],
                fields.map(([field, value]) => [
                  libelleDuChamp(field),
                  html`<del>${formatField(field, cible?.base[field])}</del>`,
                  html`<ins>${formatField(field, value)}</ins>`,
                ]),
              )}
            </section>`
      }
      <p class="quiet">${texts.privateLink}</p>`,
  );
}

/** Renders the question of a moderator while its answer is waited for. */
function question({ id, etat, evenements }: FollowUp, cle: string): Html | '' {
  const asked = evenements.findLast(({ acte }) => acte === 'question')?.motif;
  if (etat !== 'en-attente-auteur' || asked === undefined) return '';
  return html`<section aria-labelledby="question">
    <h2 id="question">${texts.question}</h2>
    <blockquote>${asked}</blockquote>
    <form method="post" action="/contributions/${id}/reponse?cle=${cle}">
      <label for="reponse">${texts.answer}</label>
      <p class="quiet" id="reponse-aide">${texts.answerHint}</p>
      <textarea
        id="reponse"
        name="reponse"
        rows="4"
        maxlength="2000"
        required
        aria-describedby="reponse-aide"
      ></textarea>
      <button>${texts.send}</button>
    </form>
  </section>`;
}

/** Renders the answer to a link that opens nothing. */
export function followUpNotFoundPage(): Html {
  return narrowPage(texts.notFoundTitle, html`<p>${fr.problem.noContribution}</p>`);
}

/** Renders the past events with their dates, then the steps that usually come next. */
function steps({ evenements }: FollowUp): Html[] {
  const last = evenements.at(-1)?.etat;
  const upcoming = pages.steps.slice(pages.steps.findIndex((etat) => etat === last) + 1);
  const isOnItsWay = pages.steps.some((etat) => etat === last);
  return [
    ...evenements
      // The changes that moderators make before they decide are for them alone.
      .filter(({ acte }) => acte !== 'ajustement')
      .map(
        ({ acte, date, motif, par }) =>
          html`<li class="done">
            <strong>${par === 'source' ? (texts.bySource[acte] ?? texts.actes[acte]) : texts.actes[acte]}</strong>
            <span class="quiet">· ${pages.formatDate(new Date(date))}</span>
            ${motif === undefined ? '' : html`<p class="said">${motif}</p>`}
          </li>`,
      ),
    ...(isOnItsWay ? upcoming : []).map(
      (etat) => html`<li>${pages.etats[etat]} <span class="quiet">· ${pages.toCome}</span></li>`,
    ),
  ];
}
