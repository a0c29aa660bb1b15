import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { hearInFolder } from '../testing-internal/heard-in-folder.ts';

const { at, said, writeLines } = hearInFolder('compare');
const one = { id: 'a--1', source: 'a', nom: 'CCAS de Lens', date_maj: '2026-01-01', commune: 'Lens', telephone: null };
const twin = { ...one, telephone: '+33320000000', date_maj: '2026-02-01' };
const parse = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));

describe('inclusion-kit compare', () => {
  it('tells what changed, and writes it', async () => {
    const files = [writeLines('a.ndjson', [one, { ...one, id: 'a--2' }]), writeLines('b.ndjson', [twin])];
    expect(await run(['compare', ...files, '--json', at('changes.json')], {})).toBe(0);
    expect(said()).toMatch(/Structures : 2 avant, 1 après ; 0 ajoutée, 1 retirée, 1 changée/);
    expect(said()).toContain('telephone : rien → +33320000000');
    expect(parse('changes.json')).toMatchObject({
      summary: { structures: { removed: 1, changed: 1, fields: { telephone: 1, date_maj: 1 } } },
      changes: [
        { kind: 'changed', id: 'a--1' },
        { kind: 'removed', id: 'a--2' },
      ],
    });
  });

  it.each([[['a.ndjson']], [[]], [['a', 'b', 'c']]])('asks for two versions, not %j', async (paths) => {
    expect(await run(['compare', ...paths], {})).toBe(2);
  });
});

describe('inclusion-kit merge', () => {
  it('makes one file of several that a relay reads, and tells where each field is from', async () => {
    const files = [writeLines('a.ndjson', [one]), writeLines('b.ndjson', [twin, { ...one, id: 'b--1', nom: 'Autre' }])];
    expect(await run(['merge', ...files, '--out', at('all.json'), '--json', at('report.json')], {})).toBe(0);
    expect(said()).toContain('2 structures et 0 service ; 1 fiche réunie');
    expect(said()).toContain('b.ndjson fournit 1 fiche : date_maj 1, telephone 1.');
    expect(parse('all.json')).toMatchObject({ structures: [twin, { id: 'b--1' }], services: [] });
    expect(parse('report.json')).toMatchObject({
      merged: [{ id: 'a--1', source: 'a.ndjson', provenance: { telephone: 'b.ndjson', date_maj: 'b.ndjson' } }],
    });
    expect(await run(['compare', at('all.json'), files[1] ?? ''], {})).toBe(0);
    expect(said()).toContain('Structures : 2 avant, 2 après ; 0 ajoutée, 0 retirée, 0 changée.');
  });

  it('makes one record of duplicates, by the file that is preferred for a field', async () => {
    const files = [
      writeLines('a.ndjson', [{ ...one, telephone: '+33320000001' }]),
      writeLines('b.ndjson', [{ ...twin, id: 'b--1', source: 'b' }]),
    ];
    const options = ['--duplicates', '--prefer', 'telephone=b.ndjson', '--out', at('all.ndjson')];
    expect(await run(['merge', ...files, ...options], {})).toBe(0);
    expect(said()).toContain(
      '~ structure a--1, telephone : +33320000000 (b.ndjson) ; écarté : +33320000001 (a.ndjson)',
    );
    expect(JSON.parse(readFileSync(at('all.ndjson'), 'utf8'))).toMatchObject({ id: 'a--1', telephone: twin.telephone });
  });

  it('says what README.md shows', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, command = '', shown = ''] = /^`(merge [^`]+)` says .*\n\n```text\n(.*?)```$/ms.exec(readme) ?? [];
    const ours = { ...one, id: 'cd59--1', source: 'cd59', telephone: '+33320000000', courriel: null };
    writeLines('cd59.ndjson', [ours, { ...one, id: 'cd59--2', source: 'cd59', nom: 'Autre' }]);
    writeLines('dora.ndjson', [{ ...ours, telephone: '+33320000001', courriel: 'a@lens.fr', date_maj: '2026-02-01' }]);
    const [name = '', ...args] = command.split(' ');
    expect(await run([name, ...args.map((arg) => (/\.\w+$/.test(arg) ? at(arg) : arg))], {})).toBe(0);
    expect(`${said().replaceAll(`${at('.')}/`, '')}\n`).toBe(shown);
  });

  it.each([
    [[], /au moins deux fichiers/],
    [['a.ndjson', 'b.ndjson'], /--out/],
    [['a.ndjson', 'b.ndjson', '--out', 'x.json', '--prefer', 'telephone=c.ndjson'], /Fichiers : a.ndjson, b.ndjson/],
    [['a.ndjson', 'b.ndjson', '--out', 'x.json', '--prefer', 'telefone=a.ndjson'], /un champ du schéma/],
    [['a/x.json', 'b/x.json', '--out', 'x.json', '--prefer', 'nom=x.json'], /Fichiers : a\/x.json, b\/x.json/],
    [['a.ndjson', 'b.ndjson', '--out', 'x.csv'], /\.json ou \.ndjson/],
    [['a.ndjson', 'a.ndjson', '--out', 'x.json'], /donné deux fois/],
  ])('says what is wrong with %j', async (args, sentence) => {
    expect(await run(['merge', ...args], {})).toBe(2);
    expect(said()).toMatch(sentence);
  });
});
