import type { LocalWord } from '@inclusion-kit/sdk/words';
import { frenchNeedLabels, tellSum } from '@inclusion-kit/sdk/internal';
import { categories, isNeed, toLabels } from '@inclusion-kit/sdk/referentiels';
import { territoryTexts } from '@inclusion-kit/widget/territory-words';
import { html } from 'hono/html';
import type { SoughtWord } from '../../store/lost-words.ts';
import {
  demandKinds,
  gatherBy,
  wordSubject,
  type DemandMark,
  type NeedCounts,
  type ToldNeed,
  type ToldSearches,
} from '../../contributions/moderation/demand.ts';
import { nameDepartement } from '../../contributions/moderation/place-names.ts';
import { labelOfMeaning } from '../../contributions/moderation/meanings.ts';
import { campaignPages } from '../../locales/territory/campaign-pages.ts';
import { composer } from '../../locales/composer.ts';
import { pages } from '../../locales/pages.ts';
import { month } from '../../locales/territory/territory-note.ts';
import { layout, TOOLS_STYLE_PATH, type Html } from '../layout.ts';
import { CAMPAIGNS_PATH, campaignNav, within } from '../territory/campaign-frame.ts';
import { renderMark, renderMeaning } from './demand-mark.ts';
import { MODERATION_PATH, NOTE_PATH, TERRITORY_PATH, workNav } from './moderation-page.ts';
import { SEARCH_PATH } from '../home/shell.ts';
import { COPY_SCRIPT_PATH, renderCopy } from '../composer/snippet.ts';
import { foldRows, rowsTable } from '../rows-table.ts';

/** Where the script is that has the lists follow the territory that is chosen. */
export const TERRITORY_SCRIPT_PATH = '/pages/territory.js';

const texts = pages.territory;
/** Words that have a field for their meaning. One holds 85 of them, and five hundred words may wait. */
const MOST_ASKED = 50;
const labelOfCategory = toLabels(categories);
/** Names a thématique, or a need. */
const nameOf = (theme: string): string => (isNeed(theme) ? frenchNeedLabels[theme] : labelOfMeaning(theme));

/** The elements and the territory that the page is for. */
interface TerritoryFrame {
  /** Version of the elements, null where there are none, and the page shows what it counts itself. */
  readonly elements: string | null;
  /** The territory of the relay, as addresses write it. Null where it is for the whole offer. */
  readonly own: string | null;
  /** The name of the territory at the head of the page. Null for none. */
  readonly territory: string | null;
}

/** The needs, the searches and the words without an answer, of one territory. */
export interface Demand {
  /** The territory that is chosen, as addresses write it. Null for all that the relay knows. */
  readonly territoire: string | null;
  /** Its name, null where no list of communes knows it: then the lists are those of the whole relay. */
  readonly nom: string | null;
  /** Requests that the lists leave out: nobody knows whether they are of the territory. */
  readonly left: LeftOut;
  /** Names of the départements by which the words are counted. Empty for the whole relay. */
  readonly departements: readonly string[];
  /** The needs by commune and theme, small numbers gathered. */
  readonly told: readonly ToldNeed[];
  /** Searches that found nothing, by place and category. Null where nobody counts them. */
  readonly vain: readonly ToldSearches[] | null;
  /** Places and categories whose searches found nothing, with those that the list leaves out as the rarest. */
  readonly vainLines: number;
  /** All these searches by category, that of most first, as the figures tell them. */
  readonly vainThemes: ReadonlyMap<string, number>;
  readonly words: readonly SoughtWord[];
  /** The acts about them, by their names in the trail of acts. */
  readonly marks: ReadonlyMap<string, DemandMark>;
  /** Smaller numbers are not told. */
  readonly least: number;
  /** True where acts about needs are kept. */
  readonly hasMarks: boolean;
}

/** Needs, and lines of searches, that are of no list of a territory. */
export interface LeftOut {
  /** Needs that were too few in their communes, line by line: they are gathered by département. */
  readonly besoins: readonly number[];
  /** Lines of searches that tell their département alone. A search for several categories is in the line of each: no sum is told. */
  readonly departement: number;
  /** Lines of searches that tell no place. */
  readonly nowhere: number;
}

