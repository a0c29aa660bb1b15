import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply, checkTypes, copyTree, readChanges } from './recipe.ts';

const changes = readChanges('add-a-filter.md');
const paths = [...new Set(changes.map(({ path }) => path))];
const code = paths.filter((path) => path.endsWith('.ts'));
const [row, ...others] = changes;

let copy: string;
beforeAll(() => {
  copy = copyTree('scripts/recipes');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

// In the order of the recipe: each test goes on where the one before ended.
describe('the recipe of a filter', () => {
  it('names ten files, five of them languages', () => {
    expect(paths).toHaveLength(10);
    expect(paths.filter((path) => path.includes('/widget/src/locales/'))).toHaveLength(5);
  });

  it('says how many lines it has somebody type, in how many minutes at 200 signs a minute', () => {
    const recipe = readFileSync(new URL('../../docs/recipes/add-a-filter.md', import.meta.url), 'utf8');
    const typed = [...recipe.matchAll(/^\+(.*)$/gm)].map(([, line = '']) => line.trim());
    const minutes = typed.join('\n').length / 200;
    expect(recipe).toContain(`and ${typed.length} lines: five minutes of typing`);
    expect(Math.ceil(minutes)).toBe(5);
  });

  it('begins with the row, after which the compiler names the files that lack it', () => {
    if (row !== undefined) apply(copy, row);
    const named = checkTypes(copy, code).map((fault) => fault.split(':')[0]);
    expect([...new Set(named)]).toEqual(
      code.filter((path) => !path.includes('/sdk/') && !path.includes('/widget/src/locales/')),
    );
  });

  it('leaves nothing to say to the compiler', () => {
    for (const change of others) apply(copy, change);
    expect(
      checkTypes(copy, [
        ...code,
        'packages/catalogue/src/selection/service-filters.ts',
        'packages/relay/src/http/query/offer-queries.ts',
        'packages/widget/src/search/filters/di-filters/panel.ts',
      ]),
    ).toEqual([]);
  });

  it('makes a filter that works from the attribute to the answer', () => {
    const [attribute, name, value] = ['modes-mobilisation', 'modes_mobilisation', 'telephoner'];
    const said = execFileSync(
      process.execPath,
      ['--conditions=inclusion-kit-source', 'scripts/recipes/filter-at-work.ts', attribute, name, value],
      { cwd: copy, encoding: 'utf8' },
    );
    expect(JSON.parse(said)).toEqual({
      params: { [name]: [value], page: 1, size: 20 },
      address: [[name, value]],
      chips: ['Téléphoner'],
      titles: ['Comment demander', 'How to ask for it', 'Cómo solicitarla', 'كيفية طلبها', 'Як звернутися'],
      found: ['dora--1'],
      counts: { telephoner: 1, 'envoyer-un-courriel': 2 },
      understood: true,
      refused: [
        422,
        expect.objectContaining({ errors: [expect.objectContaining({ field: `${name}.0`, code: 'enum' })] }),
      ],
      described: [
        {
          name,
          in: 'query',
          required: false,
          description: 'Façons de demander l’offre.',
          schema: {
            type: 'array',
            items: {
              type: 'string',
              enum: ['envoyer-un-courriel', 'se-presenter', 'telephoner', 'utiliser-lien-mobilisation'],
            },
          },
        },
        expect.objectContaining({ description: 'Façons de demander l’offre.' }),
      ],
      embed: true,
      composer: expect.arrayContaining([
        `name="filters-hidden" value="${attribute}"`,
        `name="filters-fixed" value="${attribute}"`,
        `name="${attribute}"`,
      ]) as unknown,
    });
  });
});
