// The way to a first result that a page of the documentation tells, read from the page itself.

/** One act of a reader. */
export type Act =
  | { readonly kind: 'command'; readonly command: string; readonly output: string | null }
  /** A server, in another terminal. */
  | { readonly kind: 'serve'; readonly command: string }
  | { readonly kind: 'file'; readonly name: string; readonly code: string };

const BLOCK = /^```(?<language>\w+)\n(?<code>.*?)^```$/gms;
const INLINE = /`(?<text>[^`\n]+)`/g;
const COMMAND = /^(?:\w+=\S+ )*(?:npm install|npx|node) /;
const FILE = /^[\w-]+\.(?:mjs|html)$/;

/**
 * Reads the acts that lead to a first result: blocks of commands, the file that a paragraph names with the code under it, and
 * the commands that a paragraph names, which come after that file. The way ends with the first result that is shown, or with a
 * page.
 * @param until heading that the way stands before
 */
export function readQuickStart(markdown: string, until = '\n## '): Act[] {
  const end = markdown.indexOf(until);
  const text = end === -1 ? markdown : markdown.slice(0, end);
  const acts: Act[] = [];
  let at = 0;
  let named: { file: string | null; commands: string[] } = { file: null, commands: [] };
  for (const { index, 0: whole, groups = {} } of text.matchAll(BLOCK)) {
    const last = text.slice(at, index).trim();
    named = last === '' ? named : readProse(last, acts);
    at = index + whole.length;
    const { language = '', code = '' } = groups;
    if (language === 'sh') acts.push(...toCommands(code).map((command) => toAct(command)));
    else if (language === 'text') {
      const run = acts.at(-1);
      if (run?.kind === 'command') acts[acts.length - 1] = { ...run, output: code };
      return acts;
    } else if (language === 'html' || language === 'ts') {
      const name = named.file ?? 'first.mjs';
      acts.push({ kind: 'file', name, code });
      const commands = named.commands.length > 0 || language === 'html' ? named.commands : [`node ${name}`];
      acts.push(...commands.map((command) => toAct(command)));
      if (language === 'html') return acts;
    }
  }
  return acts;
}

/** Reads the names of a text. Its commands stand for acts where it names no file. */
function readProse(text: string, acts: Act[]): { file: string | null; commands: string[] } {
  const names = [...text.matchAll(INLINE)].map(({ groups = {} }) => groups['text'] ?? '');
  const file = names.find((name) => FILE.test(name)) ?? null;
  const commands = names.filter((name) => COMMAND.test(name));
  const before = commands.filter((command) => file === null || command.startsWith('npm install'));
  acts.push(...before.map((command) => toAct(command)));
  return { file, commands: commands.filter((command) => !before.includes(command)) };
}

/** Divides a block of commands, lines that go on after a backslash being one. Those with « … » are for the reader to fill in. */
function toCommands(code: string): string[] {
  return code
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => COMMAND.test(line) && !line.includes('…'));
}

function toAct(command: string): Act {
  return /inclusion-kit\/cli serve|http-server/.test(command)
    ? { kind: 'serve', command }
    : { kind: 'command', command, output: null };
}
