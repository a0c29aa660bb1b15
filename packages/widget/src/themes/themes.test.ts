import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { tokens } from '../shared/styles/tokens.ts';

// Themes name the tags of the elements: this one has their tokens, and nothing to load.
class TestSwatch extends LitElement {
  static override styles = tokens;
}
customElements.define('di-selection', TestSwatch);

/** A text on a ground, or a sign of the interface beside one, with the least contrast that WCAG asks (1.4.3, 1.4.11). */
const pairs: readonly [ink: string, ground: string, least: number][] = [
  ...['text', 'text-muted', 'text-faint', 'accent-ink', 'success', 'warning', 'danger'].flatMap((ink) =>
    ['surface', 'surface-sunken', 'surface-raised'].map((ground): [string, string, number] => [ink, ground, 4.5]),
  ),
  ['text', 'accent-soft', 4.5],
  ['text-muted', 'accent-soft', 4.5],
  ['accent-ink', 'accent-soft', 4.5],
  ['success', 'success-soft', 4.5],
  ['warning', 'warning-soft', 4.5],
  ['danger', 'danger-soft', 4.5],
  ['on-accent', 'accent-fill', 4.5],
  ['on-accent', 'accent-fill-hover', 4.5],
  ['accent-fill', 'surface', 3],
  ['line-strong', 'surface', 3],
  ['line-strong', 'surface-raised', 3],
  ['focus', 'surface', 3],
  ['focus', 'surface-sunken', 3],
];

/** Draws a colour as the browser does, and reads its red, green and blue. */
function toRgb(colour: string): number[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (canvas === null) throw new Error('No canvas.');
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = toRgb(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Lists the pairs that a reader would not tell apart, with their contrast. */
async function faultsOf(scheme: 'light' | 'dark', own: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const element = await fixture<TestSwatch>(html`<di-selection></di-selection>`);
  element.style.setProperty('color-scheme', scheme);
  for (const [name, value] of Object.entries(own)) element.style.setProperty(name, value);
  const probe = document.createElement('span');
  element.shadowRoot?.append(probe);
  const read = (token: string) => {
    probe.style.setProperty('color', `var(--_${token})`);
    return getComputedStyle(probe).color;
  };
  return pairs.flatMap(([ink, ground, least]) => {
    const ratio = contrast(read(ink), read(ground));
    return ratio >= least ? [] : [`${ink} on ${ground}: ${ratio.toFixed(2)} of ${least}`];
  });
}

async function withTheme(name: string, check: () => Promise<unknown>): Promise<void> {
  const sheet = new CSSStyleSheet();
  const answer = await fetch(new URL(`./${name}.css`, import.meta.url));
  expect(answer.ok, name).to.be.true;
  sheet.replaceSync(await answer.text());
  document.adoptedStyleSheets.push(sheet);
  try {
    await check();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }
}

describe('the themes', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`reads well without a theme (${scheme})`, async () => {
      expect(await faultsOf(scheme)).to.deep.equal([]);
    });

    for (const name of ['neutral', 'warm', 'state']) {
      it(`reads well in "${name}" (${scheme})`, async () => {
        await withTheme(name, async () => expect(await faultsOf(scheme)).to.deep.equal([]));
      });
    }

    it(`reads well whatever the accent of the host page (${scheme})`, async () => {
      for (const accent of [
        '#ffd400',
        '#ffffff',
        '#000000',
        '#e1000f',
        '#00ff00',
        '#7fd0ff',
        '#808080',
        '#767676',
        '#777777',
        '#c2185b',
        '#e64a19',
      ]) {
        const faults = await faultsOf(scheme, { '--di-accent': accent });
        // A filled button in the colour of the page is told from it by its text: its ground alone may be pale.
        expect(
          faults.filter((fault) => !fault.startsWith('accent-fill on surface')),
          accent,
        ).to.deep.equal([]);
      }
    });
  }

  it('gives its own colours, which a rule of the host page wins over', async () => {
    await withTheme('warm', async () => {
      const element = await fixture<TestSwatch>(html`<di-selection></di-selection>`);
      const accent = () => getComputedStyle(element).getPropertyValue('--di-accent');
      expect(accent()).to.equal('#94361a');
      const rule = new CSSStyleSheet();
      rule.replaceSync('di-selection { --di-accent: #123456 }');
      document.adoptedStyleSheets.unshift(rule);
      expect(accent()).to.equal('#123456');
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rule);
    });
  });
});
