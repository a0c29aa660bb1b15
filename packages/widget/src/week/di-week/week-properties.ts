import type { OfferSource } from '@inclusion-kit/sdk';
import type { Geography } from '@inclusion-kit/sdk/geography';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { HostTexts } from '../../locales/host-texts.ts';

/** The place where a week is kept: on this device, or nowhere. */
type WeekStorage = 'local' | 'none';

/** The settings of a page on `<di-week>`, as attributes and properties. */
export class WeekProperties extends LitElement {
  /** Address of a relay that answers for offers, empty for the page's own origin. Leave it out when `source` is given. */
  @property() api: string | null = null;
  /** Address of a file of offers on the site, read in the browser. It needs the `.static.js` entry. */
  @property({ attribute: 'dataset' }) file: string | null = null;
  /** INSEE code of the commune of the person, which offers are looked for around. */
  @property({ attribute: 'code-commune' }) code_commune: string | null = null;
  /** Storage of a week that the page does not give: `local` for this browser, `none` for this page only. */
  @property({ attribute: 'week-storage' }) weekStorage: WeekStorage = 'local';
  /** The person to call, a name and a phone, on the printed page. Without one it has a line to fill in by hand. */
  @property() contact: string | null = null;
  /** Leaves the rest of the page on paper when the browser's own menu prints it. A week with activities stands there alone otherwise. */
  @property({ attribute: 'print-with-page', type: Boolean }) printWithPage = false;
  /** Level of the title among the page's headings, 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Keeps the language of the page, whatever the reader chose elsewhere on this site. */
  @property({ attribute: 'no-languages', type: Boolean }) noLanguages = false;

  /** Source of offers, instead of `api`. */
  @property({ attribute: false }) source: OfferSource | null = null;
  /** Names communes, instead of `api`. */
  @property({ attribute: false }) geography: Geography | null = null;
  /** A programme that the page keeps, as `parseProgramme` reads it. The device then keeps nothing. */
  @property({ attribute: false }) week: unknown = null;
  /** The attendance that software sends back for the programme, as `parsePresences` reads it. */
  @property({ attribute: false }) attendance: unknown = null;
  /** The moment that is taken for now. */
  @property({ attribute: false }) now = new Date();
  /** Texts that replace those of the elements, by element and key. The keys are those of `locales/fr`. */
  @property({ attribute: false }) texts: HostTexts | null = null;

  /** Frameworks set the property of an attribute's name, which every element of HTML has for its `data-*` attributes. */
  override get dataset(): DOMStringMap {
    return super.dataset;
  }
  override set dataset(address: DOMStringMap | string | null) {
    this.file = typeof address === 'string' ? address : null;
  }
}
