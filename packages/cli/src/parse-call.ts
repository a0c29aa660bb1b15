import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CallError } from './call-error.ts';
import { fr } from './locales/fr.ts';

/**
 * Parses the options of a command.
 * @throws CallError in French, for what `parseArgs` complains about in English
 */
export function parseCall<T extends NonNullable<ParseArgsConfig['options']>, P extends boolean>(
  command: string,
  args: readonly string[],
  options: T,
  allowPositionals: P,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; strict: true; allowPositionals: P }>> {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals });
  } catch (error) {
    throw toCallError(error, command, args);
  }
}

function toCallError(error: unknown, command: string, args: readonly string[]): CallError {
  const { code, message } = error as NodeJS.ErrnoException;
  const quoted = /'(?:-\w, )?(?<name>[^' ]+)[^']*'/.exec(message)?.groups?.['name'] ?? args.join(' ');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new CallError(fr.unknownOption(command, quoted));
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return new CallError(fr.unexpectedArgument(quoted));
  return new CallError(quoted === '--help' ? fr.unexpectedValue(quoted) : fr.missingValue(command, quoted));
}
