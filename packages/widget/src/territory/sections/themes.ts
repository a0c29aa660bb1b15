import { sumBands } from '@inclusion-kit/sdk/internal';
import { isByChance, verdictLimits, type ThemeFigures } from '@inclusion-kit/sdk/territory';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { capitalise } from '../../shared/format/text.ts';
import { shape } from '../shapes.ts';
import { most, renderCount, renderSection, unitOf, type Choices, type View } from '../view.ts';
import { aYearBefore } from './head.ts';

const SHAPES = { a_renforcer: 'under', equilibre: 'equal', sur_liste: 'over', trop_peu: null } as const;

const orders: Record<Choices['sort'], (theme: ThemeFigures) => number> = {
  // The report has this order already.
  ecart: () => 0,
  besoin: ({ part_besoin }) => -(part_besoin ?? -1),
  services: ({ services }) => -services,
  a_jour: ({ a_jour, services }) => (services === 0 ? Infinity : a_jour / services),
};

/** Draws each category with its need and its offers as bars in the cells: the table is its own twin. */
export function renderThemes(view: View): TemplateResult {
  const { report, t, labelOf, link, list, choices, choose } = view;
  const { recherche, themes: all } = report;
  const words = t.themes;
  const themes = all
    .filter(({ verdict }) => choices.verdict === null || verdict === choices.verdict)
    .sort((a, b) => orders[choices.sort](a) - orders[choices.sort](b) || 0);
  const [mostNeed, mostOffers] = [most(all.map((one) => one.part_besoin ?? 0)), most(all.map((one) => one.services))];
  // Where no need is known at all, the sentence above says it once.
  const isAnyNeed = all.some(({ part_besoin }) => part_besoin !== null);
  // Nothing beyond the territory is known where none of these has a gap.
  const isCompared = all.some(({ part_besoin, ecart }) => part_besoin === null && ecart !== null);
  // On a page of both, a choice finds rows of both: its words are true of each.
  const verdicts = !isAnyNeed
    ? t.compared
    : isCompared
      ? {
          ...t.verdicts,
          a_renforcer: capitalise(t.quadrant.less, view.language),
          sur_liste: capitalise(t.quadrant.more, view.language),
        }
      : t.verdicts;
  // The words of the rows that are there: of a known need, of one that is compared with others, or of both.
  const wordsOf = (verdict: 'a_renforcer' | 'sur_liste'): string =>
    [...(isAnyNeed ? [t.verdicts] : []), ...(isCompared ? [t.compared] : [])].map((of) => of[verdict]).join(' / ');
  const isJudged = all.some(({ ecart }) => ecart !== null);
  // A column of nothing takes the room of the others.
  const hasDemand = all.some(({ manques }) => (manques ?? 0) > 0);
  const sayNeeds = ({ categorie, manques }: ThemeFigures): string =>
    t.told(manques ?? 0, report.chiffres.manques_au_moins?.includes(categorie));
  const hasTwice = all.some(({ en_trop }) => en_trop > 0);
  // Records without a sure date are of no age.
  const { isDated } = sumBands(report.fraicheur.bandes);
  const hasVain = all.some(({ vaines }) => (vaines ?? 0) > 0);
  const heads = [words.theme, words.need, words.offers, words.rate, words.gap, words.verdict];
  const table = () => ({
    heads: [...heads, words.recipients, words.current, words.twice, words.needs, words.vain],
    rows: all.map((one) => [
      ...[labelOf(one.categorie), one.part_besoin, one.services, one.pour_1000, gapOf(one)],
      ...[nameVerdict(view, one), one.pour_100_rsa ?? null, currentOf(one)],
      ...[one.en_trop, one.manques === null ? null : toCell(one.manques, sayNeeds(one)), one.vaines || null],
    ]),
  });
  /** A number that is told exactly stays one. */
  const toCell = (count: number, told: string): number | string => (told === t.digits(count) ? count : told);
  const gapOf = ({ ecart, verdict }: ThemeFigures): number | null => (verdict === 'trop_peu' ? null : ecart);
  // Two digits of a percentage, and two more.
  const currentOf = ({ a_jour, services }: ThemeFigures): number | null =>
    services === 0 || !isDated ? null : Math.round((a_jour / services) * 10_000) / 10_000;
  const drawRow = (one: ThemeFigures): TemplateResult => {
    const label = labelOf(one.categorie);
    const found = { ...recherche, thematiques: one.categorie };
    const share = currentOf(one);
    const current = share === null ? '–' : t.percent(share);
    // A search shows duplicates too, which this share does not count.
    const shownCurrent = (): unknown => {
      const about = `${words.current}, ${label}`;
      if (current === '–') return current;
      if (list !== null && one.en_trop > 0 && one.a_jour > 0)
        return list(current, { de: 'categorie_a_jour', valeur: one.categorie }, about);
      return recherche === null ? current : link(current, { ...found, maj_depuis: aYearBefore(report.jour) }, about);
    };
    const apart = gapOf(one);
    const gap = apart === null ? null : t.signed(apart);
    return html`<tr>
      <th scope="row">${label}</th>
      ${
        isAnyNeed
          ? html`<td class="dc" data-k=${words.need}>
              ${
                one.part_besoin === null
                  ? html`<span class="muted xs">${one.ecart === null ? words.noNeed : words.byPeople}</span>`
                  : html`<span class="duo" title=${words.people(one.personnes ?? 0)}
                      >${bar(one.part_besoin / mostNeed, 'need')}<span>${t.percent(one.part_besoin)}</span></span
                    >`
              }
            </td>`
          : nothing
      }
      <td class="dc" data-k=${words.offers}>
        <span class="duo"
          >${bar(one.services / mostOffers, '')}<span
            >${renderCount(view, one.services, recherche && found, { extra: one.en_trop, about: `${words.offers}, ${label}`, behind: { de: 'categorie', valeur: one.categorie } })}</span
          ></span
        >
      </td>
      <td class="r ${one.pour_1000 === null ? 'hide-s' : 'more'}" data-k=${words.rate}>
        ${one.pour_1000 === null ? '–' : t.rate(one.pour_1000)}
      </td>
      <td class=${gap === null ? 'r ec unknown' : 'r ec'}>${gap ?? '–'}</td>
      <td class=${one.verdict === null ? 'vd unknown' : 'vd'}>${renderVerdict(view, one)}</td>
      <td class="r ${current === '–' ? 'hide-s' : 'more'}" data-k=${words.current}>${shownCurrent()}</td>
      ${
        hasTwice
          ? html`<td class="r hide-m ${one.en_trop > 0 ? 'more' : ''}" data-k=${words.twice}>
              ${renderCount(view, one.en_trop, null, { about: `${words.twice}, ${label}`, behind: { de: 'doublons', valeur: one.categorie } })}
            </td>`
          : nothing
      }
      ${hasDemand ? html`<td class="r hide-m ${(one.manques ?? 0) > 0 ? 'more' : ''}" data-k=${words.needs}>${sayNeeds(one)}</td>` : nothing}
      ${hasVain ? html`<td class="r hide-m ${(one.vaines ?? 0) > 0 ? 'more vain' : ''}" data-k=${words.vain}>${one.vaines === null || one.vaines === 0 ? '–' : t.digits(one.vaines)}</td>` : nothing}
    </tr>`;
  };
  return renderSection(
    view,
    'themes',
    words.title,
    { sub: words.sub(unitOf(view), report.besoins_du, isCompared), isMain: true, table },
    html`<p class="choices">
        ${select(words.sort, words.sorts, choices.sort, (sort) => choose({ sort: sort as Choices['sort'] }))}
        ${select(words.show, { '': words.all, ...verdicts }, choices.verdict ?? '', (verdict) => choose({ verdict: (verdict || null) as Choices['verdict'] }))}
      </p>
      <table class="tbl fold themes ${isAnyNeed ? '' : 'needless'}">
        <caption class="vh">
          ${words.title}
        </caption>
        <thead>
          <tr>
            ${heads.map((head, at) =>
              head === words.need && !isAnyNeed
                ? nothing
                : html`<th scope="col" class=${at === 3 ? 'r hide-s' : at === 4 ? 'r' : ''}>${head}</th>`,
            )}
            <th scope="col" class="r hide-s">${words.current}</th>
            ${hasTwice ? html`<th scope="col" class="r hide-m">${words.twice}</th>` : nothing}
            ${hasDemand ? html`<th scope="col" class="r hide-m">${words.needs}</th>` : nothing}
            ${hasVain ? html`<th scope="col" class="r hide-m">${words.vain}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${themes.map(drawRow)}
        </tbody>
      </table>
      ${themes.length === 0 ? html`<p>${words.none}</p>` : nothing}
      ${isJudged ? html`<p class="foot">${words.foot(verdictLimits, isCompared, wordsOf('a_renforcer'), wordsOf('sur_liste'))}</p>` : nothing}`,
  );
}

/** Names the verdict on a theme. Where its need is not known, its offers are compared with the whole: nothing says that they lack. */
export const nameVerdict = ({ t }: Pick<View, 't'>, { verdict, part_besoin: need }: ThemeFigures): string | null =>
  verdict === null ? null : (need === null ? t.compared : t.verdicts)[verdict];

/** Draws a verdict as an icon and a word. */
export function renderVerdict({ t }: Pick<View, 't'>, one: ThemeFigures): unknown {
  const { verdict } = one;
  if (verdict === null) return html`<span class="muted">–</span>`;
  const name = SHAPES[verdict];
  return html`<span class="verdict ${verdict}">${name === null ? nothing : shape(name)}${nameVerdict({ t }, one)}</span>
    ${isByChance(one) ? html`<small>${t.themes.chance}</small>` : nothing}`;
}

/** Draws a bar from the line where all of its column begin. Nothing has no bar, and very little a thin one. */
export function bar(share: number, kind: string): TemplateResult {
  const wide = share > 0 ? Math.max(1, Math.min(1, share) * 100) : 0;
  return html`<svg class="bar ${kind}" width="100%" height="14" aria-hidden="true" focusable="false">
    ${svg`<rect width="${wide.toFixed(1)}%" height="14" rx="2"/>`}
  </svg>`;
}

function select(
  label: string,
  options: Readonly<Record<string, string>>,
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label
    ><span class="xs muted">${label}</span>
    <select class="input" @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${Object.entries(options).map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select></label
  >`;
}
