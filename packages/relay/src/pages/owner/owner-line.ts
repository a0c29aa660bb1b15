import { html } from 'hono/html';
import { erasureOf, saysKind, splitRanges } from '@inclusion-kit/sdk/internal';
import { createLabels, frais, publics } from '@inclusion-kit/sdk/referentiels';
import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import type { Service } from '@inclusion-kit/sdk/schemas';
import { CONTRIBUER_PATH } from '../../contributions/access/access-link.ts';
import {
  endedIn,
  fieldsOf,
  sameElsewhere,
  shownValue,
  standingValue,
  type OwnerLine,
} from '../../contributions/access/owner-statements.ts';
import { formatField } from '../../contributions/deliveries/format-field.ts';
import { withLanguage } from '../language-switch.ts';
import type { Html } from '../layout.ts';
import type { OwnerPage } from './owner-facts.ts';

const pencil = html`<svg aria-hidden="true" viewBox="0 0 20 20"><path d="m12.6 4.4 3 3L7 16H4v-3Z" /></svg>`;

/**
 * Draws a line of an offer as people read it. Pressed, it opens its one field under it, without a script.
 * @param all the offers that the line says the same of, empty for a line of one
 */
export function renderLine(service: Service, line: OwnerLine, page: OwnerPage, all: readonly Service[] = []): Html {
  const { refused, hasForm, reader, speech } = page;
  const texts = speech.texts.access;
  const said = sayLine(service, line, page);
  const isCommon = all.length > 0;
  const same = isCommon ? 0 : sameElsewhere(service, page.structure, line).length;
  const label = texts.lines[line];
  const row = html`<span class="k">${label}</span>
    <bdi class="${said === null ? 'unknown' : ''}">${said ?? sayAbsent(service, line, page, all)}</bdi
    >${renderProposed(service, line, page)}`;
  // One that is told to be over has nothing left to correct.
  if (!isCommon && endedIn(page.waiting).has(service.id)) return html`<p class="line row">${row}</p>`;
  const toForm = (champ: string): string =>
    withLanguage(`${CONTRIBUER_PATH}?fiche=${encodeURIComponent(service.id)}&champ=${champ}`, reader);
  if (line === 'horaires_accueil') {
    // A week is written with the field of the whole form.
    return hasForm
      ? html`<a class="line row" href="${toForm(line)}">${row}${pencil}<span class="vh">${texts.edit}</span></a>`
      : html`<p class="line row">${row}</p>`;
  }
  const own = refused?.id === (isCommon ? '' : service.id) && refused.line === line ? refused : null;
  return html`<details class="line" name="ligne" ${own === null ? '' : 'open'}>
    <summary class="row">${row}${pencil}<span class="vh">${texts.edit}</span></summary>
    <form method="post" action="${withLanguage(`${CONTRIBUER_PATH}/corrections`, reader)}">
      ${isCommon ? html`<input type="hidden" name="commun" value="oui" />` : html`<input type="hidden" name="id" value="${service.id}" />`}
      <input type="hidden" name="ligne" value="${line}" />
      ${isCommon ? html`<p>${texts.common.all(all.length)}</p>` : ''}
      ${renderField(service, line, page, own?.typed ?? null)}
      ${said === null ? '' : html`<p class="quiet">${texts.was} <bdi>${said}</bdi></p>`}
      ${own === null ? '' : html`<p class="fault" role="alert">${spaced(own.faults)}</p>`}
      <label class="check"
        ><input type="checkbox" name="reste" value="oui" ${own?.typed.has('reste') === true ? 'checked' : ''} />
        ${isCommon ? texts.common.rest(all.length) : texts.rest}</label
      >
      ${isCommon ? renderChoice(all, page, own?.typed ?? null) : ''}
      ${same === 0 ? '' : html`<label class="check"><input type="checkbox" name="partout" value="oui" ${own === null || own.typed.has('partout') ? 'checked' : ''} /> ${texts.everywhere(same)}</label>`}
      <p class="acts">
        <button class="main">${texts.send}</button>
        <a href="${withLanguage(CONTRIBUER_PATH, reader)}">${texts.cancel}</a>
        ${hasForm && line === 'adresse' ? html`<a href="${toForm('commune')}">${texts.otherTown}</a>` : ''}
      </p>
      <p class="quiet">${texts.licence}</p>
    </form>
  </details>`;
}

/** Draws the offers that a common line is corrected in: all, but those that are unchecked. */
function renderChoice(all: readonly Service[], { speech }: OwnerPage, typed: URLSearchParams | null): Html {
  const chosen = typed?.getAll('id') ?? all.map(({ id }) => id);
  return html`<details class="some" ${chosen.length < all.length ? 'open' : ''}>
    <summary>${speech.texts.access.common.some}</summary>
    ${all.map(
      ({ id, nom }) =>
        html`<label
          ><input type="checkbox" name="id" value="${id}" ${chosen.includes(id) ? 'checked' : ''} />
          <bdi>${speech.french(nom)}</bdi></label
        >`,
    )}
  </details>`;
}

/** Draws the values that the structure proposed for a line, as long as nobody has decided. */
function renderProposed({ id }: Service, line: OwnerLine, { waiting, speech }: OwnerPage): Html {
  const { proposed, inReview } = speech.texts.access;
  const values = waiting.flatMap(({ contribution: { cible, changements = {} } }) =>
    cible?.id === id ? Object.entries(changements).filter(([field]) => fieldsOf(line).includes(field)) : [],
  );
  if (values.length === 0) return html``;
  const said = values.map(([field, value], at) => {
    const isWhole = field === 'telephone';
    return html`${at === 0 ? '' : ' · '}<bdi class="${isWhole ? 'hours' : ''}">${speech.field(field, value)}</bdi>`;
  });
  return html`<span class="wait">${proposed} ${said}<span class="quiet">${inReview}</span></span>`;
}

