// The templates of Vue, of Svelte and of Angular that the documentation shows, written as JSX, so that TypeScript checks their tags,
// attributes, events and expressions. The types of the elements are one interface for all of them (decision 0047). The compilers of
// the frameworks read the examples instead (decision 0048).

/** As much of the modules of the frameworks as the snippets import. */
export const frameworks = `
declare module 'vue' {
  export function ref<T>(value: T): { value: T };
}
declare module '@angular/core' {
  export const CUSTOM_ELEMENTS_SCHEMA: object;
  export function Component(options: { selector: string; schemas: object[]; template: string }): (component: unknown, context: unknown) => void;
  export function signal<T>(value: T): { (): T; set(value: T): void };
}
declare function $state<T>(value: T): T;
`;

/** The two parts of a block. The markup reads the names of the script. */
interface Template {
  readonly script: string;
  readonly markup: string;
}

const readers: Readonly<Record<string, (code: string) => Template>> = {
  vue: readVue,
  svelte: readSvelte,
  angular: readAngular,
};

/** The frameworks whose templates are read. */
export const templateLanguages: readonly string[] = Object.keys(readers);

/** Writes a block with a template as a file of TSX. @throws Error for a framework that is not read, or a block without a template */
export function toTsx(language: string, code: string): string {
  const read = readers[language];
  if (read === undefined) throw new Error(`No template of ${language} is read.`);
  const { script, markup } = read(code);
  return `${script}\nexport const template = <>\n${markup.trim()}\n</>;\n`;
}

/** Lists the names with a hyphen on the elements of a file of TSX: JSX takes any such name, of no type. */
export function hyphenatedNames(tsx: string): string[] {
  const tags = [...tsx.matchAll(/<di-[\w-]+\s(.*?)\/?>\n/gs)].map(([, attributes = '']) => attributes);
  return tags.flatMap((attributes) => [...attributes.matchAll(/(?<=^|\s)\w+(?:-\w+)+(?==|\s)/g)].map(([name]) => name));
}

function readVue(code: string): Template {
  const script = take(code, /<script setup lang="ts">\n(.*?)<\/script>/s);
  // A template reads the value of a reference by its name.
  const references = [...script.matchAll(/const (\w+) = ref\(/g)].map(([, name]) => name);
  const unwrap = (expression: string): string =>
    expression.replaceAll(new RegExp(`\\b(?:${references.join('|')})\\b`, 'g'), '$&.value');
  const markup = take(code, /<template>\n(.*?)<\/template>/s)
    .replaceAll(/\{\{(.*?)\}\}/g, (_, expression: string) => `{${unwrap(expression)}}`)
    .replaceAll(/ :([\w-]+)="(.*?)"/g, (_, name: string, expression: string) => ` ${name}={${unwrap(expression)}}`)
    .replaceAll(
      / @([\w-]+)="(.*?)"/g,
      (_, name: string, expression: string) => ` ${toListener(name)}={${unwrap(expression)}}`,
    );
  return { script, markup };
}

function readSvelte(code: string): Template {
  const script = take(code, /<script lang="ts">\n(.*?)<\/script>/s);
  return { script, markup: code.replace(/<script.*<\/script>/s, '') };
}

/** A component: its template reads its members, the parameter of an event, and the elements that a sign of `#` names. */
function readAngular(code: string): Template {
  const component = take(code, /export class (\w+)/);
  const members = [...code.matchAll(/^ {2}(?:readonly )?(\w+)(?: = |\()/gm)].map(([, name]) => name);
  const template = take(code, /template: `(.*?)`/s);
  const named = [...template.matchAll(/<([\w-]+)[^<>]*? #(\w+)/g)].map(
    ([, tag, name]) => `declare const ${name}: HTMLElementTagNameMap['${tag}'];`,
  );
  const markup = template
    .replaceAll(/ #\w+/g, '')
    .replaceAll(/\{\{(.*?)\}\}/g, '{$1}')
    .replaceAll(/ \[([\w-]+)\]="(.*?)"/g, ' $1={$2}')
    .replaceAll(
      / \(([\w-]+)\)="(.*?)"/g,
      (_, name: string, expression: string) => ` ${toListener(name)}={($event) => ${expression}}`,
    );
  return { script: [code, `const { ${members.join(', ')} } = new ${component}();`, ...named].join('\n'), markup };
}

/** Events of the elements keep their names in JSX, those of HTML are written in React's way. */
const toListener = (event: string): string =>
  event.startsWith('di-') ? `on${event}` : `on${event.charAt(0).toUpperCase()}${event.slice(1)}`;

function take(code: string, pattern: RegExp): string {
  const found = pattern.exec(code)?.[1];
  if (found === undefined) throw new Error(`The block has no ${pattern.source}`);
  return found;
}
