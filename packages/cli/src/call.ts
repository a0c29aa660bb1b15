import { parseArgs, type ParseArgsConfig } from 'node:util';
import { dayInParis, isOneEditApart } from '@inclusion-kit/sdk/internal';
import { fr } from './locales/fr.ts';

/** The command line itself is wrong. The message says what to type instead. */
export class CallError extends Error {
  override readonly name = 'CallError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The code of a program that Ctrl+C ends. */
export const INTERRUPTED = 130;

/** 0 success, 1 the data is bad, 2 the call is bad, 130 stopped by Ctrl+C. */
export type ExitCode = 0 | 1 | 2 | typeof INTERRUPTED;

/** Runs a command. @throws CallError when the call is wrong, StartError when a file or the database cannot be used */
export type Command = (args: readonly string[], environment: Environment) => Promise<ExitCode>;

type Options = NonNullable<ParseArgsConfig['options']>;
type Call<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; strict: true; allowPositionals: true }>
>;

export const text = { type: 'string' } as const;
export const list = { type: 'string', multiple: true } as const;
export const flag = { type: 'boolean' } as const;

/** Creates a command from its options, besides `--help`, its help and its work. Words that are no option are refused or handed on. */
export function createCommand<const T extends Options>(
  name: string,
  help: () => string | Promise<string>,
  { options, takesWords = false }: { options: T; takesWords?: boolean },
  work: (values: Call<T>['values'], environment: Environment, words: string[]) => Promise<ExitCode>,
): Command {
  return async (args, environment) => {
    const { values, positionals } = parseCall(name, args, { ...options, help: { ...flag, short: 'h' } }, takesWords);
    if ((values as { help?: boolean }).help !== true) return work(values, environment, positionals);
    console.log(await help());
    return 0;
  };
}

/** Parses options. @throws CallError in French, for what `parseArgs` complains about in English */
function parseCall<T extends Options>(
  name: string,
  args: readonly string[],
  options: T,
  allowPositionals: boolean,
): Call<T> {
  try {
    type Config = { args: string[]; options: T; strict: true; allowPositionals: true };
    return parseArgs<Config>({ args: [...args], options, strict: true, allowPositionals: allowPositionals as true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const quoted = /'(?:-\w, )?(?<name>[^' ]+)[^']*'/.exec(message)?.groups?.['name'] ?? args.join(' ');
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const names = Object.keys(options).map((option) => `--${option}`);
      throw new CallError(fr.unknownOption(name, quoted, findClosest(quoted, names)));
    }
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') throw new CallError(fr.unexpectedArgument(name, quoted));
    if (options[quoted.slice(2)]?.type === 'boolean') throw new CallError(fr.unexpectedValue(quoted));
    throw new CallError(fr.missingValue(name, quoted));
  }
}

/** Finds the name that was probably meant: one typo away, a longer form of the text, or the beginning of it. */
export function findClosest(typed: string, names: readonly string[]): string | undefined {
  const letters = typed.replace(/^-+/, '').length;
  return (
    names.find((name) => isOneEditApart(typed, name)) ??
    (letters < 3 ? undefined : names.find((name) => name.startsWith(typed) || typed.startsWith(name)))
  );
}

/** `--database kit.db` and `--database file:kit.db` mean the same. One letter before the colon is a drive. */
export function toDatabaseUrl(value: string): string {
  return /^[a-z]{2,}:/i.test(value) ? value : `file:${value}`;
}

/** Returns the day that it is in France, `YYYY-MM-DD`: that of a command that is given none. */
export const today = (): string => dayInParis(new Date());

/** Tells whether a text is `YYYY-MM-DD`. A day that does not exist, such as 31 February, would pass for another. */
export function isDay(value: string): boolean {
  const day = new Date(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Tells whether the system refused something about a file. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
