import type { LocalWord } from '@inclusion-kit/sdk/words';
import { html } from 'hono/html';
import { addedWordsOf, demandKinds, wordSubject, type DemandMark } from '../../contributions/moderation/demand.ts';
import { labelOfMeaning } from '../../contributions/moderation/meanings.ts';
import { nameDepartement } from '../../contributions/moderation/place-names.ts';
import { composer } from '../../locales/composer.ts';
import { pages } from '../../locales/pages.ts';
import { month } from '../../locales/territory/territory-note.ts';
import type { SoughtWord } from '../../store/lost-words.ts';
import { renderCopy } from '../composer/snippet.ts';
import type { Html } from '../layout.ts';
import { rowsTable } from '../rows-table.ts';
import { renderCount } from './counts.ts';
import { renderMark, renderMeaning, toDo } from './mark.ts';
import type { Demand } from './demand.ts';

const texts = pages.territory;
/** Words that have a field for their meaning. One holds 85 of them, and five hundred words may wait. */
const MOST_ASKED = 50;

/** Tells that a word finds no offer today either. */
export const isLost = ({ trouvees }: SoughtWord): boolean => trouvees === 0;

/**
 * Lists the words, each with a field for its meaning. Where searches do not know those that have one, they are written as entries of the
 * file of words.
 */
export function renderWords({ words, marks, hasMarks, usesWords, territoire, departements }: Demand): Html {
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
  // Those of other territories, and those that nobody looks for any more: they can be taken back too.
  const others = usesWords ? addedWordsOf(marks).filter(({ mot }) => !words.some((one) => one.mot === mot)) : [];
  const most = words.reduce((top, { nombre }) => Math.max(top, nombre), 1);
  // The words of one département are told as those of that one, and the same départements of all words are told once.
  const lists = new Set(words.map(({ departements: from }) => sayDepartements(from)));
  const isOne = departements.length === 1;
  const isSame = isOne || lists.size === 1;
  const renderMeant = (mot: string): Html => {
    const mark = markOf(mot);
    if (mark === undefined || mark.sens === null) return html``;
    return html`<p>${labelOfMeaning(mark.sens)}${usesWords ? html`, ${texts.words.since(mark.date)}` : ''}</p>`;
  };
  const renderSense = (mot: string): Html =>
    toDo(html`${renderMeant(mot)} ${asked.has(mot) ? renderMeaning(wordSubject(mot), mot, territoire) : ''}`);
  const renderAct = (mot: string): Html => toDo(renderMark(wordSubject(mot), mot, { mark: markOf(mot), territoire }));
  return html`<section class="words">
    <h2 id="${demandKinds.mot}">${title}</h2>
    <p class="quiet">${lead} ${departements.length === 0 ? '' : from(departements)}</p>
    ${
      words.length === 0
        ? html`<p>${none}</p>`
        : html`${isOne || !isSame ? '' : [...lists].map((same) => html`<p>${texts.words.same(same)}</p>`)}
          ${waiting === 0 ? '' : html`<p>${untold(waiting, MOST_ASKED)}</p>`}
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
          ${written.length === 0 || usesWords ? '' : renderEntries(written, hasMarks)}`
    }
    ${
      others.length === 0
        ? ''
        : html`<h3>${texts.words.added}</h3>
            ${rowsTable(
              [...heads.slice(0, 1), texts.marks.meaning, texts.marks.title],
              others.map(({ mot }) => [mot, renderMeant(mot), renderAct(mot)]),
            )}`
    }
  </section>`;
}

/** Names départements by their codes. */
const sayDepartements = (codes: readonly string[]): string =>
  codes.map((code) => nameDepartement(code) ?? code).join(', ');

/** Writes the entries as the file of words holds them, to be copied. */
const renderEntries = (written: readonly string[], haveMeanings: boolean): Html =>
  html`${haveMeanings ? html`<p>${texts.words.entriesLead(written.length)}</p>` : ''}
    <details>
      <summary id="mots-titre">${texts.words.entries}</summary>
      <pre
        tabindex="0"
        role="group"
        aria-labelledby="mots-titre"
      ><code id="mots">${`[\n${written.join(',\n')}\n]`}</code></pre>
      ${renderCopy('mots', 'mots-copies', composer)}
    </details>`;
