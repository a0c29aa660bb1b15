import { departements } from '@inclusion-kit/sdk/geography';
import { presetTexts } from '@inclusion-kit/sdk/referentiels';
import { html } from 'hono/html';
import { composer as texts } from '../../locales/composer.ts';
import { pages } from '../../locales/pages.ts';
import { layout, type Html } from '../layout.ts';
import { COPY_SCRIPT_PATH, renderCopy, renderLines, renderSnippet } from './snippet.ts';
import { toComposerFacts } from './composer-facts.ts';
import { renderAttribute, renderFilters, renderPreset } from './composer-filters.ts';
import { group, select } from './fields.ts';
import { workNav } from '../moderation/moderation-page.ts';
import type { Notice, PageLanguage } from '../../locales/languages.ts';
import { renderFrenchOnly, renderNotice } from '../header/notice.ts';

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

/** A commune that has offers around it, for a preview that begins with some. */
export interface Sample {
  readonly code: string;
  readonly nom: string;
}

export interface ComposerPage extends SearchHashes {
  /** The relay's own origin, as visitors see it. */
  origin: string;
  /** Version of the elements. */
  version: string;
  notice: Notice | null;
  /** The commune that a preview begins at. Null when none is known. */
  sample: Sample | null;
  /** The name of the territory at the head of the page. Null for none. */
  territory: string | null;
  /** The language that its address asks for. */
  asked: PageLanguage;
  /** Somebody reads it who is signed in. */
  isSignedIn: boolean;
}

/** Renders the page where a webmaster composes the search of a site, sees it, and copies the lines to paste. */
export function composerPage(page: ComposerPage): Html {
  const { version, notice, territory, asked, isSignedIn } = page;
  return layout({
    territory,
    ways: isSignedIn ? workNav(null) : null,
    title: texts.title,
    head: html`<link rel="stylesheet" href="${COMPOSER_STYLE_PATH}" />
      <script type="module" src="/widget/${version}/di-search.relay.js"></script>
      <script type="module" src="${COPY_SCRIPT_PATH}"></script>
      <script type="module" src="${COMPOSER_SCRIPT_PATH}"></script>`,
    main: html`<main class="composer" id="contenu" tabindex="-1">
      <div class="intro">
        <h1>${texts.title}</h1>
        ${renderFrenchOnly(asked)}
        <p class="lead">${texts.lead}</p>
      </div>

      <noscript><p class="notice">${texts.noScript}</p></noscript>
      ${renderChoices(page)}
      <section id="apercu" tabindex="-1" aria-labelledby="apercu-titre">
        ${step(2, 'apercu-titre', texts.preview)}
        <p class="quiet">${texts.previewLead} <span class="on-dark">${texts.previewDark}</span></p>
        ${page.sample === null ? '' : renderExample(page.sample)} ${renderTake()} ${renderNotice(notice, 'fr')}
        <div class="frame" id="cadre"><di-search api="" heading-level="3"></di-search></div>
      </section>
      ${renderCode()}
      <section class="tools" aria-labelledby="outils-titre">
        <h2 id="outils-titre">${texts.tools.title}</h2>
        ${texts.tools.list.map(renderTool)}
      </section>
      ${renderResult()}
    </main>`,
  });
}

/** The ways to embed, by the ids of their lines. */
const ways = [
  ['code', texts.ways.line, texts.ways.lineLead],
  ['code-cadre', texts.ways.frame, texts.ways.frameLead],
  ['code-fichier', texts.ways.file, texts.ways.fileLead],
] as const;

function renderCode(): Html {
  return html`<section class="code" aria-labelledby="code-titre">
    ${step(3, 'code-titre', texts.code)}
    <p>${texts.codeLead}</p>
    <div class="tabs" role="tablist" aria-label="${texts.ways.label}">
      ${ways.map(
        ([id, name], at) =>
          html`<button
            type="button"
            role="tab"
            id="${id}-titre"
            aria-controls="${id}-volet"
            aria-selected="${at === 0 ? 'true' : 'false'}"
            tabindex="${at === 0 ? '0' : '-1'}"
          >
            ${name}
          </button>`,
      )}
    </div>
    ${ways.map(
      ([id, , lead], at) =>
        html`<div role="tabpanel" id="${id}-volet" aria-labelledby="${id}-titre" ${at === 0 ? '' : 'hidden'}>
          <p>${lead}</p>
          ${renderLines(id, `${id}-titre`)}
        </div>`,
    )}
    <p class="quiet" id="politique" hidden>${texts.policy}</p>
  </section>`;
}

function renderTool({ id, name, text, around = ['', ''] }: (typeof texts.tools.list)[number]): Html {
  const [before, after] = around;
  return html`<details>
    <summary id="outil-${id}">${name}</summary>
    <p>${text}</p>
    <div data-before="${before}" data-after="${after}">${renderSnippet(`code-${id}`, `outil-${id}`, texts)}</div>
  </details>`;
}

