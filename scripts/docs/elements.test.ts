import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DiContribution,
  DiDataset,
  DiModeration,
  DiSearch,
  DiService,
  DiTerritory,
  DiWeek,
} from '@inclusion-kit/widget';
import { beforeAll, describe, expect, test } from 'vitest';
import { composerPage } from '../../packages/relay/src/pages/composer/composer-page.ts';
import { attributeRemarks } from '../../packages/widget/src/shared/attributes/attribute-remarks.ts';
import {
  ATTRIBUTES_PATH,
  createManifest,
  elementsOf,
  renderReference,
  renderSearchAttributes,
  type ElementDeclaration,
  type Manifest,
} from './elements.ts';

const widget = fileURLToPath(new URL('../../packages/widget/', import.meta.url));
const read = (path: string): string => readFileSync(join(widget, path), 'utf8');
const namesOf = (list: readonly { name: string }[] | undefined): string[] =>
  (list ?? []).map(({ name }) => name).sort();
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

const classes = { DiContribution, DiDataset, DiModeration, DiSearch, DiService, DiTerritory, DiWeek };
const tags = [
  'di-contribution',
  'di-dataset',
  'di-moderation',
  'di-search',
  'di-service',
  'di-territory',
  'di-week',
] as const;

/** The module of an element's class. */
function pathOf(tag: string): string {
  const [path = ''] = globSync(`src/*/**/${tag}.ts`, { cwd: widget });
  return path;
}

/** The modules that draw an element: those of its feature that it may load, without the elements inside it. */
function sourcesOf(tag: string): string {
  const path = pathOf(tag);
  const feature = path.split('/').slice(0, 2).join('/');
  const isOwn = (target: string): boolean => target.startsWith(`${feature}/`) && !/\/di-[\w-]+\.ts$/.test(target);
  return [...reachableFrom(path, isOwn)]
    .map(read)
    .filter((text) => text.includes('html`'))
    .join('\n');
}

