import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { render } from 'lit';
import { renderMarkdown } from './markdown.ts';

const options = { headingLevel: 4, newTab: 'nouvel onglet' };

function draw(source: string): HTMLElement {
  const container = document.createElement('div');
  render(renderMarkdown(source, options), container);
  return container;
}

const elements = new Set(
  'p h4 h5 h6 ul ol li blockquote pre code table thead tbody tr th td hr strong em del br a span bdi'.split(' '),
);
const attributes = new Set(['href', 'rel', 'target', 'class', 'scope', 'start', 'id', 'tabindex']);

/** Lists the elements and attributes that a drawn text must not contain. */
function findStrangers(container: Element): string[] {
  return [...container.querySelectorAll('*')].flatMap((element) => {
    const strange = elements.has(element.localName) ? [] : [`<${element.localName}>`];
    for (const { name, value } of element.attributes) {
      if (!attributes.has(name)) strange.push(`${element.localName}[${name}]`);
      if (name === 'href' && !/^(https?|mailto|tel):/.test(value)) strange.push(`href=${value}`);
    }
    return strange;
  });
}

describe('renderMarkdown', () => {
  it('draws paragraphs, emphasis, lists, tables and quotes', () => {
    const text = 'Un **groupe** *ouvert*.\n\n- un\n- deux\n\n3. trois\n\n> dit\n\n| a | b |\n|---|---|\n| 1 | 2 |';
    const drawn = draw(text);
    expect(drawn.querySelector('strong')?.textContent).to.equal('groupe');
    expect(drawn.querySelector('em')?.textContent).to.equal('ouvert');
    expect([...drawn.querySelectorAll('ul li')].map(({ textContent }) => textContent)).to.deep.equal(['un', 'deux']);
    expect(drawn.querySelector('ol')?.getAttribute('start')).to.equal('3');
    expect(drawn.querySelector('blockquote')?.textContent).to.equal('dit');
    expect(drawn.querySelectorAll('td')).to.have.length(2);
  });

  it('puts headings below the level of the page around them', () => {
    const drawn = draw('# Un\n\n## Deux\n\n##### Cinq');
    expect([...drawn.querySelectorAll('h4, h5, h6')].map(({ localName }) => localName)).to.deep.equal([
      'h4',
      'h5',
      'h6',
    ]);
  });

  it('skips no level of heading, however the text was written', () => {
    const drawn = draw('### Trois\n\ntexte\n\n##### Cinq\n\n### Trois');
    expect([...drawn.querySelectorAll('h4, h5, h6')].map(({ localName }) => localName)).to.deep.equal([
      'h4',
      'h5',
      'h4',
    ]);
    expect(draw('#### Seul').querySelector('h4')?.textContent).to.equal('Seul');
  });

  it('says where a link leads when its text names another site', () => {
    const drawn = draw(
      '[https://www.banque.example/](https://piege.example/x) et [www.a.example](https://a.example/y)',
    );
    expect(drawn.textContent).to.contain('(nouvel onglet) (piege.example)');
    expect(drawn.textContent).not.to.contain('(a.example)');
  });

  it('shows raw HTML as text', () => {
    const source = '<img src=x onerror="alert(1)"> et <script>alert(1)</script>';
    const drawn = draw(source);
    expect(findStrangers(drawn)).to.deep.equal([]);
    expect(drawn.textContent).to.equal(source);
  });

  it('links to the web, mail and phone only, and says what opens a new tab', () => {
    const drawn = draw(
      '[a](https://a.example) [b](javascript:alert(1)) [c](mailto:c@a.example) [d](/chemin) [e](JaVaScRiPt&colon;x)',
    );
    const links = [...drawn.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).to.deep.equal(['https://a.example/', 'mailto:c@a.example']);
    expect(links.every(({ rel }) => rel === 'noopener noreferrer nofollow')).to.be.true;
    expect(links[0]!.target).to.equal('_blank');
    expect(links[0]!.textContent).to.equal('a (nouvel onglet)');
    expect(links[1]!.target).to.equal('');
    expect(drawn.textContent).to.contain('b');
  });

  it('never loads an image: its description becomes the link', () => {
    const drawn = draw('![Le plan](https://a.example/plan.png) ![pixel](data:image/gif;base64,AA)');
    expect(drawn.querySelector('img')).to.be.null;
    expect(drawn.querySelector('a')?.textContent).to.contain('Le plan');
    expect(drawn.textContent).to.contain('pixel');
  });

  it('reads the character references that converted texts carry', () => {
    expect(draw('L&#39;atelier&nbsp;: 5&euro; &amp;c &inconnu;').textContent).to.equal(
      "L'atelier\u00a0: 5€ &c &inconnu;",
    );
    expect(draw('&Eacute;cole &AMP; co &toString;').textContent).to.equal('École & co &toString;');
  });

  it('shows what is nested beyond reason as text', () => {
    for (const source of [
      '>'.repeat(10_000),
      '- '.repeat(5000),
      '1. '.repeat(3333),
      '*_'.repeat(5000),
      '['.repeat(10_000),
    ]) {
      const drawn = draw(source);
      expect(findStrangers(drawn)).to.deep.equal([]);
      expect(drawn.textContent.trim()).not.to.equal('');
    }
  });

  it('creates only the elements and attributes it knows, whatever the text', () => {
    const pieces = fc.constantFrom(
      '**',
      '_',
      '`',
      '```\n',
      '[',
      '](',
      ')',
      '![',
      '<',
      '>',
      '&',
      '|',
      '\n',
      '\n\n',
      '# ',
      '- ',
      '1. ',
      '> ',
      '    ',
      'a',
      'https://a.example',
      'javascript:alert(1)',
      '<script>',
      '</a>',
      'onclick=',
      'data:text/html,',
      '&#106;',
      '\\',
      '\u202e',
      '~~',
      '|--|--|\n',
      '[x]: javascript:x\n',
      '"',
      "'",
      '{{',
      '${',
      '<!--',
      'www.a.example',
      'a@a.example',
    );
    const hostile = fc.array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: 'binary' })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(hostile, (parts) => {
        expect(findStrangers(draw(parts.join('')))).to.deep.equal([]);
      }),
      { seed: 20260630, numRuns: 400 },
    );
  });
});
