// The description of the elements for editors, tools and readers, made from their sources:
//   node scripts/docs/elements.ts   writes packages/widget/ELEMENTS.md, and the attributes of the search that the relay offers
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { format, resolveConfig } from 'prettier';
import { factsOf } from '../../packages/sdk/src/tables/parameter-names.ts';

/** The attributes of `<di-search>` as the relay reads them, from the root of the repository. */
export const ATTRIBUTES_PATH = 'packages/relay/src/pages/embed/search-attributes.generated.ts';
const root = new URL('../../', import.meta.url);
const widget = new URL('../../packages/widget/', import.meta.url);

/** One thing that an element has, as the manifest tells it. */
export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** A field or a method of an element. */
export interface Member extends Described {
  readonly kind: 'field' | 'method';
  /** The attribute that sets it, absent when none does. */
  readonly attribute?: string;
  /** Present on a property that a page reads and does not set. */
  readonly readonly?: boolean;
}

/** The entry of an element in the manifest. */
export interface ElementDeclaration {
  readonly name: string;
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

/** A manifest. @see https://github.com/webcomponents/custom-elements-manifest */
export interface Manifest {
  readonly schemaVersion: string;
  readonly package: { readonly name: string; readonly version: string };
  readonly modules: readonly { readonly path: string; readonly declarations: readonly ElementDeclaration[] }[];
}

/** Makes the manifest of the elements from their sources. */
export function createManifest(): Promise<Manifest> {
  return cli<Manifest>({ argv: ['analyze'], cwd: fileURLToPath(widget), noWrite: true });
}

/** Lists the elements of a manifest that pages put. */
export function elementsOf({ modules }: Manifest): (ElementDeclaration & { readonly tagName: string })[] {
  return modules
    .flatMap(({ declarations }) => declarations)
    .flatMap((one) => (one.tagName === undefined ? [] : [{ ...one, tagName: one.tagName }]));
}

/** Writes the manifest as a page to read. */
export async function renderReference(manifest: Manifest): Promise<string> {
  const page = `# The elements, one by one

Made from the sources by \`node scripts/docs/elements.ts\`, as \`custom-elements.json\` of the package is. How they are used: [README.md](README.md). Try them with
each attribute in the [playground](../../docs/playground.md).

${elementsOf(manifest).map(renderElement).join('\n\n')}
`;
  const path = fileURLToPath(new URL('ELEMENTS.md', widget));
  return format(page, { ...(await resolveConfig(path)), filepath: path });
}

/** The attributes by which a page says where the offers come from. */
const ofData: readonly string[] = ['api', 'dataset'];

/** Writes the facts about the attributes of `<di-search>` that are no parameters of a search, as a module of the relay. */
export async function renderSearchAttributes(manifest: Manifest): Promise<string> {
  const search = elementsOf(manifest).find(({ tagName }) => tagName === 'di-search');
  const facts = (search?.attributes ?? [])
    .filter(({ name }) => !ofData.includes(name) && factsOf(name.replaceAll('-', '_')) === undefined)
    .map((one) => [one.name, toFacts(one)] as const);
  const path = fileURLToPath(new URL(ATTRIBUTES_PATH, root));
  const text = `// Written by scripts/docs/elements.ts from the manifest of the elements.
/** The attributes of \`<di-search>\` besides the parameters of its search. The value that holds without the attribute is the first. */
export const elementAttributes = ${JSON.stringify(Object.fromEntries(facts))} as const;
`;
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

/** The facts of an attribute: the kind of its values, those that it may take, and the one that holds without it. */
export interface AttributeFacts {
  readonly kind: 'flag' | 'value' | 'filters' | 'values' | 'number' | 'text';
  readonly values?: readonly string[];
  readonly default?: string;
}

/** Reads the facts of an attribute from its type. */
export function toFacts({ name, type, default: usual = 'null' }: Described): AttributeFacts {
  const text = type?.text ?? '';
  const quoted = [...text.matchAll(/'([\w-]+)'/g)].map(([, value = '']) => value);
  const absent = usual.replaceAll("'", '');
  if (text === 'boolean') return { kind: 'flag' };
  if (quoted.length > 0) return { kind: 'value', values: [...new Set([absent, ...quoted])] };
  if (text === 'readonly string[]') return { kind: name.startsWith('filters-') ? 'filters' : 'values' };
  // A constant of the element is no value to read.
  const said = /^(?:null|[A-Z_]*)$/.test(absent) ? {} : { default: absent };
  return { kind: text === 'number' ? 'number' : 'text', ...said };
}

function renderElement(element: ElementDeclaration & { tagName: string }): string {
  const fields = (element.members ?? []).filter(({ kind, attribute }) => kind === 'field' && attribute === undefined);
  const methods = (element.members ?? []).filter(({ kind }) => kind === 'method');
  return [
    `## \`<${element.tagName}>\`\n\n${element.summary ?? ''}\n\n${element.description ?? ''}`,
    table('Attributes', ['attribute', 'type', 'when absent', ''], element.attributes, (one) => [
      code(one.name),
      code(one.type?.text),
      code(one.default),
      said(one),
    ]),
    table('Properties without an attribute', ['property', 'type', ''], fields, (one) => [
      code(one.name),
      code(one.type?.text),
      said(one),
    ]),
    table('Methods', ['method', ''], methods, (one) => [code(`${one.name}()`), said(one)]),
    table('Events', ['event', 'type', ''], element.events, (one) => [code(one.name), code(one.type?.text), said(one)]),
    table('Slots', ['slot', ''], element.slots, (one) => [code(one.name), said(one)]),
    table('Parts', ['part', ''], element.cssParts, (one) => [code(one.name), said(one)]),
    table('Custom properties', ['property', 'when absent', ''], element.cssProperties, (one) => [
      code(one.name),
      code(one.default),
      said(one),
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function table<T>(
  title: string,
  head: readonly string[],
  rows: readonly T[] | undefined,
  toCells: (row: T) => readonly string[],
): string {
  if (rows === undefined || rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows.map(toCells)];
  return `### ${title}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
}

const code = (text: string | undefined): string =>
  text === undefined ? '' : `\`${text.replace(/\s+/g, ' ').replaceAll('|', '\\|')}\``;
const said = ({ description = '' }: Described): string => description.replace(/\s+/g, ' ').replaceAll('|', '\\|');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = await createManifest();
  writeFileSync(new URL('ELEMENTS.md', widget), await renderReference(manifest));
  writeFileSync(new URL(ATTRIBUTES_PATH, root), await renderSearchAttributes(manifest));
}
