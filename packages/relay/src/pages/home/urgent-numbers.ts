import { html } from 'hono/html';
import { firstUrgentNumbers } from '@inclusion-kit/sdk/internal';
import { urgentNumbers } from '@inclusion-kit/sdk/referentiels';
import type { Html } from '../html.ts';
import type { Reader } from '../language-switch.ts';

/** Lists the national numbers that are called first in a danger, each with its name. */
export const urgentList = (lang: Reader['lang']): Html =>
  html`<ul>
    ${firstUrgentNumbers.map(
      (number) =>
        html`<li>
          <a href="tel:${number}"><bdi>${number}</bdi></a> <span>${urgentNumbers[number].names[lang]}</span>
        </li>`,
    )}
  </ul>`;
