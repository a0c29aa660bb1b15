import { frame, type Around } from './frame.ts';
import { create, inLines } from './svg-parts.ts';

const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'paint-order',
  'vector-effect',
  'opacity',
];
/** Pictures that are many stand in columns, each under its sentence. */
const [COLUMNS, CELL_WIDE, CELL_HIGH, CAPTION_HIGH, GAP] = [3, 240, 64, 34, 16];
const CAPTION_PX = 12;
/** Letters of one line of a sentence. */
const LINE = 38;
/** Points of a drawn picture for each of its units. */
const FINENESS = 2;

/** A picture as a file of its own, with its size in pixels and the colour that it stands on. */
export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly ground: string;
}

/** Writes the pictures of a section as one file, with the words around them: their colours, which style sheets give, become attributes. */
export function toPicture(drawn: readonly SVGSVGElement[], around: Around): Picture | null {
  const [first] = drawn;
  if (first === undefined) return null;
  const toRgb = createToRgb();
  const ground = toRgb(groundOf(first));
  const copies = drawn.map((svg) => copyOf(svg, toRgb));
  const colour = toRgb(getComputedStyle(first).color);
  const picture = copies.length === 1 ? copies[0] : gather(copies, colour);
  if (picture === undefined) return null;
  const sheet = frame(picture, around, { colour, copyOf: (hue) => copyOf(hue, toRgb) });
  const [, , width = 0, height = 0] = (sheet.getAttribute('viewBox') ?? '').split(' ').map(Number);
  sheet.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  sheet.setAttribute('width', String(width));
  sheet.setAttribute('height', String(height));
  return { text: new XMLSerializer().serializeToString(sheet).replaceAll(/<!--.*?-->/g, ''), width, height, ground };
}

/** Draws a picture as PNG. @throws where the policy of the page refuses images of data */
export async function toPng({ text, width, height, ground }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * FINENESS);
  canvas.height = Math.round(height * FINENESS);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser draws no pictures.');
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The browser wrote no picture.');
  return blob;
}

function copyOf(svg: SVGSVGElement, toRgb: (colour: string) => string): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const drawn = [...svg.querySelectorAll('*')];
  for (const [at, element] of [...copy.querySelectorAll('*')].entries()) {
    const source = drawn[at];
    if (source === undefined) continue;
    const style = getComputedStyle(source);
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      element.setAttribute(name, name === 'fill' || name === 'stroke' ? toRgb(value) : value);
    }
  }
  // A mark on the edge of a picture goes beyond it, a map does not.
  copy.setAttribute('overflow', getComputedStyle(svg).overflow);
  const { width, height } = svg.getBoundingClientRect();
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return copy;
}

/** Puts pictures side by side, each under the sentence that it bears for those who do not see it. */
function gather(pictures: readonly SVGSVGElement[], colour: string): SVGSVGElement {
  const [wide, high] = [CELL_WIDE + GAP, CAPTION_HIGH + CELL_HIGH + GAP];
  const rows = Math.ceil(pictures.length / COLUMNS);
  const sheet = create('svg', { viewBox: `0 0 ${COLUMNS * wide + GAP} ${rows * high + GAP}` });
  for (const [at, picture] of pictures.entries()) {
    const [x, y] = [GAP + (at % COLUMNS) * wide, GAP + Math.floor(at / COLUMNS) * high];
    for (const [row, line] of inLines(picture.getAttribute('aria-label') ?? '', LINE).entries()) {
      const place = { x: String(x), y: String(y + CAPTION_PX * (1 + row * 1.25)), fill: colour };
      const caption = create('text', { ...place, 'font-size': String(CAPTION_PX), 'font-family': 'sans-serif' });
      caption.textContent = line;
      sheet.append(caption);
    }
    const place = { x: String(x), y: String(y + CAPTION_HIGH), width: String(CELL_WIDE), height: String(CELL_HIGH) };
    for (const [name, value] of Object.entries(place)) picture.setAttribute(name, value);
    sheet.append(picture);
  }
  return sheet;
}

/** Finds the colour that an element stands on. */
function groundOf(svg: Element): string {
  for (let at: Node | null = svg; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    const colour = at instanceof Element ? getComputedStyle(at).backgroundColor : '';
    if (colour !== '' && !/^(?:transparent|rgba\(.*, 0\))$/.test(colour)) return colour;
  }
  return 'white';
}

/** Makes colours of any space the ones that all programs read, as `oklab(…)` of a mixed colour. Other texts stay. */
function createToRgb(): (colour: string) => string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (colour) => {
    if (context === null || !/^(?:oklab|oklch|lab|lch|color)\(/.test(colour)) return colour;
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return `rgb(${context.getImageData(0, 0, 1, 1).data.slice(0, 3).join(', ')})`;
  };
}
