import { isSameMeaning, libelleDuChamp, type Acte, type FieldValue } from '@inclusion-kit/sdk/contributions';
import { html } from 'hono/html';
import { formatField } from '../contributions/deliveries/format-field.ts';
import { describeClosure } from '../locales/deliveries.ts';
import { fr } from '../locales/fr.ts';
import { pages } from '../locales/pages.ts';
import type { FollowUp } from '../contributions/received/follow-up.ts';
import type { FollowUpNames, NamedRecord } from '../contributions/received/follow-up-names.ts';
import { narrowPage, type Html } from './layout.ts';
import { rowsTable } from './rows-table.ts';

const texts = pages.followUp;

/** Renders the state of a contribution for the person who sent it, with the form to answer a question. */
export function followUpPage(followUp: FollowUp, names: FollowUpNames, cle: string): Html {
  const { numero, genre, recue_le, fermeture } = followUp;
  return narrowPage(
    texts.title(numero),
    html`<dl class="facts">
        ${fact(texts.genre, pages.genres[genre])} ${names.fiche === null ? '' : fact(texts.cible, record(names.fiche))}
        ${names.autre === null ? '' : fact(texts.twin, record(names.autre))}
        ${names.offre === null ? '' : fact(texts.offer, record(names.offre))}
        ${genre === 'fermeture' ? fact(texts.closure, describeClosure(fermeture)) : ''}
        ${fact(texts.recueLe, html`<time datetime="${recue_le}">${pages.formatDate(new Date(recue_le))}</time>`)}
      </dl>
      <section aria-labelledby="etat">
        <h2 id="etat">${texts.etat}</h2>
        <ol class="steps">
          ${steps(followUp, names)}
        </ol>
      </section>
      ${question(followUp, cle)} ${changes(followUp, names)}
      <p class="quiet">${texts.privateLink}</p>`,
  );
}

const fact = (label: string, value: Html | string): Html =>
  html`<dt>${label}</dt>
    <dd>${value}</dd>`;

const record = ({ nom, lien }: NamedRecord): Html | string =>
  lien === null ? nom : html`<a href="${lien}">${nom}</a>`;

/** Renders the values proposed, and once it is decided which of them were taken. */
function changes({ cible, changements = {}, retenus }: FollowUp, { structure }: FollowUpNames): Html | '' {
  const fields = Object.entries(changements);
  if (fields.length === 0) return '';
  // Ids, codes and coordinates tell a person nothing.
  const say = (field: string, value: FieldValue | undefined, point: string = texts.pointAfter): string => {
    if (field === 'structure_id') return structure?.nom ?? texts.none;
    if (field === 'latitude' && typeof value === 'number') return point;
    return formatField(field, value);
  };
  const isCode = (field: string): boolean =>
    (field === 'code_insee' && 'commune' in changements) || (field === 'longitude' && 'latitude' in changements);
  const before = cible === undefined ? [] : [texts.before];
  const decision = retenus === undefined ? [] : [texts.decision];
  const lines = fields.filter(([field]) => !isCode(field));
  return html`<section aria-labelledby="changements">
    <h2 id="changements">${texts.changes}</h2>
    ${rowsTable(
      [texts.field, ...before, texts.after, ...decision],
      lines.map(([field, value]) => [
        field === 'latitude' ? texts.point : libelleDuChamp(field),
        ...before.map(() => html`<del>${say(field, cible?.base[field], texts.pointBefore)}</del>`),
        html`<ins>${say(field, value)}</ins>`,
        ...(retenus === undefined
          ? []
          : [judge(field, value, retenus, (of, taken) => say(of, taken, texts.pointTaken))]),
      ]),
    )}
  </section>`;
}

function judge(
  field: string,
  proposed: FieldValue,
  retenus: NonNullable<FollowUp['retenus']>,
  say: (field: string, value: FieldValue | undefined) => string,
): string {
  if (!Object.hasOwn(retenus, field)) return texts.left;
  const taken = retenus[field] ?? null;
  return isSameMeaning(field, taken, proposed) ? texts.taken : texts.takenAs(say(field, taken));
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

/** Renders the past events with their dates, then the steps that usually come next, in the words of the receipt. */
function steps({ evenements, genre, changements, retenus }: FollowUp, { source }: FollowUpNames): Html[] {
  const isNew = genre === 'nouveau-service' || genre === 'nouvelle-structure';
  const usual = pages.steps(isNew ? null : (source ?? texts.itsSource));
  // A need goes to no source: it counts once it is read.
  const way = genre === 'manque' ? (['recue', 'acceptee'] as const) : pages.way;
  const last = evenements.at(-1)?.etat;
  const at = way.findIndex((etat) => etat === last);
  const isPartly =
    retenus !== undefined && Object.keys(changements ?? {}).some((field) => !Object.hasOwn(retenus, field));
  const nameOf = (acte: Acte, motif: string | undefined): string => {
    if (acte === 'refus' && motif === fr.problem.takenBack) return texts.withdrawn;
    if (acte === 'acceptation')
      return texts.reviewed(usual.acceptee, isPartly ? 'partly' : genre === 'manque' ? 'noted' : 'accepted');
    if (acte === 'refus') return texts.reviewed(usual.acceptee, 'refused');
    return acte === 'reception'
      ? usual.recue
      : acte === 'transmission'
        ? usual.transmise
        : acte === 'reprise'
          ? usual.reprise
          : texts.actes[acte];
  };
  return [
    ...evenements
      // The changes that moderators make before they decide are for them alone.
      .filter(({ acte }) => acte !== 'ajustement')
      .map(
        ({ acte, date, motif, par }) =>
          html`<li class="done">
            <strong>${(par === 'source' ? texts.bySource[acte] : undefined) ?? nameOf(acte, motif)}</strong>
            <span class="quiet">· ${pages.formatDate(new Date(date))}</span>
            ${motif === undefined ? '' : html`<p class="said">${motif}</p>`}
          </li>`,
      ),
    ...(at === -1 ? [] : way.slice(at + 1)).map(
      (etat) => html`<li>${usual[etat]} <span class="quiet">· ${pages.toCome}</span></li>`,
    ),
  ];
}
