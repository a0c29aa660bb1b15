import { beforeAll, expect, test } from 'vitest';
import { renderEditorData } from './editor-data.ts';
import { createManifest } from './elements.ts';

interface Named {
  readonly name: string;
}
interface Tag extends Named {
  readonly attributes: readonly (Named & { readonly description: string; readonly values: readonly Named[] })[];
  readonly slots: readonly Named[];
  readonly events: readonly Named[];
}

let files: Map<string, string>;
const read = (name: string): unknown => JSON.parse(files.get(name) ?? '');
const namesOf = (list: readonly Named[] | undefined): string[] => (list ?? []).map(({ name }) => name);
const tags = ['di-contribution', 'di-dataset', 'di-moderation', 'di-search', 'di-service', 'di-territory', 'di-week'];

beforeAll(async () => {
  files = renderEditorData(await createManifest());
});

test('VS Code is told every element, its attributes with their sentence, and the words that they take', () => {
  const { version, tags: told } = read('html-custom-data.json') as { version: number; tags: Tag[] };
  expect(version).toBe(1.1);
  expect(namesOf(told).sort()).toEqual(tags);
  const { attributes } = told.find(({ name }) => name === 'di-search')!;
  expect(attributes.filter(({ description }) => description === '')).toEqual([]);
  const valuesOf = (name: string) => namesOf(attributes.find((one) => one.name === name)?.values);
  expect(valuesOf('view')).toEqual(['list', 'map', 'both']);
  expect(valuesOf('publics')).toContain('jeunes');
  expect(valuesOf('modes-accueil')).toContain('en-presentiel');
  expect([valuesOf('sources'), valuesOf('code-commune')]).toEqual([[], []]);
});

test('the properties and the parts of CSS are told once each', () => {
  const { properties, pseudoElements } = read('css-custom-data.json') as Record<string, Named[]>;
  for (const list of [properties, pseudoElements]) expect(new Set(namesOf(list)).size).toBe(list?.length);
  expect(namesOf(properties)).toContain('--di-accent');
  expect(namesOf(pseudoElements)).toContain('::part(card)');
});

test('JetBrains editors are told the same, under the name of the package', () => {
  const { name, version, contributions } = read('web-types.json') as {
    name: string;
    version: string;
    contributions: { html: { elements: Tag[] }; css: Record<string, Named[]> };
  };
  expect([name, version]).toEqual(['@inclusion-kit/widget', expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
  expect(namesOf(contributions.html.elements).sort()).toEqual(tags);
  const search = contributions.html.elements.find((one) => one.name === 'di-search');
  expect(namesOf(search?.events)).toContain('di-open');
  expect(namesOf(search?.slots)).toContain('intro');
  expect(new Set(namesOf(contributions.css.properties)).size).toBe(contributions.css.properties?.length);
});
