// The blocks of the documentation in other languages than TypeScript, each read by a program that knows its language.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { transform, type Loader } from 'esbuild';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { parseAllDocuments } from 'yaml';

/** A block with the language after its fence. */
export interface Block {
  /** Its place, for instance `README.md:35`. */
  readonly where: string;
  /** Empty where the fence names none. */
  readonly language: string;
  /** The words after the language, for instance `drawing`. */
  readonly note: string;
  readonly code: string;
}

/** The attributes of each element, by its tag. */
export type Attributes = ReadonlyMap<string, ReadonlySet<string>>;

/** Finds the blocks of a page, those in lists too. */
export function parseBlocks(page: string, text: string): Block[] {
  const blocks = /^(?<indent> *)```(?<language>\w*) ?(?<note>[\w ]*)\n(?<code>.*?)^\k<indent>```$/gms;
  return [...text.matchAll(blocks)].map((match) => {
    const { indent = '', language = '', note = '', code = '' } = match.groups ?? {};
    return {
      where: `${page}:${text.slice(0, match.index).split('\n').length}`,
      language,
      note,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    };
  });
}

/** Reads the blocks of a page of the repository. */
export const readBlocks = (root: string, page: string): Block[] => parseBlocks(page, readFileSync(root + page, 'utf8'));

const loaders: Readonly<Record<string, Loader>> = { js: 'js', tsx: 'tsx', css: 'css' };

/** The languages that are read. */
export const languages: readonly string[] = [...Object.keys(loaders), 'json', 'sh', 'html', 'yaml'];

/** Tells the faults of a block, one line each. A language that nothing here reads has none. */
export async function findFaults({ language, code }: Block, attributes: Attributes): Promise<string[]> {
  const loader = loaders[language];
  if (loader !== undefined) return transpile(code, loader);
  if (language === 'json') return parseJson(code);
  if (language === 'sh') return readShell(code);
  if (language === 'yaml') return readYaml(code);
  return language === 'html' ? readHtml(code, attributes) : [];
}

async function transpile(code: string, loader: Loader): Promise<string[]> {
  try {
    const { warnings } = await transform(code, { loader, logLevel: 'silent' });
    return warnings.map(({ text }) => text);
  } catch (error) {
    return [(error as Error).message];
  }
}

function parseJson(code: string): string[] {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** A line of a crontab is a command after five fields. The measures and the long proofs that a command names are there. */
function readShell(code: string): string[] {
  const commands = code.replaceAll(/^(?:[\d*]+ ){5}/gm, '');
  const { status, stderr } = spawnSync('bash', ['-n'], { input: commands, encoding: 'utf8' });
  const named = [...code.matchAll(/npm run (bench|test:long) -- (\w[\w-]*)/g)].map(([, kind, name = '']) =>
    kind === 'bench' ? `bench/${name}.ts` : `long/${name}.long.ts`,
  );
  const absent = named.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)));
  return [...(status === 0 ? [] : [stderr.trim()]), ...absent.map((path) => `scripts/${path} is not there`)];
}

/** A key that stands twice is a fault too. */
function readYaml(code: string): string[] {
  return [...parseAllDocuments(code)].flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].map(({ message }) => message),
  );
}

type Node = DefaultTreeAdapterTypes.Node;

function readHtml(code: string, attributes: Attributes): string[] {
  const faults: string[] = [];
  const onParseError = ({ code: fault, startLine }: { code: string; startLine: number }): void => {
    faults.push(`${fault}, line ${startLine}`);
  };
  const tree: Node = /^<!doctype/i.test(code) ? parse(code, { onParseError }) : parseFragment(code, { onParseError });
  const walk = (node: Node): void => {
    if ('tagName' in node) {
      const known = attributes.get(node.tagName);
      const isOurs = node.tagName.startsWith('di-');
      if (isOurs && known === undefined) faults.push(`<${node.tagName}> is no element of ours`);
      for (const { name } of isOurs && known !== undefined ? node.attrs : []) {
        const isCommon = /^(?:id|class|lang|dir|slot|hidden|title)$|^(?:data|aria)-/.test(name);
        if (!isCommon && known?.has(name) === false) faults.push(`<${node.tagName}> has no attribute ${name}`);
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(tree);
  return faults;
}