/** Renders the figures of the territory, then what people asked in vain: needs, searches and words, by place and theme. */
export function territoryPage(demand: Demand, { elements, own, territory }: TerritoryFrame): Html {
  const counted = own === null ? '' : html`territory="${own}"`;
  // Nobody is written to beyond the territory that is looked at, unless it is asked for.
  const { nom, territoire } = demand;
  const inside = nom === null ? null : territoire;
  // Without the element or its script they stand in the page, whole.
  const partners = html`<section slot="partners">
    <h2>${campaignPages.navName}</h2>
    <p>${campaignPages.lead}</p>
    <p><a class="act" id="campagne" href="${within(CAMPAIGNS_PATH, inside)}">${campaignPages.open}</a></p>
    ${campaignNav(null, inside)}
  </section>`;
  const requests = html`<div
    slot="requests"
    id="demandes"
    data-changing="${texts.changing}"
    data-unread="${texts.unread}"
  >
    ${renderHead(demand)} ${renderLists(demand)}
  </div>`;
  return layout({
    territory,
    title: texts.title,
    ways: workNav(TERRITORY_PATH),
    head: html`<link rel="stylesheet" href="${TOOLS_STYLE_PATH}" />
      <script type="module" src="${COPY_SCRIPT_PATH}"></script>
      ${
        elements === null
          ? ''
          : html`<script type="module" src="${TERRITORY_SCRIPT_PATH}"></script>
              <script type="module" src="/widget/${elements}/di-territory.relay.js"></script>`
      }`,
    main: html`<main id="contenu" tabindex="-1">
      <div class="intro">
        <h1>${texts.title}</h1>
      </div>

      ${
        elements === null
          ? html`${partners}${requests}`
          : html`<di-territory no-languages api="" search="${SEARCH_PATH}" note="${NOTE_PATH}" ${counted}
              ><p class="quiet" role="status">${texts.loading}</p>
              ${partners}${requests}</di-territory
            >`
      }
    </main>`,
  });
}

/** Says which territory the lists are of. */
const sayWhere = ({ territoire, nom }: Demand): string =>
  territoire === null ? texts.everywhere : nom === null ? texts.unknownTerritory : texts.of(nom);

/** Tells that a word finds no offer today either. */
const isLost = ({ trouvees }: SoughtWord): boolean => trouvees === 0;

/** Draws the lists, those with lines first: an empty one is a sentence at the end. */
function renderLists(demand: Demand): Html {
  const { told, vain, words } = demand;
  const lists = [
    { count: told.length, draw: renderNeeds },
    { count: vain?.length ?? 0, draw: renderSearches },
    { count: words.length, draw: renderWords },
  ];
  return html`${lists.toSorted((a, b) => Number(a.count === 0) - Number(b.count === 0)).map(({ draw }) => draw(demand))}`;
}

/** Says what is asked for most, and leads to each list that has lines by the number of its needs or of its lines. */
function renderHead(demand: Demand): Html {
  const { told, vain, vainLines, words, least } = demand;
  const ranked = told.filter(({ thematique }) => thematique !== null);
  // Small numbers are told alike: they give no order.
  const needs = [...gatherThemes(ranked)]
    .filter(([, counts]) => counts.some(({ nombre }) => nombre >= least))
    .map(([theme, counts]) => ({ named: theme, times: saySum(counts.map(({ nombre }) => nombre)) }));
  const written = told.flatMap(({ thematique, nombre }) => (thematique === null ? [nombre] : []));
  const isFew = told.every(({ nombre }) => nombre < least);
  const { head, searches } = texts;
  const found = (vain ?? []).map(({ categorie, place, nombre }) => ({
    named: `${labelOfCategory(categorie)}, ${place ?? searches.nowhere}`,
    times: String(nombre),
  }));
  const lost = words.filter(isLost);
  const sought = lost
    .toSorted((a, b) => b.nombre - a.nombre)
    .map(({ mot, nombre }) => ({ named: `«\u00a0${mot}\u00a0»`, times: String(nombre) }));
  const isUnranked = told.length > 0 && needs.length === 0;
  const said = [
    ...(isUnranked
      ? [isFew || written.length === 0 ? head.few : head.written(saySum(written))]
      : sayFirst(head.need, needs)),
    ...sayFirst(head.search, found),
    ...(told.length + found.length > 0 ? [] : sayFirst(head.word, sought)),
  ];
  const [first = head.nothing, ...others] = said;
  const counts = [
    [demandKinds.besoin, texts.reported, saySum(told.map(({ nombre }) => nombre))],
    ...(vain === null ? [] : ([[demandKinds.recherche, searches.short, String(vainLines)]] as const)),
    [demandKinds.mot, texts.words.short, String(lost.length)],
  ] as const;
  return html`<div class="head">
    <p class="say"><b>${first}</b> ${others.map((one) => html`${one} `)}</p>
    <p class="quiet">${sayWhere(demand)} ${isUnranked ? html`<a href="${MODERATION_PATH}">${head.read}</a>` : ''}</p>
    <ul class="asked">
      ${counts.map(([id, name, count]) =>
        count === '0'
          ? html`<li><b>0</b> ${name}</li>`
          : html`<li>
              <a href="#${id}"><b>${count}</b> ${name}</a>
            </li>`,
      )}
    </ul>
  </div>`;
}