/** Draws the bar that stays in sight: the way to the preview where it stands under the choices, and the button that copies what there is to paste. */
function renderResult(): Html {
  return html`<div class="result">
    <span>${texts.result}</span><a href="#apercu">${texts.toPreview}</a>${renderCopy('code', 'resultat-dit', texts)}
  </div>`;
}

function renderChoices({ origin, version, sample, integrity, elementIntegrity }: ComposerPage): Html {
  const { look, language, map, keeping } = texts;
  return html`<form
    id="choix"
    aria-labelledby="choix-titre"
    autocomplete="off"
    data-origin="${origin}"
    data-version="${version}"
    data-sample="${sample?.code ?? ''}"
    data-integrity="${integrity ?? ''}"
    data-element-integrity="${elementIntegrity ?? ''}"
    data-fallback="${pages.home.title}"
    data-facts="${JSON.stringify(toComposerFacts())}"
  >
    ${step(1, 'choix-titre', texts.settings)} ${renderPlace()}
    ${group(
      texts.filters.legend,
      html`${select('preset', texts.filters.preset, { '': texts.filters.noPreset, ...presetTexts.fr.labels }, { hint: texts.filters.presetHint })}
      ${renderFilters()}
      ${(['labels', 'filters-hidden', 'filters-fixed', 'doublons', 'page-size', 'no-questions'] as const).map(renderAttribute)}`,
    )}
    ${group(look.legend, renderLook())}
    ${group(
      language.legend,
      html`${select('lang', language.lang, language.langs)}
      ${(['no-languages', 'heading-level'] as const).map(renderAttribute)}`,
    )}
    ${group(
      texts.advanced,
      html`${group(
        map.legend,
        html`${(['map-tiles', 'map-attribution', 'map-attribution-href'] as const).map(renderAttribute)}`,
      )}
      ${group(
        keeping.legend,
        html`${(['no-selection', 'selection-storage', 'print-with-page', 'offer-link', 'week-link', 'url-state', 'url-prefix', 'leave-link'] as const).map(renderAttribute)}`,
      )}
      ${group(
        texts.integrity.legend,
        html`<label class="check"
            ><input type="checkbox" name="integrity" aria-describedby="c-integrity-aide" />
            ${texts.integrity.add}</label
          >
          <p class="quiet" id="c-integrity-aide">${texts.integrity.hint}</p>`,
      )}`,
    )}
    <p><button type="reset">${texts.reset}</button></p>
  </form>`;
}

/** Draws the title of one of the three steps. */
const step = (rank: number, id: string, title: string): Html =>
  html`<h2 id="${id}"><span class="step">${rank}</span> ${title}</h2>`;

/** Says that the place of the preview is an example where the lines have none, with the way to what they show. */
function renderExample({ nom }: Sample): Html {
  const { example } = texts;
  return html`<p class="example" id="exemple">
    <span>${example.said(nom)}</span>
    <button type="button" id="sans-exemple" data-with="${example.see(nom)}">${example.without}</button>
  </p>`;
}

/** Draws the button that begins the search at the commune that was looked for in the preview, over which it stands. */
function renderTake(): Html {
  const { place } = texts;
  return html`<p class="take">
    <button type="button" id="prendre" hidden data-taken="${place.taken('{code}')}">${place.take}</button>
    <span role="status" id="prendre-dit" class="quiet"></span>
  </p>`;
}

function renderPlace(): Html {
  const { place } = texts;
  return html`<fieldset class="place">
    <legend class="vh">${place.legend}</legend>
    ${select('place', place.legend, {
      '': place.none,
      'code-commune': place.commune,
      'code-departement': place.departement,
      'code-epci': place.epci,
    })}
    <div data-when="place" hidden>
      <label for="code-lieu">${place.code}</label>
      <input
        id="code-lieu"
        name="code"
        list="lieux"
        data-epci="${place.epciWith('{commune}')}"
        autocomplete="off"
        maxlength="100"
        spellcheck="false"
        aria-describedby="code-lieu-aide code-lieu-faute"
      />
      <datalist id="lieux"></datalist>
      <datalist id="departements">
        ${departements.map(({ nom, code }) => html`<option value="${nom} (${code})"></option>`)}
      </datalist>
      <p class="quiet" id="code-lieu-aide">${place.codeHint}</p>
      <p class="fault" id="code-lieu-faute" role="alert" data-text="${place.bad}" data-name-text="${place.badName}"></p>
      ${(['territory-fixed', 'territory-name'] as const).map(renderAttribute)}
    </div>
    ${renderPreset('rayon_km')}
  </fieldset>`;
}

function renderLook(): Html {
  const { look } = texts;
  return html`${select('theme', look.theme, look.themes)}
    <label class="check"><input type="checkbox" name="accent-on" /> ${look.accent}</label>
    <label for="accent" class="vh">${look.accentValue}</label>
    <input id="accent" type="color" name="accent" value="#0e5a75" />
    ${select('radius', look.radius, look.radii)} ${select('font', look.font, look.fonts)}
    ${(['view', 'density'] as const).map(renderAttribute)} ${select('scheme', look.scheme, look.schemes)}
    ${select('width', look.width, look.widths)}`;
}
