import { categories, modesAccueil, publics, typesServices } from '@inclusion-kit/sdk/referentiels';
import { html } from 'hono/html';
import { composer as texts } from '../../locales/composer.ts';
import { pages } from '../../locales/pages.ts';
import { COPY_SCRIPT_PATH, layout, type Html } from '../layout.ts';

/** Where the page is, and the files of its own. */
export const COMPOSER_PATH = '/composer';
export const COMPOSER_STYLE_PATH = '/pages/composer.css';
export const COMPOSER_SCRIPT_PATH = '/pages/composer.js';

/** Hashes of what the lines to paste load; null while they are not known. */
export interface SearchHashes {
  /** Of the script of the search. */
  readonly integrity: string | null;
  /** Of the element that it loads. */
  readonly elementIntegrity: string | null;
}

/** What the page is made for. */
export interface ComposerPage extends SearchHashes {
  /** The relay's own origin, as visitors see it. */
  origin: string;
  /** Version of the elements. */
  version: string;
  notice: string | null;
}

/** Renders the page where a webmaster composes the search of a site, sees it, and copies the lines to paste. */
export function composerPage(page: ComposerPage): Html {
  const { version, notice } = page;
  return layout({
    title: texts.title,
    head: html`<link rel="stylesheet" href="${COMPOSER_STYLE_PATH}" />
      <script type="module" src="/widget/${version}/di-search.relay.js"></script>
      <script type="module" src="${COPY_SCRIPT_PATH}"></script>
      <script type="module" src="${COMPOSER_SCRIPT_PATH}"></script>`,
    main: html`<header class="top">
        <a class="skip" href="#apercu">${texts.skip}</a>
        <p class="quiet"><a href="/">${texts.back}</a></p>
        <h1>${texts.title}</h1>
        <p class="lead">${texts.lead}</p>
      </header>
      <main class="composer">
        <noscript><p class="notice">${texts.noScript}</p></noscript>
        ${renderChoices(page)}
        <section id="apercu" tabindex="-1" aria-labelledby="apercu-titre">
          <h2 id="apercu-titre">${texts.preview}</h2>
          ${notice === null ? '' : html`<p class="notice" role="note">${notice}</p>`}
          <div class="frame" id="cadre"><di-search api="" heading-level="3"></di-search></div>
        </section>
        ${renderCode()}
      </main>`,
  });
}

function renderCode(): Html {
  return html`<section class="embed code" aria-labelledby="code-titre">
    <h2 id="code-titre">${texts.code}</h2>
    <p>${texts.codeLead}<code>ALLOWED_ORIGINS</code>${texts.codeSetting}</p>
    <pre tabindex="0" role="group" aria-labelledby="code-titre"><code id="code"></code></pre>
    <p class="copy">
      <button
        type="button"
        hidden
        data-copy="code"
        data-status="code-copie"
        data-copied="${texts.copied}"
        data-selected="${texts.selected}"
      >
        ${texts.copy}
      </button>
      <span id="code-copie" role="status"></span>
    </p>
    <p class="quiet" id="politique" hidden>${texts.policy}</p>
  </section>`;
}

function renderChoices({ origin, version, integrity, elementIntegrity }: ComposerPage): Html {
  return html`<form
    id="choix"
    aria-labelledby="choix-titre"
    autocomplete="off"
    data-origin="${origin}"
    data-version="${version}"
    data-integrity="${integrity ?? ''}"
    data-element-integrity="${elementIntegrity ?? ''}"
    data-fallback="${pages.home.title}"
  >
    <h2 id="choix-titre">${texts.choices}</h2>
    ${renderPlace()} ${renderFilters()} ${renderLook()}
    <fieldset>
      <legend>${texts.language.legend}</legend>
      ${select('lang', texts.language.lang, texts.language.langs)}
      ${select('heading-level', texts.language.heading, range([2, 3, 4]), { hint: texts.language.headingHint })}
    </fieldset>
    <fieldset>
      <legend>${texts.selection.legend}</legend>
      ${select('selection-storage', texts.selection.storage, texts.selection.storages)}
    </fieldset>
    <fieldset>
      <legend>${texts.address.legend}</legend>
      ${select('url-state', texts.address.state, texts.address.states)}
      ${field('url-prefix', texts.address.prefix, texts.address.prefixHint)}
      ${field('offer-link', texts.address.offer, texts.address.offerHint)}
    </fieldset>
    <p><button type="reset">${texts.reset}</button></p>
  </form>`;
}

