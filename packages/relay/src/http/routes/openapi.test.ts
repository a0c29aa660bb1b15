import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Validator } from '@seriousme/openapi-schema-validator';
import { openapi } from '../../locales/openapi.ts';
import type { Description } from '../openapi/description.ts';
import { operations } from '../openapi/operations.ts';
import { correction } from '../../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';

let under: RelayUnderTest;
let description: Description;
beforeAll(async () => {
  under = await startRelay();
  description = (await (await under.ask('/openapi.json')).json()) as Description;
});
afterAll(() => under.relay.close());

describe('the description of the relay', () => {
  it('is a valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(description);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('is sent small, and once to who holds it', async () => {
    const zipped = await under.ask('/openapi.json', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(zipped.headers.get('Content-Encoding')).toBe('gzip');
    expect(zipped.headers.get('Vary')).toBe('Accept-Encoding');
    // The page that is made from it comes anew after an update: so does it.
    expect(zipped.headers.get('Cache-Control')).toBe('no-cache');
    expect((await under.ask('/reference')).headers.get('Cache-Control')).toBe('no-cache');
    const held = { 'Accept-Encoding': 'gzip', 'If-None-Match': zipped.headers.get('ETag') ?? '' };
    expect((await under.ask('/openapi.json', { headers: held })).status).toBe(304);
  });

  it('holds every route of the relay, and no other', () => {
    const there = new Set(under.relay.routes.map(({ method, path }) => `${method} ${path}`));
    const described = new Set(operations.map(({ method, path, route }) => `${method.toUpperCase()} ${route ?? path}`));
    expect([...described].sort()).toEqual([...there].sort());
  });

  it('says in words what each operation and each parameter is', () => {
    const silent = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ summary, parameters }) => [
        ...(summary === path ? [path] : []),
        ...parameters.filter((one) => one.description === '').map(({ name }) => `${path} ${name}`),
      ]),
    );
    expect(silent).toEqual([]);
    const told = Object.keys(openapi.operations).map((key) => key.slice(key.indexOf('/')));
    expect([...new Set(told)].sort()).toEqual(Object.keys(description.paths).sort());
  });

  it('says in words what a page of results tells of the words asked', () => {
    const { properties = {} } = description.components.schemas['ServiceSearchPage'] as {
      properties?: Record<string, { description?: string }>;
    };
    const page = new Set(['items', 'total', 'page', 'size', 'pages']);
    const told = Object.entries(properties).filter(([name]) => !page.has(name));
    expect(Object.fromEntries(told.map(([name, field]) => [name, field.description]))).toEqual(openapi.told);
  });

  it('tells parameters as their parsers read them', () => {
    const of = (path: string, name: string) =>
      description.paths[path]?.get?.parameters.find((parameter) => parameter.name === name);
    const services = '/api/v1/search/services';
    expect(of(services, 'size')?.schema).toEqual({ type: 'integer', minimum: 1, maximum: 10_000, default: 5000 });
    expect(of(services, 'lat')).toMatchObject({ required: false, schema: { minimum: -90, maximum: 90 } });
    expect(of(services, 'code_commune')?.schema).toMatchObject({ minLength: 5, maxLength: 5 });
    expect(of(services, 'tri')?.schema).toEqual({ type: 'string', enum: ['distance', 'pertinence', 'date'] });
    expect(of(services, 'frais')?.schema).toMatchObject({ type: 'array', items: { type: 'string' } });
    expect(of('/api/v1/position', 'lat')?.required).toBe(true);
    expect(of('/api/v1/services', 'extra')?.schema).toEqual({ type: 'boolean', default: false });
  });

  it.each(
    operations.filter(({ reads, access }) => reads !== undefined && access === undefined).map(({ path }) => path),
  )('refuses on %s what it says is refused', async (path) => {
    const parameters = description.paths[path]?.get?.parameters ?? [];
    for (const { name, in: place, schema } of parameters) {
      if (place !== 'query' || schema['type'] === 'string' || schema['type'] === 'array') continue;
      const url = `${path.replace('{id}', 'x')}?${name}=nonsense`;
      // Where the source cannot, it is said before anything is read.
      expect([`${name} ${(await under.ask(url)).status}`]).toContainEqual(expect.stringMatching(/ (422|404)$/));
    }
  });

  it('has answers that are as it says', async () => {
    const shapes: [path: string, url: string][] = [
      ['/api/v1/search/services', '/api/v1/search/services?code_commune=59350'],
      ['/api/v1/services', '/api/v1/services'],
      ['/api/v1/services/{id}', '/api/v1/services/dora--1'],
      ['/api/v1/structures', '/api/v1/structures'],
      ['/api/v1/structures/{id}', '/api/v1/structures/dora--s1'],
      ['/api/v1/search', '/api/v1/search?q=aide'],
      ['/api/v1/search/services/facets', '/api/v1/search/services/facets'],
      ['/api/v1/sources', '/api/v1/sources'],
      ['/api/v1/doc/frais', '/api/v1/doc/frais'],
      ['/api/v1/capabilities', '/api/v1/capabilities'],
      ['/api/v1/communes', '/api/v1/communes?q=lille'],
      ['/api/v1/communes/{code}', '/api/v1/communes/59350'],
      ['/api/v1/position', '/api/v1/position?lat=50.63&lon=3.06'],
      ['/healthz', '/healthz'],
      ['/readyz', '/readyz'],
    ];
    for (const [path, url] of shapes) {
      const answer: unknown = await (await under.ask(url)).json();
      const schema = description.paths[path]?.get?.responses['200']?.content?.['application/json']?.schema;
      expect([path, mismatch(answer, schema ?? { not: 'described' }, description)]).toEqual([path, null]);
    }
    const receipt: unknown = await (await under.post(correction())).json();
    const { suivi } = receipt as { suivi: string };
    const followUp: unknown = await (await under.ask(suivi.replace(ORIGIN, ''))).json();
    expect(mismatch(receipt, description.components.schemas['Receipt'] ?? {}, description)).toBeNull();
    expect(mismatch(followUp, description.components.schemas['FollowUp'] ?? {}, description)).toBeNull();
    const refusal: unknown = await (await under.ask('/api/v1/services?page=0')).json();
    expect(mismatch(refusal, description.components.schemas['Problem'] ?? {}, description)).toBeNull();
  });

  it('is open to any origin, and names the address that visitors see', async () => {
    const other = await startRelay({ publicUrl: 'https://offre.mondepartement.fr' });
    const response = await other.ask('/openapi.json', { headers: { Origin: 'https://elsewhere.example' } });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.json()).toMatchObject({ servers: [{ url: 'https://offre.mondepartement.fr' }] });
    await other.relay.close();
  });

  it('names no address that a request says, where none is set: caches would hand it on', async () => {
    const answer = await under.relay.fetch(new Request('http://evil.example/openapi.json'));
    expect(await answer.json()).toMatchObject({ servers: [{ url: '/' }] });
  });
});