/** All that an element may load, at first or later, of this package. */
function reachableFrom(
  path: string,
  isFollowed: (target: string) => boolean = () => true,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const imports = /(?:^(?:im|ex)port (type )?(?:[^;']*? from )?|\bimport\()'(\.[^']+\.ts)'/gm;
  for (const [, type, target = ''] of read(path).matchAll(imports)) {
    const next = join(dirname(path), target);
    if (type === undefined && isFollowed(next)) reachableFrom(next, isFollowed, seen);
  }
  return seen;
}

/** The parts that an element has in its own root, and those that it forwards, by the names that a page knows. */
function partsOf(tag: string): { own: string[]; forwarded: { from: string; inner: string; outer: string }[] } {
  const text = sourcesOf(tag);
  const own = [...text.matchAll(/\bpart(?:="([^"$]+)"|: '([\w-]+)')/g)].flatMap(([, quoted, named]) =>
    (quoted ?? named ?? '').split(' '),
  );
  const forwarded = [...text.matchAll(/<(di-[\w-]+)(?:(?!<di-|<\/)[\s\S])*?exportparts="([^"]+)"/g)].flatMap(
    ([, from = '', list = '']) =>
      list.split(',').map((one) => {
        const [inner = '', outer = inner] = one.split(':').map((name) => name.trim());
        return { from, inner, outer };
      }),
  );
  return { own: sorted(own), forwarded };
}

/** An attribute that is on when it is there, whatever it holds. */
const isFlag = (tag: string, name: string): boolean =>
  element(tag).attributes?.find((one) => one.name === name)?.type?.text === 'boolean';

let manifest: Manifest;
const element = (tag: string): ElementDeclaration => elementsOf(manifest).find(({ tagName }) => tagName === tag)!;

beforeAll(async () => {
  manifest = await createManifest();
});

test('the manifest tells of the elements that the package exports, each with its sentence', () => {
  expect(sorted(elementsOf(manifest).map(({ tagName }) => tagName))).toEqual(tags);
  expect(sorted(elementsOf(manifest).map(({ name }) => name))).toEqual(Object.keys(classes).sort());
  for (const one of elementsOf(manifest)) {
    const said = [
      one,
      ...[one.attributes, one.members, one.events, one.slots, one.cssParts, one.cssProperties].flatMap(
        (list) => list ?? [],
      ),
    ];
    expect(said.filter((each) => (each.description ?? '') === '').map(({ name }) => `${one.name} ${name}`)).toEqual([]);
  }
});

test('package.json names the manifest, and what the manifest names is what is built', () => {
  const { customElements } = JSON.parse(read('package.json')) as Record<string, unknown>;
  expect(customElements).toBe('dist/custom-elements.json');
  for (const { path } of manifest.modules) expect(read(path.replace(/^dist/, 'src').replace(/js$/, 'ts'))).not.toBe('');
});

describe.each(tags)('of <%s> the manifest tells', (tag) => {
  const classOf = (): (typeof classes)[keyof typeof classes] => classes[element(tag).name as keyof typeof classes];

  test('the attributes, and the properties that a page sets', () => {
    const observed = classOf().observedAttributes;
    expect(namesOf(element(tag).attributes)).toEqual([...observed].sort());
    const settable = [...classOf().elementProperties]
      .filter(([, { state = false }]) => !state)
      .map(([name]) => String(name));
    const told = (element(tag).members ?? []).filter(({ kind }) => kind === 'field').map(({ name }) => name);
    expect(told).toEqual(expect.arrayContaining(settable));
    // The other documented names are getters or setters of the class.
    for (const name of told.filter((one) => !settable.includes(one))) {
      expect(Object.getOwnPropertyDescriptor(classOf().prototype, name)).toMatchObject({
        get: expect.any(Function) as unknown,
      });
    }
  });

  test('attributes each of which has its word in the console when it makes no sense, but for those that take any text', () => {
    const texts = [
      'q',
      'territory-name',
      'map-attribution',
      'service-id',
      'structure-id',
      'first-field',
      'time-zone',
      'name',
      'next',
      'contact',
    ];
    for (const name of namesOf(element(tag).attributes)) {
      const nonsense = isFlag(tag, name) ? 'false' : 'http://[☃ n’importe quoi';
      const told = { localName: tag, getAttribute: () => nonsense, getAttributeNames: () => [name] };
      const remarks = attributeRemarks(told, classOf().observedAttributes);
      const word = expect.stringMatching(
        new RegExp(`^<${tag} ${name}=.+ makes no sense: .+It takes .+\\.$`),
      ) as unknown;
      expect(remarks, name).toEqual(texts.includes(name) ? [] : [word]);
    }
  });

  test('the events that it, or what it loads, sends to the page', () => {
    const sent = [...reachableFrom(join(dirname(pathOf(tag)), 'define.ts'))].flatMap((path) =>
      [...read(path).matchAll(/\bemit\([^']*'(di-[\w-]+)'/g)].map(([, name = '']) => name),
    );
    expect(namesOf(element(tag).events)).toEqual(sorted(sent));
  });

  test('the slots', () => {
    const slots = [...sourcesOf(tag).matchAll(/<slot name="([^"]+)"/g)].map(([, name = '']) =>
      name.replace(/\$\{service\.(\w+)\}/g, '{$1}'),
    );
    expect(namesOf(element(tag).slots)).toEqual(sorted(slots));
  });

  test('the parts, those of the elements inside too', () => {
    const { own, forwarded } = partsOf(tag);
    expect(namesOf(element(tag).cssParts)).toEqual(sorted([...own, ...forwarded.map(({ outer }) => outer)]));
    for (const { from, inner } of forwarded) {
      const inside = partsOf(from);
      expect([...inside.own, ...inside.forwarded.map(({ outer }) => outer)], `part of <${from}>`).toContain(inner);
    }
  });

  test('the custom properties that any of it reads', () => {
    const found = [...reachableFrom(join(dirname(pathOf(tag)), 'define.ts')), 'src/shared/styles/tokens.ts'].flatMap(
      (path) => [...read(path).matchAll(/var\(\s*(--di-[\w-]+)/g)].map(([, name = '']) => name),
    );
    expect(namesOf(element(tag).cssProperties)).toEqual(expect.arrayContaining(sorted(found)));
    if (tag === 'di-search') expect(namesOf(element(tag).cssProperties)).toEqual(sorted(found));
  });
});

test('events leave by one function, which makes them cross every shadow root, and each has its type', () => {
  const senders = globSync('src/**/*.ts', { cwd: widget })
    .filter((path) => !path.endsWith('.test.ts'))
    .filter((path) => /CustomEvent\(\s*'di-/.test(read(path)));
  expect(senders).toEqual([]);
  const events = read('src/shared/elements/events.ts');
  const typed = [...events.matchAll(/^ {4}'(di-[\w-]+)': DiEvent<'\1'>;$/gm)].map(([, name = '']) => name);
  const detailed = [...events.matchAll(/^ {2}'(di-[\w-]+)': /gm)].map(([, name = '']) => name);
  expect(typed.sort()).toEqual(detailed.sort());
  expect(sorted(elementsOf(manifest).flatMap(({ events: list }) => namesOf(list)))).toEqual(detailed);
});

test('an entry that a server imports defines nothing, and fails at nothing', async () => {
  const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, Record<string, string>> };
  const entries = Object.entries(exports).filter(([name]) => name.endsWith('.js'));
  expect(entries.length).toBeGreaterThan(9);
  for (const [, { 'inclusion-kit-source': path = '' }] of entries) await import(join(widget, path));
  for (const tag of tags) expect(globalThis.customElements.get(tag)).toBeUndefined();
  // Lit gives Node an `HTMLElement`. Workers of Cloudflare and of Vercel have none: a module without content stands there.
  const nothing = './dist/entries/modes/no-page.js';
  for (const [, ways] of entries) expect(ways).toMatchObject({ workerd: nothing, 'edge-light': nothing });
  expect(Object.keys(await import('../../packages/widget/src/entries/modes/no-page.ts'))).toEqual([]);
});

describe('what the documentation says', () => {
  test('ELEMENTS.md is what the sources say: node scripts/docs/elements.ts', async () => {
    expect(read('ELEMENTS.md')).toBe(await renderReference(manifest));
  });

  test('the attributes that the relay offers are those of the sources: node scripts/docs/elements.ts', async () => {
    expect(readFileSync(join(widget, '../..', ATTRIBUTES_PATH), 'utf8')).toBe(await renderSearchAttributes(manifest));
  });

  test('README.md tells every attribute, event, slot and custom property, and none that is not', () => {
    const page = read('README.md');
    const named = new Set([...page.matchAll(/`([^`\s]+)`/g)].map(([, name = '']) => name));
    const everything = elementsOf(manifest).flatMap((one) =>
      [one.attributes, one.events, one.slots, one.cssProperties].flatMap((list) => namesOf(list)),
    );
    expect(sorted(everything).filter((name) => !named.has(name))).toEqual([]);
    const known = new Set([...everything, ...elementsOf(manifest).flatMap(({ members }) => namesOf(members))]);
    const tables = [...page.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter((name) => !known.has(name) && !/^<di-/.test(name))).toEqual([]);
  });

  test('the page where a search is composed offers every attribute of it', async () => {
    const none = { sample: null, territory: null, integrity: null, elementIntegrity: null, notice: null };
    const page = String(
      await composerPage({
        origin: 'https://offre.example.fr',
        version: '1.0.0',
        isSignedIn: false,
        asked: 'fr',
        ...none,
      }),
    );
    const offered = new Set([...page.matchAll(/ (?:name|value)="([\w-]+)"/g)].map(([, name = '']) => name));
    // The page itself decides where the offers come from.
    const elsewhere = ['api', 'dataset'];
    expect(namesOf(element('di-search').attributes).filter((name) => !offered.has(name))).toEqual(elsewhere);
  });
});
