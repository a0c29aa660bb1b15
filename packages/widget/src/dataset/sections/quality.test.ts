import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import fr from '../../locales/fr/dataset.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import type { Desk } from '../desk.ts';
import { renderQuality } from './quality.ts';
import { sectionStyles } from './sections.styles.ts';

describe('the picture of the quality of a file', () => {
  it('has words that can be read, which stay inside it, on a narrow phone and on a wide page alike', () => {
    const counts = [0, 0, 1200, 0, 0, 640, 0, 0, 3158, 12];
    const view = { quality: { before: counts, after: counts, visible: [10, 3170], next: null } };
    for (const width of [288, 328, 500, 560, 900]) {
      const host = document.createElement('div');
      host.style.width = `${width}px`;
      document.body.append(host);
      const root = host.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [tokens, sectionStyles].map(({ styleSheet }) => styleSheet!);
      render(
        html`<div style="container: di / inline-size">
          ${renderQuality({ t: fr, view, headingLevel: 2 } as unknown as Desk)}
        </div>`,
        root,
      );
      const picture = root.querySelector('svg')!;
      const { left, right, width: drawn } = picture.getBoundingClientRect();
      for (const text of root.querySelectorAll<SVGTextElement>('svg text')) {
        if (text.textContent === '') continue;
        const size = (parseFloat(getComputedStyle(text).fontSize) * drawn) / 464;
        expect(size, `${width} px: ${text.textContent}`).to.be.at.least(12);
        const box = text.getBoundingClientRect();
        expect(box.left, `${width} px: ${text.textContent}`).to.be.at.least(left - 1);
        expect(box.right, `${width} px: ${text.textContent}`).to.be.at.most(right + 1);
      }
      host.remove();
    }
  });
});
