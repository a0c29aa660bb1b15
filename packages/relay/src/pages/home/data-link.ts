import { html } from 'hono/html';
import type { Html } from '../html.ts';

const addresses: Readonly<Record<string, string>> = {
  'data·inclusion': 'https://data.inclusion.gouv.fr/',
  'Licence Ouverte': 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
};

/** Links the name of data·inclusion, and of the licence of the offers, where a sentence says them. */
export const linkData = (sentence: string): Html =>
  html`${sentence
    .split(/(data·inclusion|Licence Ouverte)/)
    .map((part) =>
      addresses[part] === undefined ? part : html`<a href="${addresses[part]}" rel="noopener noreferrer">${part}</a>`,
    )}`;
