import { describe, expect, it } from 'vitest';
import { madeUpTree } from '../testing/made-up-tree.ts';
import { drawHouse } from './draw.ts';
import { toHouse } from './house.ts';
import { findLargeFolders, findRepeatedNames, findSharedNames } from './house-rules.ts';
import { layOut } from './lay-out.ts';
import { readSources } from './read-imports.ts';
import { toLayers } from './to-layers.ts';

const arrow = (from: string, to: string, count = 1, isType = false) => ({ from, to, count, isType });

const sdk = {
  name: '@kit/sdk',
  exports: {
    '.': { 'inclusion-kit-source': './src/index.ts' },
    './words': { 'inclusion-kit-source': './src/words/index.ts' },
  },
};
const files = {
  'packages/sdk/package.json': JSON.stringify(sdk),
  'packages/sdk/src/index.ts': "export * from './api/client.ts';\nexport type { Word } from './words/index.ts';\n",
  'packages/sdk/src/errors.ts': 'export class Refusal extends Error {}\n',
  'packages/sdk/src/api/client.ts':
    "import { z } from 'zod';\nimport { Refusal } from '../errors.ts';\nimport { type Word } from '../words/index.ts';\nexport const text = \"import './none.ts'\";\n",
  'packages/sdk/src/api/late.ts':
    "import type { Word } from '../words/index.ts';\nexport const load = () => import('../errors.ts');\n",
  'packages/sdk/src/api/client.test.ts': "import { words } from '../words/index.ts';\n",
  'packages/sdk/src/testing/fake.ts': "import { words } from '../words/index.ts';\n",
  'packages/sdk/src/words/index.ts':
    "export interface Word { a: import('../errors.ts').Refusal }\nexport const words = 1;\n",
  'packages/cli/package.json': JSON.stringify({ name: '@kit/cli' }),
  'packages/cli/src/bin.ts':
    "import { text } from '@kit/sdk';\nimport type { Word } from '@kit/sdk/words';\nimport hono from 'hono';\n",
};

describe('the house read from its imports', () => {
  const read = () => toHouse(readSources(madeUpTree(files)));

  it('has a room for each top folder, and two for the files beside them', () => {
    const [cli, own] = read().packages;
    expect(cli).toMatchObject({ id: 'cli', name: '@kit/cli', rooms: [{ label: ['bin.ts'], files: 1 }], arrows: [] });
    expect(own?.rooms).toEqual([
      { id: '(entries)', label: ['index.ts'], files: 1 },
      { id: '(ground)', label: ['errors.ts'], files: 1 },
      { id: 'api', label: ['api/'], files: 2 },
      { id: 'words', label: ['words/'], files: 1 },
    ]);
  });

  it('counts statements without those of tests, and knows arrows of types alone', () => {
    expect(read().packages[1]?.arrows).toEqual([
      arrow('(entries)', 'api'),
      arrow('(entries)', 'words', 1, true),
      arrow('api', '(ground)', 2),
      arrow('api', 'words', 2, true),
      arrow('words', '(ground)', 1, true),
    ]);
  });

  it('finds the package behind the names of its exports', () => {
    expect(read().arrows).toEqual([arrow('cli', 'sdk', 2)]);
  });

  it('is drawn the same each time, with every room, count and kind of arrow', () => {
    const house = read();
    const svg = drawHouse(house);
    expect(drawHouse(structuredClone(house))).toBe(svg);
    for (const word of ['@kit/sdk', '@kit/cli', 'index.ts', 'errors.ts', 'api/', 'words/', 'sdk 2'])
      expect(svg).toContain(`>${word}<`);
    expect(svg.match(/class="line is-type" stroke-width/g)).toHaveLength(3);
    expect(svg).not.toMatch(/class="line[^"]*is-back" stroke-width/);
    expect(svg).not.toContain('NaN');
    expect(svg.indexOf('@kit/cli')).toBeLessThan(svg.indexOf('@kit/sdk'));
  });
});

