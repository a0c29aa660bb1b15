import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { Service, ListedStructure } from '@inclusion-kit/sdk/schemas';

const root = fileURLToPath(new URL('../../', import.meta.url));
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

/** Code that a developer types against the published declarations, where a model's types no longer stand beside its schemas. */
const publishedFolder = join(root, 'published');
const typedAgainstPublished = join(publishedFolder, 'typed-by-a-developer.ts');
const publishedCode = `
import type { ListedStructure, Service } from './schemas/index.js';
declare const service: Service;
declare const structure: ListedStructure;
console.log(${Object.keys(Service.shape)
  .map((field) => `service.${field}`)
  .join(', ')});
console.log(${Object.keys(ListedStructure.shape)
  .map((field) => `structure.${field}`)
  .join(', ')});
`;

/** The text without its marks, and where the caret stands at each of them. */
const parts = text.split(/\|(\w+)\|/);
const code = parts.filter((_, index) => index % 2 === 0).join('');
const carets = new Map<string, number>();
for (let index = 0, length = 0; index < parts.length; index += 2) {
  length += parts[index]?.length ?? 0;
  carets.set(parts[index + 1] ?? '', length);
}

function readOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, root).options;
}

/** Writes the declarations of the models as a build does, by their path. */
function publishModels(): Map<string, string> {
  const rootDir = join(root, 'packages/sdk/src');
  const program = ts.createProgram([join(rootDir, 'schemas/index.ts')], {
    ...readOptions(),
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir, outDir: publishedFolder },
  });
  const written = new Map<string, string>();
  program.emit(undefined, (path, text) => written.set(path, text));
  return written;
}

/** Opens one text in an editor, beside files that are on no disk. */
function createEditor(file: string, code: string, others: ReadonlyMap<string, string> = new Map()): ts.LanguageService {
  const options = readOptions();
  const virtual = new Map([...others, [file, code]]);
  const read = (path: string) => virtual.get(path) ?? ts.sys.readFile(path);
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const found = read(path);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (path) => virtual.has(path) || ts.sys.fileExists(path),
    readFile: read,
    directoryExists: (path) => path.startsWith(publishedFolder) || ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
    realpath: (path) => ts.sys.realpath?.(path) ?? path,
  });
}

describe('what an editor says of the SDK', () => {
  const editor = createEditor(file, code);
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

describe('what an editor says of the models as they are published', () => {
  const editor = createEditor(typedAgainstPublished, publishedCode, publishModels());
  const places = [...publishedCode.matchAll(/\b(?:service|structure)\.\w+/g)];

  test.each(places.map((place) => [place[0], place.index] as const))('explains %s', (name, index) => {
    const info = editor.getQuickInfoAtPosition(typedAgainstPublished, index + name.length - 1);
    expect(ts.displayPartsToString(info?.documentation)).not.toBe('');
  });
});
