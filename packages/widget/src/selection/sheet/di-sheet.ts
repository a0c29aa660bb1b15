import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { LitElement, render, type TemplateResult } from 'lit';
import type { SelectionTexts } from '../../locales/fr/selection.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { selection as selectionTexts } from '../../locales/selection.ts';
import { mergeTexts } from '../../locales/texts.ts';
import { layOutAlone } from '../../shared/elements/print-alone.ts';
import { toOfferLink } from '../../shared/format/offer-link.ts';
import type { Language } from '../../shared/texts/language.ts';
import { fitOnPages, renderSheet, type UrgentOnPaper } from '../di-selection/sheet.ts';
import { PAGE, pageStyles, sheetStyles } from '../di-selection/sheet.styles.ts';

/** Offers that may fit on one page. */
const FEW = 5;

/** The offers of a list, and the page that shows them. */
export interface ListOnPaper {
  readonly offers: readonly DetailedService[];
  readonly title: string;
  /** The national numbers, before all else, where the words of the search tell a danger. */
  readonly urgent: UrgentOnPaper | null;
  /** Stands under the title, before the advice of every sheet. */
  readonly said: string;
  readonly language: Language;
  readonly texts: HostTexts | null;
  readonly nameSource: (slug: string) => string;
  readonly offerLink: string | null;
}

/**
 * @summary Lays the sheet of a selection out for a list of offers, alone on paper when the browser's own menu prints the page.
 *
 * Part of `<di-search>`. It stands in no page.
 */
export class DiSheet extends LitElement {
  readonly #known = new Map<Language, SelectionTexts>();

  /** Learns the texts of a language, which pages are made too soon to wait for. */
  async learn(language: Language): Promise<void> {
    const texts = language === 'fr' ? selectionTexts.fr : (await selectionTexts[language]().catch(() => null))?.default;
    if (texts !== undefined) this.#known.set(language, texts);
  }

  /** Lays a list out at the end of an element. Returns the way back, or null while the texts of its language are not known. */
  layOut(within: Element, list: ListOnPaper): (() => void) | null {
    const { offers, title, language } = list;
    const learnt = this.#known.get(language);
    if (learnt === undefined) return null;
    return layOutAlone(within, { title, paper: pageStyles, styles: [sheetStyles] }, (host, root) => {
      host.lang = language;
      host.style.inlineSize = `${PAGE.width}mm`;
      render(renderList(list, learnt), root);
      // A whole list is read on fewer pages, at a size that still reads well.
      if (offers.length > FEW) host.style.setProperty('--sheet-size', '9.5pt');
      else fitOnPages(host);
    });
  }
}

function renderList(list: ListOnPaper, learnt: SelectionTexts): TemplateResult {
  const { offers, title, urgent, said, language, texts, nameSource, offerLink } = list;
  const overrides = texts?.selection;
  const t = overrides === undefined ? learnt : mergeTexts(learnt, overrides, () => undefined);
  const linkOf = (id: string): string | null => toOfferLink(id, offerLink, globalThis.location.href);
  const selection = offers.map((service) => ({ service, note: '' }));
  const keep = said === '' ? t.sheet.keep : `${said}. ${t.sheet.keep}`;
  return renderSheet(selection, { t, language, nameSource, linkOf, now: new Date() }, 1, { title, keep, urgent });
}

declare global {
  interface HTMLElementTagNameMap {
    'di-sheet': DiSheet;
  }
}
