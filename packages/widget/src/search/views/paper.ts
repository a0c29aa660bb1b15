import { render } from 'lit';
import { selection as selectionTexts } from '../../locales/selection.ts';
import type { SelectionTexts } from '../../locales/fr/selection.ts';
import { mergeTexts } from '../../locales/texts.ts';
import { fitOnOnePage, renderSheet } from '../../selection/di-selection/sheet.ts';
import { PAGE, pageStyles, sheetStyles } from '../../selection/di-selection/sheet.styles.ts';
import { layOutAlone } from '../../shared/elements/print-alone.ts';
import { toOfferLink } from '../../shared/format/offer-link.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import type { Answer } from '../question/search-state.ts';
import { sayTitle } from '../results/results.ts';

/** Offers that may fit on one page. */
const FEW = 5;

/** The texts of sheets, in the languages that were asked for. */
const known = new Map<Language, SelectionTexts>();

/** Learns the texts of a language, which pages are made too soon to wait for. */
export async function learn(language: Language): Promise<void> {
  if (known.has(language)) return;
  const texts = language === 'fr' ? selectionTexts.fr : (await selectionTexts[language]().catch(() => null))?.default;
  if (texts !== undefined) known.set(language, texts);
}

/** Lays the offers of a list out on the sheet of a selection, for the browser's own menu. Returns the way back. */
export function layOutList(within: Element, answer: Answer, context: SearchContext): (() => void) | null {
  const { texts, language, page, nameSource } = context;
  const learnt = known.get(language);
  if (learnt === undefined) return null;
  const root = within.shadowRoot?.querySelector('.results');
  if (root === null || root === undefined) return null;
  const overrides = page.texts?.selection;
  const t = overrides === undefined ? learnt : mergeTexts(learnt, overrides, () => undefined);
  const groups = context.listing.groupsOf(answer, page.doublons === 'groupes');
  const offers = groups.map(({ lead: { service } }) => ({ service, note: '' }));
  const title = sayTitle(answer, context);
  const { length } = answer.results;
  const keep = length < answer.total ? `${texts['more.count'](length, answer.total)}. ${t.sheet.keep}` : t.sheet.keep;
  const linkOf = (id: string): string | null => toOfferLink(id, page.offerLink, globalThis.location.href);
  return layOutAlone(root, { title, paper: pageStyles, styles: [sheetStyles] }, (host, sheet) => {
    host.lang = language;
    host.style.inlineSize = `${PAGE.width}mm`;
    render(renderSheet(offers, { t, language, nameSource, linkOf, now: new Date() }, 1, { title, keep }), sheet);
    // A whole list is read on fewer pages: a size that reads well at arm's length.
    if (offers.length > FEW) host.style.setProperty('--sheet-size', '9.5pt');
    else fitOnOnePage(host);
  });
}
