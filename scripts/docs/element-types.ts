// The types of the elements in the templates of frameworks, made from the manifest. They end the declarations of `define.ts`,
// which every entry of an element imports.
import { posix } from 'node:path';
import { elementsOf, type Described, type ElementDeclaration, type Manifest } from './elements.ts';

/** The module that camelizes names as Vue reads them, by its path in `dist`. */
const NAMES = 'templates.d.ts';
const names = `/** What stands in a template, by the names that Vue gives to it: \`code-commune\` is \`codeCommune\`, the event \`di-open\` is \`onDiOpen\`. */
export type InVue<T> = { [K in keyof T as K extends string ? Camelized<K extends \`ondi-\${infer Rest}\` ? \`on-di-\${Rest}\` : K> : K]: T[K] };
type Camelized<K extends string> = K extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camelized<Tail>>}\` : K;
`;

/** Writes what the build adds to its declarations, by the paths of their files in \`dist\`: one is new, the others end a file that is there. */
export function renderElementTypes(manifest: Manifest): Map<string, string> {
  const files = new Map([[NAMES, names]]);
  for (const { path, declarations } of manifest.modules) {
    const [element] = elementsOf({ ...manifest, modules: [{ path, declarations }] });
    if (element === undefined) continue;
    const folder = posix.dirname(posix.relative('dist', path));
    files.set(posix.join(folder, 'define.d.ts'), renderElement(element, posix.relative(folder, '.')));
  }
  return files;
}

function renderElement(element: ElementDeclaration & { tagName: string }, root: string): string {
  const { name, tagName, summary } = element;
  const own = `${name}InTemplates`;
  return `
import type { DiEvent } from '${root}/shared/elements/events.ts';
import type { InVue } from '${root}/${NAMES}';
import type { ${name} } from './${tagName}.ts';
// A page has one framework or none: the modules of the others are not there.
// @ts-ignore
import type { DetailedHTMLProps, HTMLAttributes as InReact } from 'react';
// @ts-ignore
import type { HTMLAttributes as InSvelte } from 'svelte/elements';
// @ts-ignore
import type { HTMLAttributes as InVueHtml, PublicProps } from 'vue';

/** The attributes, the properties and the events of \`<${tagName}>\` in a template. */
interface ${own} {
${renderMembers(element).join('\n')}
}

// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** ${summary ?? ''} */
      '${tagName}': DetailedHTMLProps<InReact<${name}>, ${name}> & ${own};
    }
  }
}
// @ts-ignore
declare module 'svelte/elements' {
  export interface SvelteHTMLElements {
    /** ${summary ?? ''} */
    '${tagName}': InSvelte<${name}> & ${own};
  }
}
// @ts-ignore
declare module 'vue' {
  export interface GlobalComponents {
    /** ${summary ?? ''} */
    '${tagName}': new () => ${name} & { $props: InVueHtml & PublicProps & InVue<${own}> };
  }
}
`;
}

function renderMembers({ name, attributes = [], members = [], events = [] }: ElementDeclaration): string[] {
  const fields = members.filter(({ kind, readonly = false }) => kind === 'field' && !readonly);
  const types = new Map<Described, string>();
  for (const field of fields) types.set(field, `${name}['${field.name}']`);
  const named = new Map(fields.map((field) => [field.name, field]));
  for (const attribute of attributes) {
    const field = fields.find((one) => one.attribute === attribute.name);
    if (field === undefined) throw new Error(`No property of ${name} has the attribute ${attribute.name}.`);
    const property = `${name}['${field.name}']`;
    const text = toAttributeType(property, field.type?.text);
    // A framework that finds a property of the name of the attribute sets the property.
    const alike = named.get(attribute.name);
    types.set(alike ?? attribute, alike === undefined || text.startsWith(property) ? text : `${property} | ${text}`);
  }
  for (const event of events) {
    types.set(
      { ...event, name: `on${event.name}` },
      `((event: ${event.type?.text ?? ''} & { readonly currentTarget: ${name} }) => void)`,
    );
  }
  return [...types].map(
    ([{ name: key, description = '' }, type]) =>
      `  /** ${description.replace(/\s+/g, ' ')} */\n  '${key}'?: ${type} | null | undefined;`,
  );
}

/** The type of an attribute, which HTML writes as a text. `false` is no value of a flag: it is on when it is there. */
function toAttributeType(property: string, text = ''): string {
  if (text === 'boolean') return "true | ''";
  if (/^number\b/.test(text)) return `${property} | \`\${number}\``;
  return text === 'readonly string[]' ? `${property} | string` : property;
}
