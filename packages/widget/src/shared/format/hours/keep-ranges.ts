import { splitRanges } from '@inclusion-kit/sdk/internal';
import { html } from 'lit';

/** Keeps each range of hours in a text on one line. */
export const keepRanges = (text: string): unknown[] =>
  splitRanges(text).map((part, at) => (at % 2 === 0 ? part : html`<span class="nowrap">${part}</span>`));
