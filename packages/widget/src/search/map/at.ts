import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Pixels } from '../../shared/map/mercator.ts';

class AtDirective extends Directive {
  override readonly render: (x: number, y: number, scale?: number, layer?: number, step?: Pixels) => unknown = () =>
    noChange;

  override update({ element }: ElementPart, [x, y, scale = 1, layer, step]: Parameters<this['render']>): unknown {
    const { style } = element as HTMLElement;
    style.translate = `${x}px ${y}px`;
    style.scale = scale === 1 ? 'none' : String(scale);
    if (layer !== undefined) style.zIndex = String(layer);
    if (step === undefined) return noChange;
    style.setProperty('--_dx', `${step.x}px`);
    style.setProperty('--_dy', `${step.y}px`);
    return noChange;
  }
}

/** Puts an element at a point of its container, in pixels, and tells its styles how far it stepped aside. By the style object, for a strict policy refuses style attributes. */
export const at = directive(AtDirective);