/** Says what comes first of a list, and how many others are told as often: none of those is the first alone. */
function sayFirst(
  say: (named: string, times: string, others: number) => string,
  list: readonly { readonly named: string; readonly times: string }[],
): string[] {
  const [first] = list;
  if (first === undefined) return [];
  return [say(first.named, first.times, list.filter(({ times }) => times === first.times).length - 1)];
}

/** Gathers needs by their thématique, that of most needs first. */
const gatherThemes = (told: readonly ToldNeed[]): ReadonlyMap<string, readonly NeedCounts[]> =>
  gatherBy(told, ({ thematique }) => sayTheme(thematique));

/** Draws the needs: first those to answer, by commune with their words, then their sums. */
function renderNeeds({ told, marks, least, hasMarks, left, territoire }: Demand): Html {
  const byTheme = gatherThemes(told);
  const byDepartement = gatherBy(told, ({ departement }) => departement ?? texts.unknown);
  const shown = told.map(({ nombre }) => nombre).filter((nombre) => nombre >= least);
  const most = shown.length === 0 ? null : mostOf(shown);
  // Where all numbers are small, three columns would say the same.
  const isSmall = shown.length === 0;
  const heads = isSmall ? texts.counts.slice(0, 1) : texts.counts;
  return html`<section class="needs">
    <h2 id="${demandKinds.besoin}">${texts.reported}</h2>
    <p class="quiet">${texts.lead}</p>
    ${
      told.length === 0
        ? html`<p>${territoire === null ? texts.none : texts.noneHere}</p>`
        : html`<h3>${texts.byCommune}</h3>
            ${foldRows(
              [texts.commune, texts.theme, texts.told, ...heads, ...(hasMarks ? [texts.marks.title] : [])],
              told.map((need) => {
                const [place, theme] = [sayPlace(need), sayTheme(need.thematique)];
                const [said = '', ...others] = toCells(need, least);
                const count = renderCount(said, need.nombre < least || most === null ? null : need.nombre / most);
                return [
                  ...[place, theme, sayWords(need, least), count, ...(isSmall ? [] : others)],
                  ...(hasMarks
                    ? [toDo(renderMark(need.sujet, `${place}, ${theme}`, { mark: marks.get(need.sujet), territoire }))]
                    : []),
                ];
              }),
            )}
            <p class="quiet">${texts.small(least)}</p>
            ${
              isSmall
                ? ''
                : html`<div class="sums">
                    ${byTheme.size === told.length ? '' : section(texts.byTheme, texts.theme, byTheme)}
                    ${byDepartement.size === 1 || byDepartement.size === told.length ? '' : section(texts.byDepartement, texts.departement, byDepartement)}
                  </div>`
            }`
    }
    ${left.besoins.length === 0 ? '' : html`<p class="quiet">${texts.leftNeeds(saySum(left.besoins), tellSum(left.besoins).genre === 'petit')}</p>`}
  </section>`;
}

