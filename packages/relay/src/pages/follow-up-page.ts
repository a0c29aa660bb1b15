import { isSameMeaning, type Acte, type FieldValue } from '@inclusion-kit/sdk/contributions';
import { saysWrongNumber, shownValueOf } from '@inclusion-kit/sdk/internal';
import { expandThematiques, needNames, needTexts } from '@inclusion-kit/sdk/referentiels';
import { html } from 'hono/html';
import { fr } from '../locales/fr.ts';
import { pageTexts } from '../locales/page-texts.ts';
import type { ToldFollowUp } from '../contributions/received/follow-up.ts';
import type { FollowUpNames, NamedRecord } from '../contributions/received/follow-up-names.ts';
import { withLanguage, type Reader } from './language-switch.ts';
import { narrowPage, type Html } from './layout.ts';
import { rowsTable } from './rows-table.ts';
import type { Speech } from './speech.ts';

type Said = Html | string;
type Told = NonNullable<ToldFollowUp['manque']>;

/** The steps that a contribution goes through when all goes well. */
const usualWay = ['recue', 'acceptee', 'transmise', 'reprise'] as const;

export interface FollowUpPage {
  followUp: ToldFollowUp;
  names: FollowUpNames;
  /** The key of the private link. */
  cle: string;
  /** Tells whether its author can take it back. */
  canTakeBack: boolean;
  /** IANA time zone of the moments told. */
  zone: string;
  reader: Reader;
  speech: Speech;
}

/** Renders the state of a contribution for the person who sent it, with the form to answer a question. */
export function followUpPage(page: FollowUpPage): Html {
  const { followUp, names, reader, speech } = page;
  const { numero, genre, etat, fermeture } = followUp;
  const texts = speech.texts.followUp;
  const record = ({ nom, lieu, lien }: NamedRecord): Said =>
    html`${lien === null ? speech.french(nom) : html`<a href="${withLanguage(lien, reader)}">${speech.french(nom)}</a>`}${
      lieu === null ? '' : html`<br />${speech.french(lieu)}`
    }`;
  return narrowPage(
    texts.genres[genre],
    html`<p class="quiet">${texts.title(numero)}</p>
      ${etat === 'recue' ? html`<p class="lead">${texts.waiting}</p>` : ''}
      <dl class="facts">
        ${followUp.manque === undefined ? '' : fact(texts.need, need(followUp.manque, page))}
        ${names.fiche === null ? '' : fact(texts.cible, record(names.fiche))}
        ${names.autre === null ? '' : fact(texts.twin, record(names.autre))}
        ${names.offre === null ? '' : fact(texts.offer, record(names.offre))}
        ${genre === 'fermeture' ? fact(texts.closure, texts.closed(fermeture)) : ''}
      </dl>
      <section class="state" aria-labelledby="etat">
        <h2 id="etat">${texts.etat}</h2>
        <ol class="steps">
          ${steps(page)}
        </ol>
      </section>
      ${question(page)} ${changes(page)} ${takingBack(page)}
      <p class="quiet">${texts.privateLink}</p>`,
    { reader },
  );
}

const fact = (label: string, value: Said): Html =>
  html`<dt>${label}</dt>
    <dd>${value}</dd>`;

/** Renders what is missing and where, as the receipt told it, then the words of its author. */
function need({ thematiques, publics, precisions }: Told, { names: { commune }, speech }: FollowUpPage): Html {
  const whole = needNames.filter((name) => expandThematiques([name]).every((one) => thematiques.includes(one)));
  const others = thematiques.filter((one) => !expandThematiques(whole).includes(one));
  const said: Said[] = [
    ...whole.map((name) => needTexts[speech.lang][name].label),
    ...(others.length === 0 ? [] : [speech.field('thematiques', others)]),
    ...(publics.length === 0 ? [] : [speech.field('publics', publics)]),
    ...(commune === null ? [] : [html`<bdi>${commune}</bdi>`]),
  ];
  return html`${said.map((one, at) => html`${at === 0 ? '' : ' · '}${one}`)}${
    precisions === undefined ? '' : html`<br /><span dir="auto">${precisions}</span>`
  }`;
}

/** The fields that people read as one address. */
const addressFields: readonly string[] = ['adresse', 'complement_adresse', 'code_postal', 'commune'];

