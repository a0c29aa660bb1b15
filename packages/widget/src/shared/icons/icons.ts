import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { drawIcon, firstPaths } from './first-icons.ts';

const paths = {
  ...firstPaths,
  check: svg`<path d="m4 10.5 4 4 8-9"/>`,
  clock: svg`<circle cx="10" cy="10" r="7"/><path d="M10 6v4.200l2.800 1.800"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  down: svg`<path d="m5.5 8 4.5 4.500L14.5 8"/>`,
  up: svg`<path d="m5.5 12 4.500-4.500 4.500 4.500"/>`,
  print: svg`<path d="M6 7.5v-4h8v4M6 14H3.500V8.800a1.300 1.300 0 0 1 1.300-1.300h10.400a1.300 1.300 0 0 1 1.300 1.300V14H14M6 11.800h8v4.700H6Z"/>`,
  table: svg`<rect x="3" y="4" width="14" height="12" rx="1"/><path d="M3 8h14M3 12h14M8 8v8"/>`,
  next: svg`<path d="m8 5.5 4.5 4.500L8 14.5"/>`,
  back: svg`<path d="M12 5.5 7.5 10l4.5 4.5"/>`,
  pencil: svg`<path d="m4 16 .8-3.300L13.5 4 16 6.500l-8.7 8.700L4 16Z"/>`,
  minus: svg`<path d="M4 10h12"/>`,
  undo: svg`<path d="M4 8h8a4 4 0 0 1 0 8H8M7 4.5 3.5 8 7 11.5"/>`,
  locate: svg`<circle cx="10" cy="10" r="4.8"/><path d="M10 2.200v3M10 14.800v3M2.200 10h3M14.800 10h3"/><circle cx="10" cy="10" r=".8"/>`,
  filter: svg`<path d="M3 5.500h14M5.500 10h9M8 14.500h4"/>`,
  share: svg`<circle cx="5" cy="10" r="2"/><circle cx="14.5" cy="5" r="2"/><circle cx="14.5" cy="15" r="2"/><path d="m6.8 9 6-3.100M6.8 11l6 3.1"/>`,
  plus: svg`<path d="M10 4v12M4 10h12"/>`,
  offline: svg`<path d="M8 5.400a5 5 0 0 1 6.900 3.800 3.200 3.200 0 0 1 1.700 5.200M13.800 15.500H6a3.400 3.400 0 0 1-.6-6.800M3.500 3.500l13 13"/>`,
  saved: svg`<path d="M6 15.500h8.300a3.200 3.200 0 0 0 .6-6.300 5 5 0 0 0-9.6-.5A3.400 3.400 0 0 0 6 15.500Z"/><path d="m7.7 11.300 1.800 1.800 3.200-3.400"/>`,
  person: svg`<circle cx="10" cy="6.5" r="3"/><path d="M4 17c.5-3.500 2.800-5.500 6-5.500s5.500 2 6 5.500"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** The name of an icon. */
export type IconName = keyof typeof paths;

/** Draws a decorative icon; its meaning is always said in words beside it. */
export function icon(name: IconName): TemplateResult {
  return drawIcon(paths[name], name === 'back' || name === 'next' ? 'i i-flip' : 'i');
}
