import { create, inLines } from './svg-parts.ts';

/** The words around a picture that leaves its page. */
export interface Around {
  readonly title: string;
  /** The lines under the title: of which place and day it is, and what it shows. */
  readonly lines: readonly string[];
  /** The hues with their meaning: each an element that holds a drawn hue and its words. */
  readonly legend: readonly Element[];
}

const [LEAST_WIDE, GAP, TITLE_PX, TEXT_PX, LINE_HIGH, HUE_WIDE] = [480, 16, 18, 13, 18, 28];
/** Letters of a text that stand in a hundred pixels. */
const LETTERS_OF_100 = 14;

/**
 * Puts a picture under its title and what it shows, and over its legend: away from its page, nothing else says what it is of.
 * @param copyOf copies a drawn hue with its colours
 */
export function frame(
  picture: SVGSVGElement,
  { title, lines, legend }: Around,
  { colour, copyOf }: { readonly colour: string; readonly copyOf: (drawn: SVGSVGElement) => SVGSVGElement },
): SVGSVGElement {
  const [, , ownWide = 0, high = 0] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const wide = Math.max(ownWide, LEAST_WIDE);
  const sheet = create('svg', {});
  let y = GAP;
  const write = (text: string, x: number, px: number, weight: string): void => {
    const letters = Math.floor(((wide - x) * LETTERS_OF_100 * TEXT_PX) / (100 * px));
    for (const line of inLines(text, letters)) {
      y += px === TITLE_PX ? TITLE_PX + 4 : LINE_HIGH;
      const place = { x: String(GAP + x), y: String(y - 4), fill: colour };
      const words = create('text', {
        ...place,
        ...{ 'font-size': String(px), 'font-weight': weight, 'font-family': 'sans-serif' },
      });
      words.textContent = line;
      sheet.append(words);
    }
  };
  write(title, 0, TITLE_PX, '700');
  for (const line of lines) write(line, 0, TEXT_PX, '400');
  y += GAP / 2;
  for (const [name, value] of Object.entries({ x: GAP, y, width: ownWide, height: high }))
    picture.setAttribute(name, String(value));
  sheet.append(picture);
  y += high + GAP / 2;
  for (const one of legend) {
    const hue = one.querySelector('svg');
    const top = y;
    write(wordsOf(one), hue === null ? 0 : HUE_WIDE, TEXT_PX, hue === null ? '700' : '400');
    if (hue === null) continue;
    const copy = copyOf(hue);
    for (const [name, value] of Object.entries({ x: GAP, y: top + 4 })) copy.setAttribute(name, String(value));
    sheet.append(copy);
  }
  sheet.setAttribute('viewBox', `0 0 ${wide + 2 * GAP} ${y + GAP}`);
  return sheet;
}

/** The words of an element, a point between those of its parts. */
function wordsOf(element: Element): string {
  const texts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    texts.push(node.textContent?.trim() ?? '');
  return texts.filter((text) => text !== '').join(' · ');
}
