import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root } from '../packages/run.ts';
import { createEditor, readOptions } from './editor.ts';

const file = join(root, 'typed-by-a-developer.ts');
const text = `
import { createClient } from '@inclusion-kit/sdk';
import { Service, validateRecord, type WritableService } from '@inclusion-kit/sdk/schemas';
import { scoreQualite } from '@inclusion-kit/sdk/quality';

const client = createClient({ baseUrl: 'https://offre.example.org' });
const page = await client.searchServices({ publics: ['|publics|'], |params| });
const recent = await client.searchServices({ maj_depuis: '2026-01-31' });
const [first] = page.items;
if (first !== undefined) {
  const service = first.service;
  const structure = service.structure;
  const frais = service.frais;
  const nom = service.nom;
  const unknownField = service.nouveau;
  if (frais === '|frais|') console.log(service.|fields|, structure, nom, unknownField, service.zone_eligibilite);
  const score = scoreQualite(service, { now: '2026-06-30' });
}
for await (const listed of client.allStructures({ reseaux_porteurs: ['|reseaux|'] })) console.log(listed);
const one = await client.service('dora--1');
const values = await client.referentiel('|vocabularies|');
const words = (await client.search({ q: 'permis' })).items[0]?.service;
const read = Service.parse(null).modes_accueil;
const issues = validateRecord('|models|', {}, { now: '2026-06-30' });
const written: WritableService['frais'] = '|strict|';
`;

/** The text without its marks, and where the caret stands at each of them. */
const parts = text.split(/\|(\w+)\|/);
const code = parts.filter((_, index) => index % 2 === 0).join('');
const carets = new Map<string, number>();
for (let index = 0, length = 0; index < parts.length; index += 2) {
  length += parts[index]?.length ?? 0;
  carets.set(parts[index + 1] ?? '', length);
}

describe('what an editor says of the SDK', () => {
  const editor = createEditor(file, code, readOptions());
  const proposedAt = (caret: string) =>
    editor.getCompletionsAtPosition(file, carets.get(caret) ?? -1, {})?.entries.map(({ name }) => name) ?? [];
  const saidOf = (name: string) => {
    const info = editor.getQuickInfoAtPosition(file, code.search(new RegExp(`(?<=const \\[?)${name}\\b`)));
    return ts.displayPartsToString(info?.displayParts).replace(/^const \w+: /, '');
  };

  test.each([
    ['publics', ['jeunes', 'tous-publics']],
    ['params', ['code_commune', 'thematiques', 'exclure_doublons']],
    ['frais', ['gratuit', 'payant']],
    ['fields', ['zone_eligibilite', 'structure', 'score_qualite']],
    ['reseaux', ['ccas-cias', 'mission-locale']],
    ['vocabularies', ['thematiques', 'modes-accueil']],
    ['models', ['service', 'structure']],
    ['strict', ['gratuit', 'payant']],
  ])('proposes what may be written: %s', (caret, names) => {
    expect(proposedAt(caret)).toEqual(expect.arrayContaining(names));
  });

  test.each([
    ['client', 'Client'],
    ['page', 'Page<FoundService>'],
    ['service', 'DetailedService'],
    ['structure', 'BaseStructure'],
    ['frais', 'OpenEnum<"gratuit" | "payant"> | null'],
    ['nom', 'string'],
    ['unknownField', 'unknown'],
    ['score', 'ScoreQualite'],
    ['listed', 'ListedStructure'],
    ['one', 'DetailedService'],
    ['values', 'ReferentielValue[]'],
    ['words', 'DetailedService | DetailedStructure | undefined'],
    ['read', 'OpenEnum<"a-distance" | "en-presentiel">[] | null'],
    ['issues', 'RecordIssue[]'],
  ])('names the type of %s: %s', (name, type) => {
    expect(saidOf(name)).toBe(type);
  });

  test('explains a field where it is used', () => {
    const info = editor.getQuickInfoAtPosition(file, code.indexOf('service.frais') + 'service.'.length);
    expect(ts.displayPartsToString(info?.documentation)).toBe('Kind of cost, null when unknown.');
  });

  test('explains a parameter that the table of parameters types', () => {
    const info = editor.getQuickInfoAtPosition(file, code.indexOf('maj_depuis'));
    expect(ts.displayPartsToString(info?.documentation)).toBe(
      'Keeps what was updated on this day or later, `YYYY-MM-DD`.',
    );
  });

  test('says of a zone that is null that the service is offered everywhere', () => {
    const info = editor.getQuickInfoAtPosition(file, code.indexOf('service.zone_eligibilite') + 'service.'.length);
    expect(ts.displayPartsToString(info?.documentation)).toMatch(/null: everywhere/);
  });
});
