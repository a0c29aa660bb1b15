import { html, raw } from 'hono/html';
import type { Html } from '../html.ts';

const paths = {
  plus: 'M10 4v12M4 10h12',
  globe:
    'M2.8 10a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0ZM2.8 10h14.4M10 2.8c2.5 2 3.5 4.4 3.5 7.2s-1 5.2-3.5 7.2c-2.5-2-3.5-4.4-3.5-7.2s1-5.2 3.5-7.2Z',
  person: 'M7 6.5a3 3 0 1 0 6 0a3 3 0 1 0-6 0ZM4 17c.5-3.5 2.8-5.5 6-5.5s5.5 2 6 5.5',
  locate:
    'M5.2 10a4.8 4.8 0 1 0 9.6 0a4.8 4.8 0 1 0-9.6 0ZM10 2.2v3M10 14.8v3M2.2 10h3M14.8 10h3M9.2 10a.8.8 0 1 0 1.6 0a.8.8 0 1 0-1.6 0Z',
  home: 'M3 9.600 10 3.500l7 6.100M5 8v8.500h10V8M8.300 16.500v-4.200h3.400v4.200',
  again: 'M16.2 8.200A6.6 6.600 0 1 0 16.500 11M16.500 4.200v4h-4',
  search: 'M3.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0ZM13.2 13.200l3.8 3.8',
  question: 'M2.8 10a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0-14.4 0ZM7.8 8A2.25 2.25 0 1 1 10 10.600v1M10 14.100v.1',
  device: 'M6 2.800h8v14.4H6ZM9 14.500h2',
  check: 'm4.5 10.500 3.700 3.700 7.300-8',
  phone:
    'M6.600 3.500 4.300 4.300c-.6.2-.9.8-.8 1.400.8 5.600 5.200 10 10.800 10.800.6.1 1.200-.2 1.400-.8l.8-2.300-3.300-2-1.500 1.500a9.600 9.600 0 0 1-4.600-4.600l1.500-1.500Z',
  next: 'm8 5.5 4.5 4.500L8 14.5',
} as const;

/** Draws a decorative icon from the lines of one path on a grid of 20, or from the name of a usual one. */
export function icon(lines: string, className = 'i'): Html {
  const d = Object.hasOwn(paths, lines) ? paths[lines as keyof typeof paths] : lines;
  return html`<svg class="${className}" viewBox="0 0 20 20" aria-hidden="true"><path d="${raw(d)}" /></svg>`;
}
