import { readFileSync } from 'node:fs';
import { StartError } from '@inclusion-kit/relay';
import { runBackup } from './backup.ts';
import { CallError } from './call-error.ts';
import { runConvert } from './convert/convert.ts';
import { runDatabase } from './database.ts';
import { runDoctor } from './doctor/doctor.ts';
import { fr } from './locales/fr.ts';
import { runModerator } from './moderator.ts';
import { runObjection } from './objection.ts';
import { runRestore } from './restore.ts';
import { runServe } from './serve.ts';
import { runTerritory } from './territory.ts';

/** 0 success, 1 the data is bad, 2 the call is bad. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line and returns its exit code; what it says goes to the standard streams. */
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

async function dispatch(
  [command, ...rest]: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  switch (command) {
    case 'serve':
      return runServe(rest, environment);
    case 'convert':
      return runConvert(rest, environment);
    case 'backup':
      return runBackup(rest, environment);
    case 'restore':
      return runRestore(rest, environment);
    case 'database':
      return runDatabase(rest, environment);
    case 'doctor':
      return runDoctor(rest, environment);
    case 'territory':
      return runTerritory(rest, environment);
    case 'moderator':
      return runModerator(rest);
    case 'objection':
      return runObjection(rest, environment);
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
