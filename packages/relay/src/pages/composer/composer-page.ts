import { html } from 'hono/html';
import { composer as texts } from '../../locales/composer.ts';
import { pages } from '../../locales/pages.ts';
import { layout, type Html } from '../layout.ts';
import { COPY_SCRIPT_PATH, renderSnippet } from './snippet.ts';
import { toComposerFacts } from './composer-facts.ts';
import { renderFilters, renderPreset } from './composer-filters.ts';
import { field, range, select } from './fields.ts';

/** The paths of the page and of its own files. */
export const COMPOSER_PATH = '/composer';
export const COMPOSER_STYLE_PATH = '/pages/composer.css';
export const COMPOSER_SCRIPT_PATH = '/pages/composer.js';

/** Hashes of the files that the lines load, for sites that ask for them. Null while they are not known. */
export interface SearchHashes {
  /** The hash of the script of the search. */
  readonly integrity: string | null;
  /** The hash of the element that it loads. */
  readonly elementIntegrity: string | null;
}

export interface ComposerPage extends SearchHashes {
  /** The relay's own origin, as visitors see it. */
  origin: string;
  /** Version of the elements. */
  version: string;
  notice: string | null;
  /** Code of a commune that has offers around it, for a preview that begins with some. Null when none is known. */
  sample: string | null;
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
    <h3 id="ligne-titre">${texts.ways.line}</h3>
    <p>${texts.ways.lineLead}</p>
    ${renderSnippet('code', 'ligne-titre', texts)}
    <h3 id="cadre-titre">${texts.ways.frame}</h3>
    <p>${texts.ways.frameLead}</p>
    ${renderSnippet('code-cadre', 'cadre-titre', { ...texts, copy: texts.ways.copyFrame })}
    <h3 id="fichier-titre">${texts.ways.file}</h3>
    <p>${texts.ways.fileLead}</p>
    ${renderSnippet('code-fichier', 'fichier-titre', { ...texts, copy: texts.ways.copyFile })}
    <h3>${texts.ways.tools}</h3>
    <p>${texts.ways.toolsLead}</p>
    <p class="quiet" id="politique" hidden>${texts.policy}</p>
  </section>`;
}

function renderChoices({ origin, version, sample, integrity, elementIntegrity }: ComposerPage): Html {
  return html`<form
    id="choix"
    aria-labelledby="choix-titre"
    autocomplete="off"
    data-origin="${origin}"
    data-version="${version}"
    data-sample="${sample ?? ''}"
    data-integrity="${integrity ?? ''}"
    data-element-integrity="${elementIntegrity ?? ''}"
    data-fallback="${pages.home.title}"
    data-facts="${JSON.stringify(toComposerFacts())}"
  >
    <h2 id="choix-titre">${texts.choices}</h2>
    ${renderPlace()} ${renderFilters()} ${renderLook()}
    <fieldset>
      <legend>${texts.language.legend}</legend>
      ${select('lang', texts.language.lang, texts.language.langs)}
      <label class="check"><input type="checkbox" name="no-languages" /> ${texts.language.fixed}</label>
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
    <fieldset>
      <legend>${texts.integrity.legend}</legend>
      <label class="check"
        ><input type="checkbox" name="integrity" aria-describedby="c-integrity-aide" /> ${texts.integrity.add}</label
      >
      <p class="quiet" id="c-integrity-aide">${texts.integrity.hint}</p>
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
    ${renderPreset('rayon_km')}
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
