import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { root } from '../packages/run.ts';
import { findGaps } from './documented.ts';
import { createEditor } from './editor.ts';
import { createManifest, elementsOf } from './elements.ts';
import { readBlocks } from './other-snippets.ts';
import {
  compile,
  createUserHost,
  declarationsOf,
  installDeclarations,
  link,
  packages,
  userOptions,
} from './published.ts';
import { frameworks, hyphenatedNames, templateLanguages, toTsx } from './templates.ts';

let folder = '';

beforeAll(async () => {
  folder = await installDeclarations();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The sentence that an editor shows of each name that matches, in a text beside the declarations. */
function saidIn(name: string, text: string, names: RegExp): Map<string, string> {
  const path = join(folder, name);
  const editor = createEditor(path, text, userOptions);
  const said = [...text.matchAll(names)].map(({ 0: found, index }) => {
    const info = editor.getQuickInfoAtPosition(path, index + found.length - 1);
    return [found, ts.displayPartsToString(info?.documentation)] as const;
  });
  return new Map(said);
}

describe('in a page without a framework', () => {
  test('an entry alone types its elements, their properties and what they tell', () => {
    const entries = Object.keys(declarationsOf(folder, 'widget')).filter((name) => name.endsWith('.js'));
    expect(entries).toHaveLength(15);
    for (const entry of entries) {
      const [, name = ''] = /^\.\/([\w-]+)/.exec(entry) ?? [];
      const tags = name === 'inclusion-kit' ? ['di-search', 'di-service', 'di-contribution'] : [name];
      const uses = tags.map(
        (tag) => `{
          const element = document.querySelector('${tag}')!;
          element.addEventListener('di-error', ({ detail }) => detail.status satisfies number | null);
          // @ts-expect-error
          element.${tag === 'di-moderation' ? 'desk' : 'headingLevel'} = 'a';
        }`,
      );
      const file = `${entry.slice(2)}.ts`;
      const text = `import '@inclusion-kit/widget/${entry.slice(2)}';\n${uses.join('\n')}`;
      expect(compile(folder, { [file]: text }, { skipLibCheck: true })).toEqual([]);
    }
  });

  test('every event is typed wherever it is heard, and the declarations of all packages have no fault', async () => {
    const events = elementsOf(await createManifest()).flatMap(({ events: list = [] }) => list.map(({ name }) => name));
    const targets = ['document', 'window', 'document.body', "document.querySelector('di-search')!"];
    const uses = [...new Set(events)].flatMap((name) =>
      targets.map(
        (target) => `${target}.addEventListener('${name}', ({ detail }) => detail satisfies DiEventDetails['${name}']);
// @ts-expect-error
${target}.addEventListener('${name}', ({ detail }) => detail.nothing);`,
      ),
    );
    expect(uses).toHaveLength(44);
    const heads = packages.flatMap((name) =>
      Object.keys(declarationsOf(folder, name)).map((entry) => `import '@inclusion-kit/${name}${entry.slice(1)}';`),
    );
    const head = [...heads, "import type { DiEventDetails } from '@inclusion-kit/widget';"];
    link(folder, '@types/node', 'undici-types');
    const text = [...head, ...uses].join('\n');
    expect(compile(folder, { 'events.ts': text }, { types: ['node'] })).toEqual([]);
  });
});

describe('in React', () => {
  beforeAll(() => link(folder, '@types/react', 'csstype'));

  test('attributes, properties and events of an element are typed', () => {
    const text = `import { useRef } from 'react';
import '@inclusion-kit/widget/di-search.relay.js';
import type { DiSearch } from '@inclusion-kit/widget';
export function App() {
  return <di-search ref={useRef<DiSearch>(null)} api="" code-commune="13055" className="wide" page-size="10" territory-fixed
    ouvert={false} noSelection thematiques="mobilite numerique" publics={['jeunes']} filters-hidden={['sources']} tri={null}
    source={null} dataset="/offre.json" onClick={({ currentTarget }) => currentTarget.focus()}
    ondi-search={({ detail }) => detail.total.toFixed(0)}
    ondi-open={({ detail, currentTarget }) => [detail.service.nom, currentTarget.lastAnswer]}><p slot="intro">…</p></di-search>;
}`;
    expect(compile(folder, { 'right.tsx': text }, { skipDefaultLibCheck: true })).toEqual([]);
  });

  test.each([
    ['a word that is none of its words', '<di-search density="large" />', /"large"/],
    ['a number where a text is taken', '<di-search code-commune={13055} />', /'number'/],
    ['a flag of HTML that is off', '<di-search no-selection={false} />', /'false'/],
    ['a detail that an event has not', '<di-search ondi-open={({ detail }) => detail.nothing} />', /'nothing'/],
    ['a property that no page sets', '<di-search lastAnswer={null} />', /'lastAnswer'/],
    ['a property that there is not', '<di-search colour="red" />', /'colour'/],
    ['an element whose entry is not imported', '<di-service api="" />', /'di-service'/],
  ])('%s is refused', (_what, tag, reason) => {
    const text = `import '@inclusion-kit/widget/di-search.relay.js';\nexport const wrong = ${tag};`;
    expect(compile(folder, { 'wrong.tsx': text }, { skipLibCheck: true })).toEqual([expect.stringMatching(reason)]);
  });

  test('an attribute and an event have their sentence', () => {
    const text = `import '@inclusion-kit/widget/di-search.relay.js';
export const one = <di-search code-commune="13055" ondi-open={() => undefined} />;`;
    const said = saidIn('said.tsx', text, /code-commune|ondi-open/g);
    expect(said.get('code-commune')).toMatch(/^INSEE code of the commune/);
    expect(said.get('ondi-open')).toMatch(/^An offer was opened\./);
  });
});

describe('what the documentation shows', () => {
  beforeAll(() => link(folder, '@types/node', 'undici-types', '@types/react', 'csstype'));

  /** The names that a page of the documentation leaves to its reader. */
  const readersOwn = [2304, 2552];

  test('compiles against what is published', () => {
    const shown = globSync(['README.md', 'docs/*.md', 'docs/recipes/*.md', 'packages/*/README.md'], {
      cwd: root,
    }).flatMap((page) => {
      const text = readFileSync(join(root, page), 'utf8');
      const blocks = [...text.matchAll(/^```(tsx?|js)\n(.*?)^```$|<script type="module">\n(.*?)<\/script>/gms)];
      return blocks.flatMap(([, language = 'js', code, script = ''], index) => {
        const shownCode = code ?? script;
        const others = [...shownCode.matchAll(/ from '([^.][^']*)'|^import '([^.][^']*)'/gm)].map(
          ([, a, b]) => a ?? b ?? '',
        );
        const isOurs = /^(?:react$|node:|@inclusion-kit\/(?:sdk|catalogue|dataset|demonstration|widget)\b)/;
        if (!others.every((name) => isOurs.test(name))) return [];
        return [[`${page.replace(/\.md$/, '')}-${index}.${language}`, `${shownCode}\nexport {};`] as const];
      });
    });
    const of = (language: RegExp) => Object.fromEntries(shown.filter(([name]) => language.test(name)));
    expect(Object.keys(of(/tsx?$/)).length).toBeGreaterThan(10);
    expect(Object.keys(of(/js$/)).length).toBeGreaterThan(3);
    expect(compile(folder, of(/tsx?$/), { skipLibCheck: true, types: ['node'] })).toEqual([]);
    // A page without TypeScript knows that its element is there.
    const plain = {
      skipLibCheck: true,
      allowJs: true,
      checkJs: true,
      strict: false,
      exactOptionalPropertyTypes: false,
      faults: readersOwn,
    };
    const head = "import '@inclusion-kit/widget/inclusion-kit.js';\n";
    const scripts = Object.entries(of(/js$/)).map(([name, text]) => [name, head + text] as const);
    expect(compile(folder, Object.fromEntries(scripts), plain)).toEqual([]);
  });
});

describe('in the templates of Vue, of Svelte and of Angular that docs/types.md shows', () => {
  const shown = readBlocks(`${root}/`, 'docs/types.md').flatMap(({ note, language, code }) => {
    const framework = [note, language].find((name) => templateLanguages.includes(name));
    return framework === undefined ? [] : [[framework, code] as const];
  });
  const templates = new Map(shown);
  const known = new Set<string>();
  const findTemplateFaults = (framework: string, code: string): string[] => {
    const tsx = toTsx(framework, code);
    const files = { [`${framework}.tsx`]: tsx, 'frameworks.d.ts': frameworks };
    const unknown = hyphenatedNames(tsx).filter((name) => !known.has(name));
    return [...compile(folder, files, { skipLibCheck: true }), ...unknown];
  };
  beforeAll(async () => {
    link(folder, '@types/react', 'csstype');
    for (const { attributes = [], events = [] } of elementsOf(await createManifest())) {
      for (const { name } of attributes) known.add(name);
      for (const { name } of events) known.add(`on${name}`);
    }
  });

  test('there is one of each', () => {
    expect(shown.map(([framework]) => framework).sort()).toEqual([...templateLanguages].sort());
  });

  test.each(templateLanguages)('what it shows of %s is typed', (framework) => {
    expect(findTemplateFaults(framework, templates.get(framework) ?? '')).toEqual([]);
  });

  test.each([
    ['vue', ':noSelection', ':selectionless', /selectionless/],
    ['vue', 'event.detail.total', 'event.detail.nothing', /nothing/],
    ['vue', '@di-search', '@di-open', /di-open/],
    ['vue', '{{ total }}', '{{ totale }}', /totale/],
    ['svelte', 'code-commune', 'commune', /commune/],
    ['svelte', 'code-commune', 'code-ville', /code-ville/],
    ['svelte', 'detail.total)', 'detail.nothing)', /nothing/],
    ['angular', '$event.detail.total', '$event.detail.nothing', /nothing/],
    ['angular', '(di-search)', '(di-found)', /di-found/],
    ['angular', 'search.lastAnswer', 'search.lastAnswers', /lastAnswers/],
    ['angular', 'again(search', 'anew(search', /anew/],
  ])('in %s a snippet with %s as %s is refused', (framework, right, wrong, reason) => {
    const code = templates.get(framework) ?? '';
    expect(code).toContain(right);
    expect(findTemplateFaults(framework, code.replace(right, wrong)).join('\n')).toMatch(reason);
  });
});

describe('what the published declarations say', () => {
  test('of every field, where it is used', () => {
    const text = `import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
declare const service: Service, structure: ListedStructure;
${Object.keys(Service.shape)
  .map((field) => `service.${field};`)
  .join('\n')}
${Object.keys(ListedStructure.shape)
  .map((field) => `structure.${field};`)
  .join('\n')}`;
    const said = saidIn('fields.ts', text, /\b(?:service|structure)\.\w+/g);
    expect(said.size).toBeGreaterThan(50);
    expect([...said].filter(([, sentence]) => sentence === '')).toEqual([]);
    expect(said.get('service.frais')).toBe('Kind of cost, null when unknown.');
  });

  test('of a parameter of a search, where it is written', () => {
    const params = declarationsOf(folder, 'sdk')['.'] ?? '';
    const program = ts.createProgram([params], userOptions, createUserHost());
    const checker = program.getTypeChecker();
    const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(params)!)!);
    const names = exported.filter(({ name }) => name.endsWith('Params'));
    expect(names.map(({ name }) => name)).toContain('SearchServicesParams');
    for (const one of names) {
      const symbol = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one;
      const fields = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
      const silent = fields.filter((field) => field.getDocumentationComment(checker).length === 0);
      expect(silent.map(({ name }) => `${one.name}.${name}`)).toEqual([]);
    }
  });

  test.each(packages)('of every name of %s, and of its members', (name) => {
    const entries = Object.entries(declarationsOf(folder, name));
    const named = entries.filter(([entry]) => !/\.js$|\/worker$|^\.\/internal(?:$|\/)/.test(entry));
    expect(findGaps(Object.fromEntries(named), userOptions, createUserHost()).undocumented).toEqual([]);
  });
});
