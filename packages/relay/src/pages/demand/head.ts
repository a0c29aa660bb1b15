import { html } from 'hono/html';
import { demandKinds } from '../../contributions/moderation/demand.ts';
import { pages } from '../../locales/pages.ts';
import type { Html } from '../layout.ts';
import { MODERATION_PATH } from '../moderation/moderation-page.ts';
import { saySum } from './counts.ts';
import type { Demand } from './demand.ts';
import { gatherThemes, labelOfCategory } from './names.ts';
import { isLost } from './words.ts';

const texts = pages.territory;

/** Says which territory the lists are of. */
const sayWhere = ({ territoire, nom }: Demand): string =>
  territoire === null ? texts.everywhere : nom === null ? texts.unknownTerritory : texts.of(nom);

/** Says what is asked for most, and leads to each list that has lines by the number of its needs or of its lines. */
export function renderHead(demand: Demand): Html {
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