describe('the page of the description', () => {
  it('is drawn once for people, compressed, and not sent to who holds it already', async () => {
    const [first, second] = [
      await under.ask('/reference', { headers: { 'Accept-Encoding': 'gzip' } }),
      await under.ask('/reference?again', { headers: { 'Accept-Encoding': 'gzip' } }),
    ];
    expect(first.headers.get('Content-Encoding')).toBe('gzip');
    const tag = first.headers.get('ETag') ?? '';
    expect(second.headers.get('ETag')).toBe(tag);
    const held = await under.ask('/reference', { headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': tag } });
    expect(held.status).toBe(304);
  });

  it('shows every operation and every model, with one script of its own and nothing from elsewhere', async () => {
    const response = await under.ask('/reference');
    const page = await response.text();
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(page.match(/src="[^"]*"/g)).toEqual(['src="/pages/reference.js"']);
    expect(page).not.toMatch(/<script>|style=|https?:\/\/(?!relay\.test)/);
    for (const path of Object.keys(description.paths)) expect(page).toContain(`<code>${path}</code>`);
    for (const name of Object.keys(description.components.schemas)) expect(page).toContain(`id="${name}"`);
    const ids = [...page.matchAll(/ id="(?<id>[^"]+)"/g)].map(({ groups }) => groups?.['id']);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#(?<id>[^"]+)"/g)].map(({ groups }) => groups?.['id']);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('has an address to try where an operation answers anybody, and says of the others what this relay lacks', async () => {
    const page = await (await under.ask('/reference')).text();
    const tried = [...page.matchAll(/Essayer : <a href="(?<address>[^"]+)"/g)].map(
      ({ groups }) => groups?.['address']?.replaceAll('&amp;', '&') ?? '',
    );
    expect(tried).toContain('/api/v1/search/services?size=5');
    expect(tried).toContain('/api/v1/communes?q=saint&limit=5');
    expect(tried.filter((address) => address.startsWith('/moderation/') || address.includes('{'))).toEqual([]);
    const answers = tried.filter((address) => /^\/(?:api|schemas|healthz|readyz|openapi)/.test(address));
    expect(answers.length).toBeGreaterThan(20);
    for (const address of answers) expect([address, (await under.ask(address)).status]).toEqual([address, 200]);
    // The relay under test knows communes, and no streets and no map.
    const absent = [...page.matchAll(/<p class="notice">[^<]+<\/p>\s*<div data-try="([^"]+)"><\/div>/g)].map(
      ([, path]) => path,
    );
    expect(absent).toEqual(['/api/v1/adresses', '/api/v1/adresses/proche', '/tiles/{z}/{x}/{y}']);
    // Those who ask are told so, and no browser notes a fault.
    const said: unknown = await (await under.ask('/api/v1/adresses?q=rue')).json();
    expect(said).toEqual({ items: [], absence: 'Ce relais ne cherche pas d’adresse : cherchez une commune.' });
  });
});

