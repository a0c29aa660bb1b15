// The things that a screen holds. A criterion about things that a screen does not have does not apply to it.
import { around, drawnText, everyElement, isIgnored, isShown, nearest, shown } from './tree.ts';

const IMAGES = 'svg, img, canvas, [role="img"]';
const FIELDS =
  'input:not([type="hidden"], [type="submit"], [type="button"]), select, textarea, [role="combobox"], [role="checkbox"], [role="switch"], [role="slider"], [role="textbox"]';

const many = (selector: string) => (): number => shown(selector).length;

/** Counts things of the page as it stands, by their name. */
export const subjects = {
  images: () => imagesOf().filter((image) => !isIgnored(image)).length,
  decorations: () => imagesOf().filter(isIgnored).length,
  pictures: many('img, picture, canvas, input[type="image"]'),
  figures: many('figure'),
  frames: many('iframe, frame'),
  media: many('video, audio, object, embed'),
  maps: () => shown('di-map, di-point-map').filter((map) => !isIgnored(map)).length,
  tables: () => dataTables().length,
  complexTables: () =>
    dataTables().filter(
      (table) => table.querySelector('th[colspan]:not([colspan="1"]), th[rowspan], thead tr + tr') !== null,
    ).length,
  titledTables: () =>
    dataTables().filter((table) => table.querySelector('caption') !== null || table.hasAttribute('aria-labelledby'))
      .length,
  layoutTables: many('table[role="presentation"], table[role="none"]'),
  links: many('a[href]'),
  buttons: many('button, [role="button"], input[type="submit"], summary'),
  fields: () => fieldsOf().length,
  groups: many('fieldset, [role="group"], [role="radiogroup"]'),
  selects: many('select, [role="listbox"]'),
  checked: many('[required], [aria-required="true"], [aria-invalid="true"], form[novalidate]'),
  invalid: many('[aria-invalid="true"]'),
  sending: many('form'),
  personal: () =>
    fieldsOf().filter((field) => field.hasAttribute('autocomplete') && field.getAttribute('autocomplete') !== 'off')
      .length,
  statuses: () =>
    [...everyElement()].filter((one) =>
      one.matches('[role="status"], [role="alert"], [role="log"], [role="progressbar"], [aria-live]'),
    ).length,
  // The names of a folded menu of languages count: a press shows them.
  languages: () =>
    [...everyElement()].filter(
      (one) =>
        one.matches('[lang]') && one !== document.documentElement && langAround(one) !== one.getAttribute('lang'),
    ).length,
  rightToLeft: () => (/[\u0590-\u08ff]/.test(drawnText()) ? 1 : 0),
  quotes: many('blockquote, q'),
  lists: many('ul, ol, dl, [role="list"]'),
  documents: () =>
    shown('a[download], a[href$=".xlsx"], a[href$=".pdf"], a[href$=".csv"], button').filter(
      (one) => one.localName === 'a' || /tableur|excel|xlsx|pdf/i.test(one.textContent),
    ).length,
  extras: many('dialog[open], [popover]:popover-open, [role="listbox"], [role="tooltip"], details[open] > ul'),
  cryptic: () => (/\p{Extended_Pictographic}(?<![\d#*©®™])/u.test(drawnText()) ? 1 : 0),
  widgets: many(
    '[role="combobox"], [role="switch"], [role="dialog"], [role="tab"], [role="radiogroup"], [aria-expanded], [aria-pressed], dialog[open], di-map',
  ),
} satisfies Record<string, () => number>;

export type Subject = keyof typeof subjects;

/** Lists the images, each once: those inside another image or a button are drawn with it. */
export function imagesOf(): HTMLElement[] {
  return shown(IMAGES).filter((image) => {
    const outer = around(image);
    return outer === null || nearest(outer, (one) => one.matches('svg, [role="img"]')) === null;
  });
}

/** Lists the fields that a person fills in. */
export const fieldsOf = (): HTMLElement[] =>
  [...everyElement()].filter((element) => element.matches(FIELDS) && isShown(element));

/** Lists the tables of data. */
export const dataTables = (): HTMLTableElement[] =>
  shown('table:not([role="presentation"], [role="none"])') as HTMLTableElement[];

/** Returns the language in which an element stands, without its attribute. */
export function langAround(element: Element): string | null {
  const outer = around(element);
  return outer === null ? null : (nearest(outer, (one) => one.hasAttribute('lang'))?.getAttribute('lang') ?? null);
}
