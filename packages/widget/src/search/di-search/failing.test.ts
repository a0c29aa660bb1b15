// Tests of failures: the source fails at each step of a search, the reader sees a sentence and the page is told.
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { ApiError, type Facets } from '@inclusion-kit/sdk';
import type { FailedStep, ToldFailure } from '../../shared/elements/events.ts';
import { findParts } from '../filters/find-parts.ts';
import { allCapabilities } from '../../shared/connection/modes.ts';
import { parts } from './search-parts.ts';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, hasRest, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aCommune, fakeGeography, fakeSource, someResults } from '../../testing/offers.ts';
import './define.ts';
import type { DiSearch } from './di-search.ts';

const down = (): Promise<never> => Promise.reject(new ApiError(503, 'Down.', { requestId: 'request-7' }));

const counted: Facets = {
  total: 25,
  facets: { modes_accueil: { 'a-distance': 7 } },
};

/** The data of one test. Each function of the source and of the geography can be made to fail, and mended. */
interface Scene {
  readonly search: DiSearch;
  readonly source: ReturnType<typeof aSource>;
  readonly geography: ReturnType<typeof fakeGeography>;
}

interface Step {
  readonly name: string;
  readonly during: FailedStep;
  /** Makes the step fail. Returns the function that mends it. */
  readonly fail: (scene: Omit<Scene, 'search'>) => () => void;
  /** The reader's act that leads there, once the first offers are listed. Null when the first offers fail. */
  readonly act: ((scene: Scene) => unknown) | null;
  /** Reads the sentence that tells the reader of the failure. Null when only an aid failed. */
  readonly says: ((scene: Scene) => string) | null;
  readonly sentence?: RegExp;
  /** The reader's next act, once the source is mended: a press on the button shown, or another search. */
  readonly again: (scene: Scene) => unknown;
  /** Tests whether the step has worked after all. */
  readonly works: (scene: Scene) => boolean;
  /** Not an answer of the source: no status and no id. */
  readonly isFile?: true;
  readonly attributes?: Partial<DiSearch>;
}

const cards = ({ search }: Scene) => findAll(search, 'di-offer-card').length;
const filters = ({ search }: Scene) => find(search, 'di-filters');
const inPlace = ({ search }: Scene) => find(search, 'di-place-field');
const choose = ({ search }: Scene) => (search.publics = ['jeunes']);
const openThemes = (scene: Scene) => find<HTMLButtonElement>(filters(scene), '[data-group="thematiques"]').click();
const retryIn = (host: Element) => findButton(host, 'Réessayer').click();
const service = ({ search }: Scene) => find(search, 'di-service');
const noFile = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

function aSource() {
  return {
    ...fakeSource(someResults(25)),
    facets: () => Promise.resolve(counted),
    capabilities: () => Promise.resolve(allCapabilities),
  };
}

/** Replaces a function until it is called back. */
function replace<T extends object, K extends keyof T>(holder: T, name: K, by: T[K]): () => void {
  const before = holder[name];
  holder[name] = by;
  mends.push(() => (holder[name] = before));
  return () => (holder[name] = before);
}
const mends: (() => void)[] = [];

