import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class AtDirective extends Directive {
  override readonly render: (x: number, y: number, scale?: number, layer?: number, turn?: number) => unknown = () =>
    noChange;

  override update({ element }: ElementPart, [x, y, scale = 1, layer, turn]: Parameters<this['render']>): unknown {
    const { style } = element as HTMLElement;
    style.translate = `${x}px ${y}px`;
    style.scale = scale === 1 ? 'none' : String(scale);
    if (layer !== undefined) style.zIndex = String(layer);
    if (turn !== undefined) style.setProperty('--_turn', `${turn}deg`);
    return noChange;
  }
}

/** Puts an element at a point of its container, in pixels. By the style object, for a strict policy refuses style attributes. */
export const at = directive(AtDirective);
