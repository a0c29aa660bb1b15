import { readFileSync } from 'node:fs';
import { StartError } from '@inclusion-kit/relay';
import { CallError } from './call-error.ts';
import { fr } from './locales/fr.ts';

/** 0 success, 1 the data is bad, 2 the call is bad. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line and returns its exit code. Its texts go to the standard streams. */
export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  try {
    return await dispatch(args, environment);
  } catch (error) {
    if (error instanceof CallError) return fail(error.message, 2);
    if (error instanceof StartError) return fail(error.message, error.exitCode);
    throw error;
  }
}

/** Each command is loaded when it is called: a relay does not load the readers of files before it answers. */
async function dispatch(
  [command, ...rest]: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  switch (command) {
    case 'serve':
      return (await import('./serve.ts')).runServe(rest, environment);
    case 'convert':
      return (await import('./convert/convert.ts')).runConvert(rest, environment);
    case 'backup':
      return (await import('./database/backup.ts')).runBackup(rest, environment);
    case 'restore':
      return (await import('./database/restore.ts')).runRestore(rest, environment);
    case 'database':
      return (await import('./database/database.ts')).runDatabase(rest, environment);
    case 'doctor':
      return (await import('./doctor/doctor.ts')).runDoctor(rest, environment);
    case 'territory':
      return (await import('./territory.ts')).runTerritory(rest, environment);
    case 'moderator':
      return (await import('./moderator.ts')).runModerator(rest);
    case 'contributions':
      return (await import('./contributions.ts')).runContributions(rest, environment);
    case 'objection':
      return (await import('./objection.ts')).runObjection(rest, environment);
    case '--help':
    case '-h':
      console.log(fr.help);
      return 0;
    case '--version':
    case '-v':
      console.log(readVersion());
      return 0;
    case undefined:
      throw new CallError(fr.noCommand);
    default:
      throw new CallError(command.startsWith('-') ? fr.unknownOption('', command) : fr.unknownCommand(command));
  }
}

function fail(message: string, code: 1 | 2): ExitCode {
  console.error(message);
  return code;
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