describe('the examples of the description', () => {
  it('lead from the first of a list to a record that is there', async () => {
    const links = Object.entries(description.paths).flatMap(([list, { get }]) =>
      Object.values(get?.responses['200']?.links ?? {}).map((link) => ({ list, ...link })),
    );
    expect(links.map(({ operationId }) => operationId).sort()).toEqual([
      'get_communes_code',
      'get_moderation_contributions_id',
      'get_services_id',
      'get_structures_id',
    ]);
    for (const { list, operationId, parameters } of links.filter(({ list: one }) => one.startsWith('/api/'))) {
      const [found] = Object.entries(description.paths).filter(([, { get }]) => get?.operationId === operationId);
      const [[name, pointer] = ['', '']] = Object.entries(parameters);
      const q = list.endsWith('communes') ? '?q=lille' : '';
      const { items } = (await (await under.ask(`${list}${q}`)).json()) as { items: Record<string, string>[] };
      const value = items[0]?.[pointer.replace('$response.body#/items/0/', '')] ?? '';
      const answer = await under.ask((found?.[0] ?? '').replace(`{${name}}`, value));
      expect([operationId, answer.status]).toEqual([operationId, 200]);
    }
  });
});

type Schema = Readonly<Record<string, unknown>>;

/**
 * Tells where a value differs from a schema, or returns null. It knows the words that the description uses, and refuses
 * others.
 */
function mismatch(value: unknown, schema: Schema, api: Description, at = '$'): string | null {
  const known = ['$ref', 'type', 'properties', 'required', 'additionalProperties', 'items', 'anyOf', 'enum', 'const'];
  const told = [
    'minimum',
    'maximum',
    'minLength',
    'maxLength',
    'pattern',
    'format',
    'title',
    'propertyNames',
    'minItems',
    'maxItems',
  ];
  const odd = Object.keys(schema).find((word) => !known.includes(word) && !told.includes(word));
  if (odd !== undefined) return `${at}: ${odd}?`;
  const { $ref, type, properties = {}, required = [], additionalProperties, items, anyOf } = schema;
  if (typeof $ref === 'string') {
    return mismatch(value, api.components.schemas[$ref.slice($ref.lastIndexOf('/') + 1)] ?? { missing: $ref }, api, at);
  }
  if (Array.isArray(anyOf)) {
    const all = (anyOf as Schema[]).map((one) => mismatch(value, one, api, at));
    return all.includes(null) ? null : all.join(' or ');
  }
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value)) return `${at}: not of the list`;
  if (typeof schema['pattern'] === 'string' && !new RegExp(schema['pattern'], 'u').test(String(value)))
    return `${at}: pattern`;
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  const types = type === undefined ? [kind] : [type].flat();
  if (!types.includes(kind) && !(kind === 'number' && types.includes('integer'))) return `${at}: ${kind}`;
  if (Array.isArray(value)) {
    return (
      value
        .map((one, index) => mismatch(one, (items ?? {}) as Schema, api, `${at}[${index}]`))
        .find((one) => one !== null) ?? null
    );
  }
  if (typeof value !== 'object' || value === null) return null;
  const absent = (required as string[]).find((name) => !(name in value));
  if (absent !== undefined) return `${at}.${absent}: absent`;
  for (const [name, one] of Object.entries(value)) {
    const field = (properties as Record<string, Schema>)[name] ?? additionalProperties;
    if (field === false) return `${at}.${name}: not described`;
    if (typeof field === 'object' && field !== null) {
      const found = mismatch(one, field as Schema, api, `${at}.${name}`);
      if (found !== null) return found;
    }
  }
  return null;
}
