import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const paths = {
  save: svg`<path d="M10 3.5v9M6.200 8.900 10 12.700l3.800-3.800M4 16.500h12"/>`,
  under: svg`<path d="M10 4v10M5.500 10 10 14.500 14.500 10M4 17h12"/>`,
  equal: svg`<path d="M4 7.500h12M4 12.500h12"/>`,
  over: svg`<path d="M10 16V6M5.500 10 10 5.500 14.500 10M4 3h12"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** Draws a decorative icon. Words beside it always say its meaning. */
export function shape(name: keyof typeof paths): TemplateResult {
  return html`<svg class="i" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${paths[name]}</svg>`;
}
