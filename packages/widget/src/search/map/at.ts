import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class AtDirective extends Directive {
  override readonly render: (x: number, y: number, scale?: number, layer?: number) => unknown = () => noChange;

  override update({ element }: ElementPart, [x, y, scale = 1, layer]: Parameters<this['render']>): unknown {
    const { style } = element as HTMLElement;
    style.translate = `${x}px ${y}px`;
    style.scale = scale === 1 ? 'none' : String(scale);
    if (layer !== undefined) style.zIndex = String(layer);
    return noChange;
  }
}

/** Puts an element at a point of its container, in pixels. By the style object, for a strict policy refuses style attributes. */
export const at = directive(AtDirective);