/** Writes what people said of a need, each on a line. So few words as may point at a person are read on the desk alone. */
const sayWords = ({ mots, nombre, thematique }: ToldNeed, least: number): Html =>
  nombre < least || (thematique === null && mots.length === 0)
    ? html`<a class="desk" href="${MODERATION_PATH}">${texts.onDesk}</a>`
    : html`${mots.map((one) => html`<p>${`«\u00a0${one}\u00a0»`}</p>`)}`;

/** Lists the searches that found nothing, by place and category. */
function renderSearches({ vain, vainLines, vainThemes, marks, least, hasMarks, left, territoire }: Demand): Html {
  if (vain === null) return html``;
  const { title, lead, none, noneHere, heads, nowhere, leftOut, themes } = texts.searches;
  const most = mostOf(vain.map(({ nombre }) => nombre));
  return html`<section class="searches">
    <h2 id="${demandKinds.recherche}">${title}</h2>
    <p class="quiet">${lead(least, vain.length, vainLines)}</p>
    ${
      vainThemes.size === 0 || vainThemes.size === vainLines
        ? ''
        : html`<p>${themes([...vainThemes].map(([category, count]) => [labelOfCategory(category), count]))}</p>`
    }
    ${
      vain.length === 0
        ? html`<p>${territoire === null ? none : noneHere}</p>`
        : foldRows(
            [...heads, ...(hasMarks ? [texts.marks.title] : [])],
            vain.map(({ sujet, place, categorie, nombre }) => {
              const [where, theme] = [place ?? nowhere, labelOfCategory(categorie)];
              return [
                ...[where, theme, renderCount(String(nombre), most === null ? null : nombre / most)],
                ...(hasMarks
                  ? [toDo(renderMark(sujet, `${where}, ${theme}`, { mark: marks.get(sujet), territoire }))]
                  : []),
              ];
            }),
          )
    }
    ${left.departement + left.nowhere === 0 ? '' : html`<p class="quiet">${leftOut(left.departement, left.nowhere)}</p>`}
  </section>`;
}

/** Lists the words, each with a field for its meaning, and writes those that have one as entries of the file of words. */
function renderWords({ words, marks, hasMarks, territoire, departements }: Demand): Html {
  const { title, lead, none, heads, untold, from } = texts.words;
  const markOf = (mot: string): DemandMark | undefined => marks.get(wordSubject(mot));
  const written = words.flatMap(({ mot }) => {
    const sens = markOf(mot)?.sens ?? null;
    // Where no meaning can be kept, it is filled in by hand.
    if (sens === null && hasMarks) return [];
    return [JSON.stringify({ mot, valeurs: sens === null ? [] : [sens] } satisfies LocalWord)];
  });
  const isWaiting = (mark: DemandMark | undefined): boolean =>
    mark === undefined || (mark.acte === 'mot-ajoute' && mark.sens === null);
  const lost = words.filter(isLost);
  const waiting = lost.filter(({ mot }) => hasMarks && isWaiting(markOf(mot))).length;
  const asked = new Set(
    lost.flatMap(({ mot }) => ((markOf(mot)?.sens ?? null) === null ? [mot] : [])).slice(0, MOST_ASKED),
  );
  const most = words.reduce((top, { nombre }) => Math.max(top, nombre), 1);
  // The words of one département are told as those of that one, and the same départements of all words are told once.
  const lists = new Set(words.map(({ departements: from }) => sayDepartements(from)));
  const isOne = departements.length === 1;
  const isSame = isOne || lists.size === 1;
  const renderSense = (mot: string): Html => {
    const sens = markOf(mot)?.sens ?? null;
    return toDo(
      html`${sens === null ? '' : html`<p>${labelOfMeaning(sens)}</p>`}
      ${asked.has(mot) ? renderMeaning(wordSubject(mot), mot, territoire) : ''}`,
    );
  };
  const renderAct = (mot: string): Html => toDo(renderMark(wordSubject(mot), mot, { mark: markOf(mot), territoire }));
  return html`<section class="words">
    <h2 id="${demandKinds.mot}">${title}</h2>
    <p class="quiet">${lead} ${departements.length === 0 ? '' : from(departements)}</p>
    ${
      words.length === 0
        ? html`<p>${none}</p>`
        : html`${isOne || !isSame ? '' : [...lists].map((same) => html`<p>${texts.words.same(same)}</p>`)}
          ${rowsTable(
            [
              ...heads.slice(0, 1),
              ...(isSame ? [] : heads.slice(1, 2)),
              ...heads.slice(2),
              ...(hasMarks ? [texts.marks.meaning, texts.marks.title] : []),
            ],
            words
              .toSorted((a, b) => Number(isLost(b)) - Number(isLost(a)) || b.nombre - a.nombre)
              .map(({ mot, departements: from, mois, nombre, trouvees }) => [
                ...[
                  trouvees === 0 ? mot : html`${mot} <span class="quiet">${texts.words.found(trouvees)}</span>`,
                  ...(isSame ? [] : [sayDepartements(from)]),
                  month(`${mois}-01`),
                  renderCount(String(nombre), nombre / most),
                ],
                ...(hasMarks ? [renderSense(mot), renderAct(mot)] : []),
              ]),
          )}
          ${waiting === 0 ? '' : html`<p>${untold(waiting, MOST_ASKED)}</p>`}
          ${written.length === 0 ? '' : renderEntries(written)}`
    }
  </section>`;
}