function renderPlace(): Html {
  const { place } = texts;
  return html`<fieldset>
    <legend>${place.legend}</legend>
    ${select('place', place.legend, {
      '': place.none,
      'code-commune': place.commune,
      'code-departement': place.departement,
      'code-epci': place.epci,
    })}
    <div data-when="place">
      <label for="code-lieu">${place.code}</label>
      <input
        id="code-lieu"
        name="code"
        inputmode="text"
        maxlength="9"
        spellcheck="false"
        aria-describedby="code-lieu-aide code-lieu-faute"
      />
      <p class="quiet" id="code-lieu-aide">${place.codeHint}</p>
      <p class="fault" id="code-lieu-faute" role="alert" data-text="${place.bad}"></p>
      <label class="check"><input type="checkbox" name="territory-fixed" /> ${place.fixed}</label>
      <label for="territory-name">${place.name}</label>
      <input id="territory-name" name="territory-name" maxlength="80" />
    </div>
    <p>
      <button type="button" id="prendre" data-taken="${place.taken('{code}')}" data-not-taken="${place.notTaken}">
        ${place.take}
      </button>
      <span role="status" id="prendre-dit" class="quiet"></span>
    </p>
    ${select('rayon-km', place.radius, {
      '': place.radiusDefault,
      ...Object.fromEntries([5, 10, 15, 30, 50, 100].map((km) => [`${km} `, place.km(km)])),
    })}
  </fieldset>`;
}

/** The filters that a page may hide, by the names of their attributes. */
const filterNames = [
  'q',
  'rayon-km',
  'thematiques',
  'publics',
  'types',
  'frais',
  'modes-accueil',
  'ouvert',
  'maj-depuis',
];

function renderFilters(): Html {
  const { filters } = texts;
  const named = filterNames.map((value) => ({ value, label: filters.names[value] ?? value }));
  return html`<fieldset>
    <legend>${filters.legend}</legend>
    ${checks('thematiques', filters.thematiques, categories)} ${checks('publics', filters.publics, publics)}
    ${checks('types', filters.types, typesServices)} ${checks('modes-accueil', filters.modes, modesAccueil)}
    ${checks('filters-hidden', filters.hidden, named)} ${checks('filters-fixed', filters.fixed, named)}
    ${field('q', filters.words)}
    <label class="check"><input type="checkbox" name="frais" value="gratuit" /> ${filters.free}</label>
    <label class="check"><input type="checkbox" name="ouvert" /> ${filters.open}</label>
    ${select('maj-depuis', filters.since, filters.sinces)} ${select('tri', filters.order, filters.orders)}
    ${select('doublons', filters.similar, filters.similars)}
    ${select('score-qualite-minimum', filters.quality, { '': filters.qualityNone, '0.6': '0,6', '0.8': '0,8' })}
    ${select('page-size', filters.size, range([5, 10, 20, 50]), { chosen: '20' })}
  </fieldset>`;
}

function renderLook(): Html {
  const { look } = texts;
  return html`<fieldset>
    <legend>${look.legend}</legend>
    ${select('theme', look.theme, look.themes)} ${select('view', look.view, look.views)}
    ${select('density', look.density, look.densities)}
    <label class="check"><input type="checkbox" name="accent-on" /> ${look.accent}</label>
    <label for="accent" class="vh">${look.accentValue}</label>
    <input id="accent" type="color" name="accent" value="#0e5a75" />
    ${select('radius', look.radius, look.radii)} ${select('font', look.font, look.fonts)}
    ${select('scheme', look.scheme, look.schemes)} ${select('width', look.width, look.widths)}
    ${field('map-tiles', look.tiles, look.tilesHint)} ${field('map-attribution', look.credit)}
    ${field('map-attribution-href', look.creditHref)}
  </fieldset>`;
}

function range(values: readonly number[]): Record<string, string> {
  // A key that looks like a number would be put in order: a space keeps the one given.
  return Object.fromEntries(values.map((value) => [` ${value}`, String(value)]));
}

function select(
  name: string,
  label: string,
  options: Readonly<Record<string, string>>,
  { hint, chosen }: { hint?: string; chosen?: string } = {},
): Html {
  const id = `c-${name}`;
  const option = (value: string, text: string): Html =>
    value === chosen
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`;
  return html`<label for="${id}">${label}</label>
    <select id="${id}" name="${name}" ${hint === undefined ? '' : html`aria-describedby="${id}-aide"`}>
      ${Object.entries(options).map(([value, text]) => option(value.trim(), text))}
    </select>
    ${hint === undefined ? '' : html`<p class="quiet" id="${id}-aide">${hint}</p>`}`;
}

function field(name: string, label: string, hint?: string): Html {
  const id = `c-${name}`;
  return html`<label for="${id}">${label}</label>
    <input
      id="${id}"
      name="${name}"
      maxlength="300"
      spellcheck="false"
      ${hint === undefined ? '' : html`aria-describedby="${id}-aide"`}
    />
    ${hint === undefined ? '' : html`<p class="quiet" id="${id}-aide">${hint}</p>`}`;
}

function checks(name: string, label: string, values: readonly { value: string; label: string }[]): Html {
  return html`<details>
    <summary>${label}</summary>
    <div role="group" aria-label="${label}" class="checks">
      ${values.map(
        ({ value, label: text }) =>
          html`<label class="check"><input type="checkbox" name="${name}" value="${value}" /> ${text}</label>`,
      )}
    </div>
  </details>`;
}
