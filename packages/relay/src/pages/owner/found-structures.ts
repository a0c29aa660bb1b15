import type { DetailedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { hoursOf, phoneOf } from '@inclusion-kit/sdk/internal';
import { html } from 'hono/html';
import type { StructuresNamed } from '../../contributions/access/structures-named.ts';
import { CONTRIBUER_PATH } from '../../contributions/access/access-link.ts';
import { ADD_PATH } from '../header/header.ts';
import { SEARCH_PATH } from '../home/search-path.ts';
import type { Html } from '../html.ts';
import { withLanguage, type Reader } from '../language-switch.ts';
import type { Speech } from '../speech.ts';

/** The name that a visitor typed, and the structures that bear it. */
export interface Find {
  typed: string;
  found: StructuresNamed;
}

interface Findings {
  reader: Reader;
  speech: Speech;
  /** Null before a name is typed. */
  find: Find | null;
  /** Tells whether the page has a form that sends the link by mail. */
  canAsk: boolean;
  /** Tells whether offers can be opened. */
  hasElements: boolean;
}

/** Draws the search of a structure by its name, and the structures found with their offers. */
export function renderSearch(page: Findings): Html {
  const { reader, speech, find } = page;
  const texts = speech.texts.access;
  return html`<form class="find" action="${CONTRIBUER_PATH}#trouvees">
      ${reader.lang === reader.browser ? '' : html`<input type="hidden" name="lang" value="${reader.lang}" />`}
      <label for="structure">${texts.findLabel}</label>
      <input
        id="structure"
        name="structure"
        type="text"
        autocomplete="organization"
        maxlength="200"
        required
        value="${find?.typed ?? ''}"
      />
      <button>${texts.findSend}</button>
    </form>
    ${find === null ? '' : renderFound(page, find)}`;
}

function renderFound(page: Findings, { typed, found }: Find): Html {
  const { reader, speech, canAsk, hasElements } = page;
  const { structures, areMore } = found;
  const texts = speech.texts.access.find;
  if (structures.length === 0) {
    const all = withLanguage(`${SEARCH_PATH}?${new URLSearchParams({ 'di-q': typed }).toString()}`, reader);
    return html`<div id="trouvees">
      <p class="lead" role="status">${texts.none(typed)}</p>
      <p>${texts.noneHelp}</p>
      ${
        hasElements
          ? html`<p><a href="${all}">${texts.noneElse}</a></p>
              <p><a href="${withLanguage(ADD_PATH, reader)}">${speech.texts.access.add}</a></p>`
          : ''
      }
    </div>`;
  }
  return html`<div id="trouvees">
    <p class="lead" role="status">${areMore ? texts.more(structures.length) : texts.found(structures.length)}</p>
    ${structures.map((one) => renderStructure(page, one, structures.length === 1))}
    ${
      canAsk
        ? html`<p>
            ${texts.mine}<br />
            <a class="act" href="#courriel">${speech.texts.access.askSend}</a>
          </p>`
        : ''
    }
  </div>`;
}

function renderStructure(
  { reader, speech, hasElements }: Findings,
  structure: DetailedStructure,
  isOnly: boolean,
): Html {
  const { nom, commune, services } = structure;
  return html`<details class="found" ${isOnly ? 'open' : ''}>
    <summary>
      <h3>${speech.french(nom)}</h3>
      <p class="quiet">
        ${commune === null ? '' : html`${speech.french(commune)} · `}${speech.texts.access.find.offers(services.length)}
      </p>
    </summary>
    <ul>
      ${services.map((service) => {
        const href = withLanguage(`${SEARCH_PATH}#di-offre=${encodeURIComponent(service.id)}`, reader);
        const name = speech.french(service.nom);
        return html`<li>
          ${hasElements ? html`<a href="${href}">${name}</a>` : name}
          <p class="quiet">${sayShown({ ...service, structure }, speech)}</p>
        </li>`;
      })}
    </ul>
  </details>`;
}

/** Says the number and the hours that people read, and when the offer was checked: who works there sees at a glance what is wrong. */
function sayShown(service: Service & { structure: DetailedStructure }, { field, texts }: Speech): Html {
  const [phone, hours] = [phoneOf(service), hoursOf(service)];
  const said = [
    ...(phone === null ? [] : [field('telephone', phone)]),
    ...(hours === null ? [] : [field('horaires_accueil', hours)]),
    texts.access.updated(service.date_maj),
  ];
  return html`${said.map((one, at) => html`${at === 0 ? '' : ' · '}${one}`)}`;
}