/** Renders the values proposed, and once it is decided which of them were taken. */
function changes({ followUp, names: { structure, host, masked, zone }, speech }: FollowUpPage): Html | '' {
  const { cible, changements = {}, retenus } = followUp;
  const texts = speech.texts.followUp;
  const fields = Object.entries(changements);
  if (fields.length === 0) return '';
  // Ids, codes and coordinates tell a person nothing.
  const say = (field: string, value: FieldValue | undefined, point: string = texts.pointAfter): Said => {
    if (field === 'structure_id') return structure === null ? texts.none : speech.french(structure.nom);
    if (field === 'latitude' && typeof value === 'number') return point;
    if (field === 'zone_eligibilite' && Array.isArray(value) && value.length > 0)
      return html`${value.map((code, at) => html`${at === 0 ? '' : texts.comma}${zone.get(code) ?? code}`)}`;
    return speech.field(field, value);
  };
  // A value that the person never saw was there all the same.
  const sayBefore = (field: string): Said => {
    const read = shownValueOf(cible?.base ?? null, host, field);
    if (read === null) return masked.has(field) ? texts.masked : say(field, null);
    return html`<del>${say(field, read, texts.pointBefore)}</del>`;
  };
  const judge = (field: string, proposed: FieldValue): Said => {
    if (retenus === undefined || !Object.hasOwn(retenus, field)) return texts.left;
    const taken = retenus[field] ?? null;
    if (isSameMeaning(field, taken, proposed)) return texts.taken;
    return html`${texts.takenAs}${say(field, taken, texts.pointTaken)}`;
  };
  const isCode = (field: string): boolean =>
    (field === 'code_insee' && 'commune' in changements) ||
    (field === 'longitude' && 'latitude' in changements) ||
    // « Téléphoner » is ticked by a new number.
    (field === 'modes_mobilisation' && 'telephone' in changements);
  const before = cible === undefined ? [] : [texts.before];
  const decision = retenus === undefined ? [] : [texts.decision];
  const lines = fields.filter(([field]) => !isCode(field));
  // A new record stands in the place of nothing: it has no « before », and so no « after ».
  if (cible === undefined && retenus === undefined) {
    const address = lines.filter(([field]) => addressFields.includes(field));
    const street = address
      .filter(([field]) => field !== 'code_postal' && field !== 'commune')
      .map(([, value]) => value);
    const town = ['code_postal', 'commune'].map((field) => changements[field] ?? '').filter((value) => value !== '');
    const written = [...street, town.join(' ')].filter((value) => value !== '' && value !== null).join(', ');
    const shown = lines
      .filter((line) => !address.includes(line) || line === address[0])
      .toSorted(([one], [other]) => Number(other === 'structure_id') - Number(one === 'structure_id'));
    return html`<section aria-labelledby="changements">
      <h2 id="changements">${texts.changes}</h2>
      <dl class="facts">
        ${shown.map(([field, value]) =>
          field === address[0]?.[0]
            ? html`<dt>${speech.name('adresse')}</dt>
                <dd>${speech.french(written)}</dd>`
            : html`<dt>${field === 'latitude' ? texts.point : speech.name(field)}</dt>
                <dd>${say(field, value)}</dd>`,
        )}
      </dl>
    </section>`;
  }
  return html`<section aria-labelledby="changements">
    <h2 id="changements">${texts.changes}</h2>
    ${rowsTable(
      [texts.field, ...before, texts.after, ...decision],
      lines.map(([field, value]) => [
        field === 'latitude' ? texts.point : speech.name(field),
        ...before.map(() => sayBefore(field)),
        html`<ins>${saysWrongNumber(followUp) ? texts.wrongNumber : say(field, value)}</ins>`,
        ...decision.map(() => judge(field, value)),
      ]),
    )}
  </section>`;
}

/** Renders the question of a moderator while its answer is waited for. */
function question({ followUp: { id, etat, evenements }, cle, reader, speech }: FollowUpPage): Html | '' {
  const texts = speech.texts.followUp;
  const asked = evenements.findLast(({ acte }) => acte === 'question')?.motif;
  if (etat !== 'en-attente-auteur' || asked === undefined) return '';
  return html`<section aria-labelledby="question">
    <h2 id="question">${texts.question}</h2>
    <blockquote>${speech.french(asked)}</blockquote>
    <form method="post" action="${withLanguage(`/contributions/${id}/reponse?cle=${cle}`, reader)}">
      <label for="reponse">${texts.answer}</label>
      <p class="quiet" id="reponse-aide">${texts.answerHint}</p>
      <textarea
        id="reponse"
        name="reponse"
        rows="4"
        maxlength="2000"
        dir="auto"
        required
        aria-describedby="reponse-aide"
      ></textarea>
      <button>${texts.send}</button>
    </form>
  </section>`;
}

/** Renders the form that takes a contribution back, folded: it cannot be undone. */
function takingBack({ followUp: { id }, canTakeBack, cle, reader, speech }: FollowUpPage): Html | '' {
  if (!canTakeBack) return '';
  const { takeBack, takeBackNote, takeBackSend } = speech.texts.followUp;
  return html`<details class="more">
    <summary>${takeBack}</summary>
    <p class="quiet">${takeBackNote}</p>
    <form method="post" action="${withLanguage(`/contributions/${id}/suite?cle=${cle}`, reader)}">
      <button name="retrait" value="1">${takeBackSend}</button>
    </form>
  </details>`;
}

/** Renders the answer to a link that opens nothing. */
export function followUpNotFoundPage(reader: Reader): Html {
  const { followUp, home, problem } = pageTexts[reader.lang];
  const said = problem.sentences.noContribution ?? fr.problem.noContribution;
  return narrowPage(
    followUp.notFoundTitle,
    html`<p class="lead">${said}</p>
      <p><a class="act" href="${withLanguage('/', reader)}">${home.search}</a></p>`,
    { reader },
  );
}

/** Renders the past events with their dates, then the steps that usually come next, in the words of the receipt. */
function steps({ followUp, names: { source }, speech, zone }: FollowUpPage): Html[] {
  const { evenements, genre, changements, retenus } = followUp;
  const texts = speech.texts.followUp;
  const isNew = genre === 'nouveau-service' || genre === 'nouvelle-structure';
  const usual = texts.steps(isNew ? null : (source ?? texts.itsSource));
  // A need goes to no source: it is read, and counts as long as it is not refused.
  const way = genre === 'manque' ? (['recue', 'acceptee'] as const) : usualWay;
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
            <span class="quiet">${texts.moment(new Date(date), zone)}</span>
            ${motif === undefined ? '' : html`<p class="said">${speech.french(motif)}</p>`}
          </li>`,
      ),
    ...(at === -1 ? [] : way.slice(at + 1)).map(
      // The receipt says the same: what was received is being read.
      (etat) =>
        etat === 'acceptee'
          ? html`<li aria-current="step">${usual[etat]} <span class="quiet">${texts.now}</span></li>`
          : html`<li>${usual[etat]} <span class="quiet">${texts.toCome}</span></li>`,
    ),
  ];
}
