// Asks for offers by the filter that docs/recipes/add-a-filter.md adds, from the attribute to the answer, and writes what came as
// JSON. It runs in a copy of the repository that the recipe was applied to.
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { createClient, type OfferSearchParams } from '@inclusion-kit/sdk';
import ts from 'typescript';
import type { SearchState } from '../../packages/widget/src/search/question/search-state.ts';
import { service, structure } from '../../packages/relay/src/testing-internal/records.ts';
import { startRelay } from '../../packages/relay/src/testing-internal/relay-under-test.ts';

// Node takes types away, and leaves decorators.
registerHooks({
  load: (url, context, next) => {
    if (!/\/packages\/widget\/src\/.*\.ts$/.test(url)) return next(url, context);
    const { outputText } = ts.transpileModule(readFileSync(fileURLToPath(url), 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        experimentalDecorators: true,
        useDefineForClassFields: false,
      },
    });
    return { format: 'module', source: outputText, shortCircuit: true };
  },
});
const { SearchProperties } = await import('../../packages/widget/src/search/di-search/search-properties.ts');
const { emptyState, toParams } = await import('../../packages/widget/src/search/question/search-state.ts');
const { french } = await import('../../packages/widget/src/locales/french-search.ts');
const { toUrlParams } = await import('../../packages/widget/src/search/address/search-url.ts');
const { listChosen } = await import('../../packages/widget/src/search/filters/chosen-filters.ts');
const { noRules } = await import('../../packages/widget/src/search/filters/filters.ts');
const { nameFilter, titleOfFilter } = await import('../../packages/widget/src/search/filters/filter-words.ts');

class Search extends SearchProperties {
  /** Returns what is asked with an attribute set. */
  askBy(attribute: string, value: string): SearchState {
    this.attributeChangedCallback(attribute, null, value);
    this.willUpdate(new Map() as never);
    return this.asked;
  }
}
customElements.define('di-asked', Search);

const [attribute = '', name = '', value = ''] = process.argv.slice(2);
const state = new Search().askBy(attribute, value);
const params: OfferSearchParams = toParams(state, 1, 20);

const under = await startRelay({
  source: createCatalogue({
    structures: [structure()],
    services: [
      service({ id: 'dora--1', modes_mobilisation: ['telephoner', 'envoyer-un-courriel'] }),
      service({ id: 'dora--2', modes_mobilisation: ['envoyer-un-courriel'] }),
      service({ id: 'dora--3', modes_mobilisation: null }),
    ],
  }),
  assets: { version: '1.0.0', read: () => Promise.resolve(null) },
});
const client = createClient({
  baseUrl: 'http://relay.test',
  fetch: async (input, init) => under.relay.fetch(new Request(input, init)),
});
const { items } = await client.searchServices(params);
const { facets } = await client.facets({});
const { params: understood } = await client.capabilities();
const refused = await under.ask(`/api/v1/search/services?${name}=nobody`);
const description = (await (await under.ask('/openapi.json')).json()) as {
  paths: Record<string, { get: { parameters: { name: string; description: string; schema: unknown }[] } }>;
};
const described = (path: string, called: string) =>
  description.paths[path]?.get.parameters.find((one) => one.name === called);
const pageAt = async (path: string): Promise<string> => (await under.ask(path)).text();
const naming = { language: 'fr', nameSource: (slug: string) => slug } as const;
const languages = ['fr', 'en', 'es', 'ar', 'uk'] as const;
const texts = await Promise.all(
  languages.map(async (language) => {
    // The French texts of filters come with the module that shows them.
    if (language === 'fr') return french;
    const module: unknown = await import(`../../packages/widget/src/locales/${language}/search.ts`);
    return (module as { default: Parameters<typeof titleOfFilter>[1] }).default;
  }),
);

process.stdout.write(
  JSON.stringify({
    params,
    address: [...toUrlParams(state, emptyState)],
    chips: listChosen(state, noRules).map((one) => nameFilter(one, { ...naming, texts: texts[0] ?? raise() })),
    titles: texts.map((one) => titleOfFilter(name as Parameters<typeof titleOfFilter>[0], one)),
    found: items.map(({ service: { id } }) => id),
    counts: (facets as Readonly<Record<string, unknown>>)[name],
    understood: understood.includes(name as (typeof understood)[number]),
    refused: [refused.status, await refused.json()],
    described: [described('/api/v1/search/services', name), described('/embed', attribute)],
    embed: (await pageAt(`/embed?${attribute}=${value}`)).includes(` ${attribute}="${value}"`),
    composer: (await pageAt('/composer')).match(
      new RegExp(`name="[^"]+" value="${attribute}"|name="${attribute}"`, 'g'),
    ),
  }),
);
await under.relay.close();

function raise(): never {
  throw new Error('There are no texts.');
}
