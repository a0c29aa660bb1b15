import { aTimeout, expect } from '@open-wc/testing';
import { attributeRemarks } from './attribute-remarks.ts';
import { DiContribution } from '../../contribution/form/di-contribution.ts';
import { DiSearch } from '../../search/di-search/di-search.ts';
import '../../contribution/form/define.ts';
import '../../moderation/di-moderation/define.ts';
import '../../search/di-search/define.ts';
import '../../offer/detail/define.ts';
import { waitUntil } from '../../testing/dom.ts';

function remarksOn(attributes: Record<string, string>): string[] {
  const search = document.createElement('di-search');
  for (const [name, value] of Object.entries(attributes)) search.setAttribute(name, value);
  return attributeRemarks(search, DiSearch.observedAttributes);
}

describe('what a page is told of the attributes of its search', () => {
  it('is nothing while each makes sense, or is not there', () => {
    expect(remarksOn({})).to.deep.equal([]);
    const sound = {
      'code-commune': '2A004',
      'code-departement': '974',
      'code-epci': '200093201',
      'rayon-km': '15',
      'score-qualite-minimum': '0.5',
      'maj-depuis': 'P1Y',
      tri: 'date',
      ouvert: '',
      'filters-hidden': 'sources, score-qualite-minimum',
      'page-size': '50',
      'heading-level': '3',
      view: 'list',
      density: 'compact',
      doublons: 'exclus',
      'url-state': 'hash',
      'selection-storage': 'none',
      api: '',
      'map-tiles': 'https://tuiles.example/{z}/{x}/{y}.png',
      'offer-link': '/offre?id={id}',
      thematiques: 'mobilite, numerique--acceder-a-du-materiel',
    };
    expect(remarksOn(sound)).to.deep.equal([]);
  });

  it('is why a token is refused, and never the token', () => {
    for (const name of ['token', 'api-token', 'data-token', 'api-key', 'apikey', 'jeton']) {
      const remarks = remarksOn({ [name]: 'SECRET-123' });
      expect(remarks).to.have.lengthOf(1);
      expect(remarks[0]).to.match(
        new RegExp(`^<di-search> refuses the attribute ${name}\\. A token in a page can be read`),
      );
      expect(remarks[0]).not.to.contain('SECRET-123');
    }
  });

  it('names each attribute once, with what it takes and what is done instead', () => {
    const nonsense = {
      'code-commune': 'Lille',
      'rayon-km': 'loin',
      'score-qualite-minimum': '7',
      'maj-depuis': 'hier',
      tri: 'nom',
      ouvert: 'false',
      'filters-hidden': 'sources couleur',
      'page-size': '-3',
      view: 'carte',
      doublons: 'non',
      'url-state': 'oui',
    };
    const remarks = remarksOn(nonsense);
    expect(remarks.map((remark) => /^<di-search ([\w-]+)="/.exec(remark)?.[1]).sort()).to.deep.equal(
      Object.keys(nonsense).sort(),
    );
    for (const remark of remarks) expect(remark).to.match(/ makes no sense: .+\. It takes .+\.$/);
    expect(remarks.find((remark) => remark.includes('tri='))).to.equal(
      '<di-search tri="nom"> makes no sense: the source chooses. It takes "distance", "pertinence", "date".',
    );
  });

  it('names attributes that the element does not have, and the one that was meant', () => {
    expect(remarksOn({ code_commune: '59350', 'page-sise': '5', pagesize: '5' })).to.deep.equal([
      '<di-search> has no attribute code_commune. Did you mean code-commune?',
      '<di-search> has no attribute page-sise. Did you mean page-size?',
      '<di-search> has no attribute pagesize. Did you mean page-size?',
    ]);
    const [strange = ''] = remarksOn({ couleur: 'rouge' });
    expect(strange).to.match(/^<di-search> has no attribute couleur\. It has .*code-commune.*\.$/);
    const form = document.createElement('di-contribution');
    form.setAttribute('genre', 'fermeture');
    expect(attributeRemarks(form, DiContribution.observedAttributes)).to.deep.equal([]);
  });

  it('says nothing of what any element takes, nor of what frameworks write', () => {
    const names = [
      ...['class', 'id', 'style', 'lang', 'dir', 'hidden', 'title', 'slot', 'part', 'exportparts', 'role', 'tabindex'],
      ...['aria-label', 'data-test', '_ngcontent-abc', 'ng-version', 'v-cloak', 'x-data', 'hx-get', 'onclick', 'nonce'],
      ...['inert', 'translate', 'draggable', 'itemprop', 'wire:id'],
    ];
    expect(remarksOn(Object.fromEntries(names.map((name) => [name, ''])))).to.deep.equal([]);
  });

  it('does not repeat a value that never ends', () => {
    expect(remarksOn({ view: 'x'.repeat(10_000) })[0]?.length).to.be.below(250);
  });

  it('is told once by each element, when it is on the page', async () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => told.push(words.join(' '));
    try {
      for (const name of ['di-search', 'di-service', 'di-contribution', 'di-moderation']) {
        const element = document.createElement(name);
        element.setAttribute('heading-level', 'titre');
        document.body.append(element);
        await waitUntil(() => told.some((one) => one.includes(`<${name} `)), name);
        element.setAttribute('heading-level', 'autre');
        element.remove();
        document.body.append(element);
        await aTimeout(50);
        element.remove();
      }
    } finally {
      console.warn = warn;
    }
    expect(told.filter((one) => one.includes('makes no sense')).map((one) => one.split(' ')[0])).to.deep.equal([
      '<di-search',
      '<di-service',
      '<di-contribution',
      '<di-moderation',
    ]);
  });
});