/** Names départements by their codes. */
const sayDepartements = (codes: readonly string[]): string =>
  codes.map((code) => nameDepartement(code) ?? code).join(', ');

/** Puts what can be done about a line into its cell. */
const toDo = (content: Html): Html => html`<div class="do">${content}</div>`;

/** Bars that are nearly as long as each other tell nothing. */
const LEAST_RATIO = 1.2;

/** Returns the largest number of a list, which its bars are drawn to, or null where they are nearly the same. */
function mostOf(counts: readonly number[]): number | null {
  const most = Math.max(...counts);
  return most / Math.min(...counts) < LEAST_RATIO ? null : most;
}

/** Draws a number with its bar, its part of the largest of its list. Null for none. */
const renderCount = (count: string, part: number | null): Html =>
  html`<span class="count"
    >${
      part === null
        ? ''
        : html`<svg aria-hidden="true" focusable="false">
            <rect width="${Math.round(100 * part)}%" height="100%" rx="2" />
          </svg>`
    }${count}</span
  >`;

/** Writes the entries as the file of words holds them, to be copied. */
const renderEntries = (written: readonly string[]): Html =>
  html`<details>
    <summary id="mots-titre">${texts.words.entries}</summary>
    <pre
      tabindex="0"
      role="group"
      aria-labelledby="mots-titre"
    ><code id="mots">${`[\n${written.join(',\n')}\n]`}</code></pre>
    ${renderCopy('mots', 'mots-copies', composer)}
  </details>`;

const sayTheme = (thematique: string | null): string =>
  thematique === null ? territoryTexts.questions.written : nameOf(thematique);

/** Writes a count, or that it is a small one. */
const sayFew = (count: number, least: number): string =>
  count > 0 && count < least ? texts.fewer(least) : String(count);

/** Writes a sum of counts so that it tells none of the small ones. */
function saySum(counts: readonly number[]): string {
  const { genre, nombre } = tellSum(counts);
  return genre === 'juste' ? String(nombre) : genre === 'petit' ? texts.fewer(nombre) : texts.atLeast(nombre);
}

/** Writes counts. Small ones are not told: so few may point at a person. */
const toCells = ({ nombre, recents, a_relire }: NeedCounts, least: number): string[] =>
  [nombre, recents, a_relire].map((count) => sayFew(count, least));

/** Names the place of a need: a commune, or the other communes of a département. */
const sayPlace = ({ commune, departement, autres }: ToldNeed): string =>
  autres === 0 ? (commune ?? texts.unknown) : departement === null ? texts.unknown : texts.others(departement, autres);

function section(title: string, heading: string, sums: ReadonlyMap<string, readonly NeedCounts[]>): Html {
  return html`<section>
    <h3>${title}</h3>
    ${rowsTable(
      [heading, ...texts.counts],
      [...sums].map(([name, counts]) => [
        name,
        ...(['nombre', 'recents', 'a_relire'] as const).map((what) => saySum(counts.map((one) => one[what]))),
      ]),
    )}
  </section>`;
}
