// The description of the elements for editors, tools and readers, made from their sources:
//   node scripts/docs/elements.ts   writes packages/widget/ELEMENTS.md
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { format, resolveConfig } from 'prettier';

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

Made from the sources by \`node scripts/docs/elements.ts\`, as \`custom-elements.json\` of the package is. How they are used: [README.md](README.md).

${elementsOf(manifest).map(renderElement).join('\n\n')}
`;
  const path = fileURLToPath(new URL('ELEMENTS.md', widget));
  return format(page, { ...(await resolveConfig(path)), filepath: path });
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
  writeFileSync(new URL('ELEMENTS.md', widget), await renderReference(await createManifest()));
}
