import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { SelectionTexts } from '../../locales/fr/selection.ts';
import type { HostTexts } from '../../locales/host-texts.ts';
import { selection as selectionTexts } from '../../locales/selection.ts';
import { mergeTexts } from '../../locales/texts.ts';
import { printAlone } from '../../shared/elements/print-alone.ts';
import { toOfferLink } from '../../shared/format/offer-link.ts';
import type { Language } from '../../shared/texts/language.ts';
import { fitOnOnePage, renderSheet, type UrgentOnPaper } from '../di-selection/sheet.ts';
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
 * @summary The sheet of a selection for a list of offers, alone on paper when the browser's own menu prints the page.
 *
 * Part of `<di-search>`. It is out of sight on screen.
 */
export class DiSheet extends LitElement {
  static override styles = [sheetStyles];

  @state() private list: ListOnPaper | null = null;
  readonly #known = new Map<Language, SelectionTexts>();

  /** Learns the texts of a language, which pages are made too soon to wait for. */
  async learn(language: Language): Promise<void> {
    const texts = language === 'fr' ? selectionTexts.fr : (await selectionTexts[language]().catch(() => null))?.default;
    if (texts !== undefined) this.#known.set(language, texts);
  }

  /** Lays a list out at the end of an element. Returns the way back, or null while the texts of its language are not known. */
  layOut(within: Element, list: ListOnPaper): (() => void) | null {
    if (!this.#known.has(list.language)) return null;
    this.list = list;
    this.lang = list.language;
    // Its box is given back on paper.
    const { width } = PAGE;
    Object.assign(this.style, { position: 'fixed', insetBlockStart: '0', opacity: '0', pointerEvents: 'none' });
    this.style.inlineSize = `${width}mm`;
    within.append(this);
    // The browser makes its pages as soon as it has asked for them.
    this.performUpdate();
    // A whole list is read on fewer pages, at a size that still reads well.
    if (list.offers.length > FEW) this.style.setProperty('--sheet-size', '9.5pt');
    else fitOnOnePage(this);
    const giveBack = printAlone(this, { title: list.title, paper: pageStyles });
    return () => {
      giveBack();
      this.remove();
    };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { list } = this;
    const learnt = list === null ? undefined : this.#known.get(list.language);
    if (list === null || learnt === undefined) return nothing;
    const { offers, title, urgent, said, language, texts, nameSource, offerLink } = list;
    const overrides = texts?.selection;
    const t = overrides === undefined ? learnt : mergeTexts(learnt, overrides, () => undefined);
    const linkOf = (id: string): string | null => toOfferLink(id, offerLink, globalThis.location.href);
    const selection = offers.map((service) => ({ service, note: '' }));
    const keep = said === '' ? t.sheet.keep : `${said}. ${t.sheet.keep}`;
    return renderSheet(selection, { t, language, nameSource, linkOf, now: new Date() }, 1, { title, keep, urgent });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-sheet': DiSheet;
  }
}
