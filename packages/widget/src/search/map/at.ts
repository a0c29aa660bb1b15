import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

class AtDirective extends Directive {
  #style: CSSStyleDeclaration | null = null;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('at() places an element: write it as <b ${at(x, y)}>.');
  }

  render(x: number, y: number, scale = 1): unknown {
    if (this.#style === null) return noChange;
    this.#style.translate = `${x}px ${y}px`;
    this.#style.scale = scale === 1 ? 'none' : String(scale);
    return noChange;
  }

  override update({ element }: ElementPart, [x, y, scale]: Parameters<this['render']>): unknown {
    this.#style = (element as HTMLElement).style;
    return this.render(x, y, scale);
  }
}

/** Puts an element at a point of its container, in pixels. By the style object, for a strict policy refuses style attributes. */
export const at = directive(AtDirective);