describe('layers', () => {
  it('put each node above all that it imports', () => {
    const { layerOf, back } = toLayers(['a', 'b', 'c', 'd'], [arrow('a', 'b'), arrow('b', 'c'), arrow('a', 'c')]);
    expect(Object.fromEntries(layerOf)).toEqual({ a: 2, b: 1, c: 0, d: 0 });
    expect(back.size).toBe(0);
  });

  it('let the weaker arrow run back where nodes import each other, types before values', () => {
    const weak = arrow('b', 'a', 2);
    expect([...toLayers(['a', 'b'], [arrow('a', 'b', 5), weak]).back]).toEqual([weak]);
    const types = arrow('b', 'a', 50, true);
    expect([...toLayers(['a', 'b'], [arrow('a', 'b', 1), types]).back]).toEqual([types]);
  });

  it('let as little as possible run back in a larger circle', () => {
    const weak = arrow('c', 'a', 1);
    const { back } = toLayers(['a', 'b', 'c'], [arrow('a', 'b', 3), arrow('b', 'c', 3), weak, arrow('a', 'c', 1)]);
    expect([...back]).toEqual([weak]);
  });
});

describe('the layout', () => {
  const box = (id: string) => ({ id, width: 60, height: 30 });
  const arrows = [
    arrow('a', 'b'),
    arrow('a', 'c'),
    arrow('b', 'd'),
    arrow('c', 'd'),
    arrow('a', 'd'),
    arrow('d', 'e'),
    arrow('a', 'e'),
  ];
  const { boxes, arrows: placed, width, height } = layOut(['a', 'b', 'c', 'd', 'e'].map(box), arrows);

  it('keeps boxes apart and inside, the imported one lower', () => {
    for (const one of boxes) {
      expect(one.x).toBeGreaterThanOrEqual(-0.01);
      expect(one.x + one.width).toBeLessThanOrEqual(width + 0.01);
      expect(one.y + one.height).toBeLessThanOrEqual(height + 0.01);
      for (const other of boxes)
        if (other !== one && other.y === one.y) expect(Math.abs(other.x - one.x)).toBeGreaterThan(60);
    }
    const top = (id: string) => boxes.find((one) => one.id === id)?.y ?? 0;
    for (const { from, to } of arrows) expect(top(from)).toBeLessThan(top(to));
  });

  it('leads long arrows past the boxes between', () => {
    const long = placed.find(({ from, to }) => from === 'a' && to === 'e');
    expect(long?.points).toHaveLength(4);
    for (const [x, y] of long?.points.slice(1, -1) ?? [])
      for (const one of boxes)
        expect(x > one.x && x < one.x + one.width && y > one.y && y < one.y + one.height).toBe(false);
  });
});

describe('the rules of the house', () => {
  it('hold in every package', () => {
    const { all } = readSources('.');
    expect(all.length).toBeGreaterThan(500);
    expect([...findLargeFolders(all), ...findRepeatedNames(all)]).toEqual([]);
  });

  const many = (folder: string, count: number) => Array.from({ length: count }, (_, at) => `${folder}/file-${at}.ts`);

  it('allow 15 files in a folder at one level', () => {
    const all = [...many('packages/a/src/x', 15), ...many('packages/a/src/x/y', 16)];
    expect(findLargeFolders(all)).toEqual([{ name: 'packages/a/src/x/y', count: 16, places: [] }]);
  });

  it('allow a name twice in a feature, and folders of kinds tell nothing apart', () => {
    const places = ['state', 'controllers', 'format', 'search', 'offer', 'week/state', 'week/deep', 'week'];
    const all = places.map((place) => `packages/widget/src/${place}/places.ts`);
    expect(findRepeatedNames(all)).toEqual([
      { name: 'widget/: places.ts', count: 3, places: ['state', 'controllers', 'format'] },
      { name: 'widget/week: places.ts', count: 3, places: ['week/state', 'week/deep', 'week'] },
    ]);
    expect(findSharedNames(all)).toMatchObject([{ name: 'widget: places.ts', count: 8 }]);
  });

  it('leave texts, entries and definitions alone', () => {
    const all = ['fr', 'en', 'es'].flatMap((name) => [
      `packages/widget/src/locales/${name}/search.ts`,
      `packages/widget/src/search/${name}/index.ts`,
      `packages/widget/src/search/${name}/define.ts`,
    ]);
    expect(findRepeatedNames(all)).toEqual([]);
  });
});
