import { readFileSync } from 'node:fs';
import { StartError } from '@inclusion-kit/sdk/internal';
import { CallError, findClosest, INTERRUPTED, type Command, type Environment, type ExitCode } from './call.ts';
import { StoppedError } from './stoppable.ts';
import { commandNames, fr, type CommandName } from './locales/fr.ts';

/** Each command is loaded when it is called: a relay does not load the readers of files before it answers. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).runServe,
  search: async () => (await import('./search/search.ts')).runSearch,
  convert: async () => (await import('./convert/convert.ts')).runConvert,
  validate: async () => (await import('./datasets/validate.ts')).runValidate,
  mend: async () => (await import('./datasets/mend.ts')).runMend,
  compare: async () => (await import('./datasets/compare.ts')).runCompare,
  merge: async () => (await import('./datasets/merge.ts')).runMerge,
  duplicates: async () => (await import('./datasets/duplicates.ts')).runDuplicates,
  backup: async () => (await import('./database/database.ts')).runBackup,
  restore: async () => (await import('./database/database.ts')).runRestore,
  database: async () => (await import('./database/database.ts')).runDatabase,
  doctor: async () => (await import('./doctor/doctor.ts')).runDoctor,
  territory: async () => (await import('./territory/territory.ts')).runTerritory,
  week: async () => (await import('./week/week.ts')).runWeek,
  activities: async () => (await import('./activities/activities.ts')).runActivities,
  moderator: async () => (await import('./moderator.ts')).runModerator,
  contributions: async () => (await import('./contributions.ts')).runContributions,
  access: async () => (await import('./access.ts')).runAccess,
  objection: async () => (await import('./objection.ts')).runObjection,
};

/** Runs one command line and returns its exit code. Its texts go to the standard streams. */
export async function run([name, ...rest]: readonly string[], environment: Environment): Promise<ExitCode> {
  try {
    if (name === 'help' && rest.length > 0) return await run([...rest.slice(0, 2), '--help'], environment);
    const command = commandNames.find((one) => one === name);
    if (command !== undefined) return await (await commands[command]())(rest, environment);
    if (name === 'help' || name === '--help' || name === '-h') console.log(fr.help);
    else if (name === '--version' || name === '-v') console.log(readVersion());
    else if (name === undefined) throw new CallError(fr.noCommand);
    else if (name.startsWith('-')) {
      throw new CallError(fr.unknownOption('', name, findClosest(name, ['--help', '--version'])));
    } else throw new CallError(fr.unknownCommand(name, findClosest(name, [...commandNames, 'help'])));
    return 0;
  } catch (error) {
    if (error instanceof StoppedError) {
      console.error(fr.stopped);
      return INTERRUPTED;
    }
    if (!(error instanceof CallError) && !(error instanceof StartError)) throw error;
    console.error(error.message);
    return error instanceof StartError ? error.exitCode : 2;
  }
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
