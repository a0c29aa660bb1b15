// Colours as they are drawn, and how far apart two of them are.
import { around, nearest, tell } from './tree.ts';
import { fieldsOf } from './subjects.ts';

type Rgba = readonly [number, number, number, number];

/** The least contrast of the edge of a field. @see https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/#3.3 */
const LEAST = 3;

/** Lists the fields whose edge does not stand out from what is around them. */
export function faintFields(): string[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser draws nothing.');
  const known = new Map<string, Rgba>();
  const read = (colour: string): Rgba => {
    const before = known.get(colour);
    if (before !== undefined) return before;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
    const value: Rgba = [r, g, b, a / 255];
    known.set(colour, value);
    return value;
  };
  /** The first ground that hides those behind it. A page without one is white or black, as the browser paints it. */
  const groundOf = (element: Element | null): Rgba => {
    const painted = element && nearest(element, (one) => read(getComputedStyle(one).backgroundColor)[3] > 0.99);
    return painted === null ? read('Canvas') : read(getComputedStyle(painted).backgroundColor);
  };
  return fieldsOf().flatMap((field) => {
    // Those that the browser draws keep its colours.
    if (/^(?:checkbox|radio|range|file|color)$/.test(field.getAttribute('type') ?? '')) {
      if (getComputedStyle(field).appearance !== 'none') return [];
    }
    let best = 0;
    // The edge of a field may be that of the box that holds it and its button.
    let frame: Element | null = field;
    for (let depth = 0; depth < 4 && frame !== null; depth += 1, frame = around(frame)) {
      const style = getComputedStyle(frame);
      const outside = groundOf(around(frame));
      for (const side of ['Top', 'Bottom'] as const) {
        if (style[`border${side}Style`] === 'none' || parseFloat(style[`border${side}Width`]) === 0) continue;
        best = Math.max(best, contrast(over(read(style[`border${side}Color`]), outside), outside));
      }
      const shadow = /(?:rgba?|oklch|oklab|color|hsl)\([^()]*\)/.exec(style.boxShadow)?.[0];
      if (shadow !== undefined) best = Math.max(best, contrast(over(read(shadow), outside), outside));
      best = Math.max(best, contrast(groundOf(frame), outside));
      if (best >= LEAST) return [];
    }
    return [`${tell(field)}: ${best.toFixed(2)}`];
  });
}

const over = ([r, g, b, a]: Rgba, [x, y, z]: Rgba): Rgba => [mix(r, x, a), mix(g, y, a), mix(b, z, a), 1];
const mix = (front: number, back: number, share: number): number => front * share + back * (1 - share);

function contrast(one: Rgba, other: Rgba): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([r, g, b]: Rgba): number {
  const [x, y, z] = [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}