/** Joins sentences. */
export const spaced = (sentences: readonly (Html | string)[]): Html =>
  html`${sentences.map((sentence) => html`${sentence} `)}`;

/** Tells whether the number of an offer was told to be wrong and nobody has proposed another one. */
export function lacksNumber(service: Service, { structure, waiting }: OwnerPage): boolean {
  const isProposed = waiting.some(
    ({ contribution: { cible, changements } }) =>
      cible?.id === service.id && typeof changements?.['telephone'] === 'string',
  );
  return !isProposed && erasureOf([service, structure], 'telephone') === 'wrong';
}

/** Says why a line shows no value: it is hidden, it was told to be wrong, or nobody gave it. */
function sayAbsent(service: Service, line: OwnerLine, page: OwnerPage, all: readonly Service[]): Html | string {
  const texts = page.speech.texts.access;
  if (isMasked(service, line, page)) return texts.masked;
  const isWrong = line === 'telephone' && [service, ...all].some((one) => lacksNumber(one, page));
  return isWrong ? html`<strong class="wrong">${texts.wrong.line}</strong>` : texts.unknown;
}

/** Tells whether a line has a value that nobody but its structure and its source sees. */
function isMasked({ id }: Service, line: OwnerLine, { whole }: OwnerPage): boolean {
  const service = whole.services.find((one) => one.id === id);
  const value = service === undefined ? null : shownValue(service, whole, line);
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

function sayLine(service: Service, line: OwnerLine, { structure, speech }: OwnerPage): Html | string | null {
  const value = (field: string) => shownValue(service, structure, field);
  const say = (field: string): Html | string | null => {
    const one = value(field);
    return one === null || (Array.isArray(one) && one.length === 0) ? null : speech.field(field, one);
  };
  if (line === 'adresse') {
    const town = [value('code_postal'), value('commune')].filter(Boolean).join(' ');
    const address = [value('adresse'), value('complement_adresse'), town].filter(Boolean).join(', ');
    return address === '' ? null : speech.french(address);
  }
  if (line === 'frais') {
    const [kind, details] = [say('frais'), say('frais_precisions')];
    if (typeof kind === 'string' && typeof details === 'string' && saysKind(details, kind)) return details;
    const said = [kind, details].filter((one) => one !== null);
    return said.length === 0 ? null : html`${said.map((one, at) => html`${at === 0 ? '' : ' · '}${one}`)}`;
  }
  const said = say(line);
  return line === 'horaires_accueil' && typeof said === 'string' ? keepRanges(said) : said;
}

/** Keeps each range of hours in a text on one line. */
const keepRanges = (text: string): Html =>
  html`${splitRanges(text).map((part, at) => (at % 2 === 0 ? part : html`<span class="hours">${part}</span>`))}`;

function renderField(
  service: Service,
  line: Exclude<OwnerLine, 'horaires_accueil'>,
  { structure, speech, waiting }: OwnerPage,
  typed: URLSearchParams | null,
): Html {
  const texts = speech.texts.access;
  const standingOf = (field: string): FieldValue => standingValue(service, structure, field, waiting);
  const valueOf = (field: string): string => {
    if (typed !== null) return typed.get(field) ?? '';
    const value = standingOf(field);
    return value === null ? '' : field === 'telephone' ? formatField(field, value) : String(value);
  };
  // A value that was refused is the one to type in again. The row over an only field names it.
  const text = (field: string, type: 'text' | 'tel' | 'email', label: string, isOnly = false): Html =>
    html`<label
      >${isOnly ? html`<span class="vh">${label}</span>` : label}<input
        type="${type}"
        name="${field}"
        value="${valueOf(field)}"
        autocomplete="off"
        ${field === 'frais_precisions' ? html`placeholder=" "` : ''}
        dir="auto"
        ${typed !== null && field === line ? 'autofocus' : ''}
    /></label>`;
  switch (line) {
    case 'telephone':
      return text(line, 'tel', texts.lines[line], true);
    case 'courriel':
      return text(line, 'email', texts.lines[line], true);
    case 'adresse':
      return html`${text(line, 'text', texts.street)}${text('complement_adresse', 'text', texts.complement)}`;
    case 'frais': {
      const chosen = valueOf('frais');
      const known = [...frais.map(({ value, label }) => [value, speech.label(value, label)]), ['', texts.unknown]];
      // A cost that is none of these stays until another is chosen.
      const choices = known.some(([value]) => value === chosen) ? known : [[chosen, chosen], ...known];
      return html`<fieldset class="costs ${chosen === 'gratuit' ? '' : 'paid'}">
          <legend class="vh">${texts.lines[line]}</legend>
          ${choices.map(
            ([value, label]) =>
              html`<label
                ><input type="radio" name="frais" value="${value}" ${value === chosen ? 'checked' : ''} />
                ${label}</label
              >`,
          )}
        </fieldset>
        ${text('frais_precisions', 'text', texts.precision)}`;
    }
    case 'publics': {
      const standing = standingOf('publics');
      const chosen = typed?.getAll('publics') ?? (Array.isArray(standing) ? standing.map(String) : []);
      const labelOf = createLabels(publics);
      const values = [...new Set([...publics.map(({ value }) => value as string), ...chosen])];
      return html`<fieldset class="boxes">
        <legend class="vh">${texts.lines[line]}</legend>
        ${values.map(
          (value) =>
            html`<label
              ><input type="checkbox" name="publics" value="${value}" ${chosen.includes(value) ? 'checked' : ''} />
              ${speech.label(value, labelOf(value))}</label
            >`,
        )}
      </fieldset>`;
    }
  }
}