const steps: readonly Step[] = [
  {
    name: 'the first offers',
    during: 'search',
    fail: ({ source }) => replace(source, 'searchServices', down),
    act: null,
    says: ({ search }) => textOf(find(search, '[part="error"]')),
    sentence: /n’ont pas pu être chargées .* Votre lieu et vos filtres sont gardés/,
    again: ({ search }) => retryIn(search),
    works: (scene) => cards(scene) === 20,
  },
  {
    name: 'what the source can do',
    during: 'counts',
    fail: ({ source }) => replace(source, 'capabilities', down),
    // Another source is asked anew.
    act: ({ search, source }) => (search.source = { ...source, capabilities: () => source.capabilities() }),
    says: null,
    again: ({ search }) => (search.frais = ['gratuit']),
    works: (scene) => textOf(filters(scene)).includes('7'),
  },
  {
    name: 'the counts of the filters',
    during: 'counts',
    fail: ({ source }) => replace(source, 'facets', down),
    act: choose,
    says: null,
    again: ({ search }) => (search.frais = ['gratuit']),
    works: (scene) => textOf(filters(scene)).includes('7'),
  },
  {
    name: 'the next page',
    during: 'more',
    fail: ({ source }) => replace(source, 'searchServices', down),
    act: ({ search }) => find<HTMLButtonElement>(search, '.more-button').click(),
    says: ({ search }) => textOf(find(search, '.more')),
    sentence: /La suite n’a pas pu être chargée/,
    again: ({ search }) => retryIn(search),
    works: (scene) => cards(scene) === 25,
  },
  {
    name: 'another order',
    during: 'search',
    fail: ({ source }) => replace(source, 'searchServices', down),
    act: ({ search }) => (search.tri = 'date'),
    says: ({ search }) => textOf(find(search, '.note-warn')),
    sentence: /celles de la recherche précédente/,
    again: ({ search }) => retryIn(search),
    works: ({ search }) => findAll(search, '.note-warn').length === 0,
  },
  {
    name: 'another filter',
    during: 'search',
    fail: ({ source }) => replace(source, 'searchServices', down),
    act: choose,
    says: ({ search }) => textOf(find(search, '.note-warn')),
    sentence: /celles de la recherche précédente/,
    again: ({ search }) => retryIn(search),
    works: ({ search }) => findAll(search, '.note-warn').length === 0,
  },
  {
    name: 'one offer in full',
    during: 'detail',
    fail: ({ source }) => replace(source, 'service', down),
    act: ({ search }) => find(find(search, 'di-offer-card'), '.title a').click(),
    says: (scene) => textOf(service(scene)),
    sentence: /La mise à jour a échoué.*Réessayer/,
    again: (scene) => retryIn(service(scene)),
    works: (scene) => !textOf(service(scene)).includes('Réessayer'),
  },
  {
    name: 'the communes that are proposed',
    during: 'places',
    fail: ({ geography }) => replace(geography, 'communes', down),
    act: (scene) => type(find<HTMLInputElement>(inPlace(scene), 'input'), 'roub'),
    says: (scene) => textOf(inPlace(scene)),
    sentence: /La liste des communes ne répond pas. Vos résultats restent affichés/,
    again: (scene) => retryIn(inPlace(scene)),
    works: (scene) => findAll(inPlace(scene), '[role="option"]').length > 0,
  },
  {
    name: 'the name of the commune',
    during: 'places',
    fail: ({ geography }) => replace(geography, 'commune', down),
    act: ({ search }) => (search.code_commune = '59512'),
    says: null,
    again: choose,
    works: ({ search }) => textOf(find(search, '#results')).includes('Roubaix'),
  },
  {
    name: 'the thématiques of the filters',
    during: 'part',
    fail: () => replace(findParts, 'filters', noFile),
    act: openThemes,
    says: (scene) => textOf(filters(scene)),
    sentence: /Les filtres n’ont pas pu être ouverts. Réessayez/,
    again: openThemes,
    works: (scene) => findAll(filters(scene), 'di-filter-menu').length === 1,
    isFile: true,
  },
  {
    name: 'the code of the map',
    during: 'part',
    fail: () => replace(parts, 'map', noFile),
    act: ({ search }) => (search.view = 'map'),
    says: ({ search }) => textOf(find(search, '.map-wait')),
    sentence: /La carte n’a pas pu être chargée/,
    again: ({ search }) => retryIn(search),
    works: ({ search }) => findAll(search, 'di-map').length === 1,
    isFile: true,
    attributes: { view: 'list' },
  },
  {
    name: 'the code of one offer',
    during: 'part',
    fail: () => replace(parts, 'detail', noFile),
    act: ({ search }) => find(find(search, 'di-offer-card'), '.title a').click(),
    says: ({ search }) => textOf(search),
    sentence: /Réessayer/,
    again: ({ search }) => retryIn(search),
    works: ({ search }) => findAll(search, 'di-service').length === 1,
    isFile: true,
  },
];

