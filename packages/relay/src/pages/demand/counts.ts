import { tellSum } from '@inclusion-kit/sdk/internal';
import { html } from 'hono/html';
import { pages } from '../../locales/pages.ts';
import type { Html } from '../layout.ts';

const texts = pages.territory;

/** Bars that are nearly as long as each other tell nothing. */
const LEAST_RATIO = 1.2;

/** Returns the largest number of a list, which its bars are drawn to, or null where they are nearly the same. */
export function mostOf(counts: readonly number[]): number | null {
  const most = Math.max(...counts);
  return most / Math.min(...counts) < LEAST_RATIO ? null : most;
}

/** Draws a number with its bar, its part of the largest of its list. Null for none. */
export const renderCount = (count: string, part: number | null): Html =>
  html`<span class="count"
    >${
      part === null
        ? ''
        : html`<svg aria-hidden="true" focusable="false">
            <rect width="${Math.round(100 * part)}%" height="100%" rx="2" />
          </svg>`
    }${count}</span
  >`;

/** Writes a count, or that it is a small one. */
export const sayFew = (count: number, least: number): string =>
  count > 0 && count < least ? texts.fewer(least) : String(count);

/** Writes a sum of counts so that it tells none of the small ones. */
export function saySum(counts: readonly number[]): string {
  const { genre, nombre } = tellSum(counts);
  return genre === 'juste' ? String(nombre) : genre === 'petit' ? texts.fewer(nombre) : texts.atLeast(nombre);
}