describe('<di-search>, when something fails:', () => {
  const told: ToldFailure[] = [];
  const listen = (event: Event) => told.push((event as HTMLElementEventMap['di-error']).detail);
  beforeEach(() => {
    told.length = 0;
    document.addEventListener('di-error', listen);
  });
  afterEach(() => {
    document.removeEventListener('di-error', listen);
    for (const mend of mends.splice(0)) mend();
  });

  async function mount(attributes: Partial<DiSearch> = {}, fail: Step['fail'] | null = null) {
    const source = aSource();
    const geography = fakeGeography([aCommune(), aCommune({ code: '59512', nom: 'Roubaix' })]);
    const mend = fail?.({ source, geography }) ?? (() => undefined);
    const search = await fixture<DiSearch>(
      html`<di-search
        url-state="off"
        view=${attributes.view ?? 'list'}
        lang="fr"
        code-commune="59350"
        map-tiles=${attributes.mapTiles ?? ''}
        .source=${source}
        .geography=${geography}
      ></di-search>`,
    );
    await hasRest(search);
    return { scene: { search, source, geography }, mend };
  }

  for (const step of steps) {
    it(`${step.name}: what was there stays, it is told once, and comes back`, async () => {
      const isFirst = step.act === null;
      const { scene, mend: mendFirst } = await mount(step.attributes, isFirst ? step.fail : null);
      if (!isFirst) await waitUntil(() => cards(scene) === 20, 'the offers are listed');
      const mend = isFirst ? mendFirst : step.fail(scene);
      step.act?.(scene);
      await waitUntil(() => told.length > 0, 'the page is told');
      if (step.says !== null) {
        const { says, sentence = /./ } = step;
        await waitUntil(() => {
          try {
            return sentence.test(says(scene));
          } catch {
            return false;
          }
        }, 'it is said where it happened');
        expect(await findFaults(scene.search)).to.deep.equal([]);
      }
      await aTimeout(400);
      expect(told.map(({ during, status, requestId }) => ({ during, status, requestId }))).to.deep.equal([
        {
          during: step.during,
          status: step.isFile === true ? null : 503,
          requestId: step.isFile === true ? null : 'request-7',
        },
      ]);
      expect(told[0]!.error).to.be.instanceOf(Error);
      if (!isFirst && step.attributes?.view === undefined) expect(cards(scene), 'the offers stay').to.equal(20);
      if (step.says === null) expect(textOf(scene.search)).not.to.include('Réessayer');
      mend();
      step.again(scene);
      await waitUntil(() => {
        try {
          return step.works(scene);
        } catch {
          return false;
        }
      }, 'it works');
      expect(told).to.have.length(1);
    });
  }

  it('words are searched without the filters that they lead to, which are proposed again afterwards', async () => {
    const { scene } = await mount();
    await waitUntil(() => cards(scene) === 20, 'the offers are listed');
    let asked = 0;
    const mend = replace(findParts, 'words', () => ((asked += 1), noFile()));
    const field = find(scene.search, 'di-keyword-field');
    const input = find<HTMLInputElement>(field, 'input');
    type(input, 'mobi');
    await waitUntil(() => asked === 1, 'the part is asked for');
    await aTimeout(0);
    expect(findAll(field, '[role="option"]')).to.be.empty;
    mend();
    type(input, 'mobil');
    await waitUntil(() => findAll(field, '[role="option"]').length > 0, 'filters are proposed');
  });

  it('a map whose images do not come shows towns, is told of once, and asks for them with the next search', async () => {
    const { scene } = await mount({ view: 'map', mapTiles: '/nowhere/{z}/{x}/{y}.png' });
    await waitUntil(() => findAll(scene.search, 'di-map').length === 1, 'the map comes');
    const map = find(scene.search, 'di-map');
    await waitUntil(() => findAll(map, '.backdrop').length === 1, 'towns are drawn');
    await waitUntil(() => told.length > 0, 'it is told of');
    await aTimeout(300);
    expect(told.map(({ during }) => during)).to.deep.equal(['tiles']);
    expect(textOf(scene.search)).not.to.include('Réessayer');
    await waitUntil(() => findAll(map, '.tile').length === 0, 'no other image is asked for');
    scene.search.code_commune = '59512';
    await waitUntil(() => told.length === 2, 'other images were asked for, and are told of too');
  });

  it('more offers of an answer that is kept leave the note that it is the one before', async () => {
    const { scene } = await mount();
    await waitUntil(() => cards(scene) === 20, 'the offers are listed');
    const mend = replace(scene.source, 'searchServices', down);
    choose(scene);
    await waitUntil(() => findAll(scene.search, '.note-warn').length === 1, 'the failure is told');
    mend();
    find<HTMLButtonElement>(scene.search, '.more-button').click();
    await waitUntil(() => cards(scene) === 25, 'more offers are listed');
    expect(findAll(scene.search, '.note-warn')).to.have.length(1);
    retryIn(scene.search);
    await waitUntil(() => findAll(scene.search, '.note-warn').length === 0, 'the search is tried again');
    expect(scene.source.searches.at(-1)).to.deep.include({ publics: ['jeunes'], page: 1 });
  });

  it('a place that has no name when the first search fails has it once that is tried again', async () => {
    const { scene, mend } = await mount({}, ({ source, geography }) => {
      const both = [replace(source, 'searchServices', down), replace(geography, 'commune', down)];
      return () => both.forEach((one) => one());
    });
    await waitUntil(() => findAll(scene.search, '[part="error"]').length === 1, 'it is said');
    mend();
    retryIn(scene.search);
    await waitUntil(() => cards(scene) === 20, 'the offers are listed');
    await waitUntil(() => textOf(find(scene.search, '#results')).includes('Lille'), 'the commune is named');
  });
});
