import { parseOptions, settings, StartError, type ServeOptions } from '@inclusion-kit/relay/reading';
import { createCommand, flag, type Environment } from '../call.ts';
import { doctor as texts } from '../locales/doctor.ts';
import { find, settle, type Finding, type State } from './check.ts';
import { checkActivities, checkCommunes, checkDataset, checkNeeds, checkWords } from './dataset.ts';
import { checkDatabase, checkDisk, checkMemory, checkNode } from './machine.ts';
import { checkMail } from './mail.ts';
import { checkOrigins, checkPort } from './network.ts';
import { checkOrientations } from './orientations.ts';
import { checkOthers, checkUpstream } from './upstream.ts';

const signs: Readonly<Record<State, string>> = { ok: '✓', warning: '!', error: '✗' };
/** A large dataset is read whole. */
const READING_MS = 120_000;

/** Runs `inclusion-kit doctor`: checks an installation and says what to do. Returns 1 when something is to be corrected. */
export const runDoctor = createCommand(
  'doctor',
  () => texts.help,
  { options: { json: flag } },
  async ({ json }, environment) => {
    const findings = await examine(environment);
    const count = (state: State): number => findings.filter((finding) => finding.state === state).length;
    const errors = count('error');
    if (json === true) console.log(JSON.stringify({ ok: errors === 0, checks: findings }, null, 2));
    else {
      for (const finding of findings) console.log(toLines(finding));
      console.log(`\n${texts.summary(errors, count('warning'))}`);
    }
    return errors === 0 ? 0 : 1;
  },
);

async function examine(environment: Environment): Promise<readonly Finding[]> {
  const parsed = readOptions(environment);
  if ('findings' in parsed) return [checkNode(), ...parsed.findings];
  const { serve } = parsed;
  const checked = await Promise.all([
    settle('database', () => checkDatabase(serve)),
    settle('disk', () => checkDisk(serve)),
    settle('upstream', () => checkUpstream(serve)),
    settle('others', () => checkOthers(serve)),
    settle('dataset', () => checkDataset(serve), READING_MS),
    settle('communes', () => checkCommunes(serve)),
    settle('words', () => checkWords(serve)),
    settle('needs', () => checkNeeds(serve), READING_MS),
    settle('activities', () => checkActivities(serve)),
    settle('port', () => checkPort(serve)),
    settle('mail', () => checkMail(serve)),
  ]);
  const { moderators, metricsToken } = serve;
  return [
    checkNode(),
    find(
      'options',
      'ok',
      texts.optionsFine(settings.map(({ name }) => name).filter((name) => (environment[name] ?? '') !== '')),
    ),
    checkMemory(serve),
    ...checked.flat(),
    ...checkOrigins(serve),
    ...checkOrientations(serve),
    find('access', 'ok', texts.access(moderators.length, metricsToken !== null)),
  ];
}

function readOptions(environment: Environment): { serve: ServeOptions } | { findings: readonly Finding[] } {
  try {
    return { serve: parseOptions(environment) };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    const lines = error.message.split('\n');
    const complaints = lines.length === 1 ? lines : lines.slice(1).map((line) => line.replace(/^\s*- /, ''));
    return { findings: complaints.map((line) => find('options', 'error', texts.optionsWrong(line))) };
  }
}

function toLines({ id, state, message, action }: Finding): string {
  const line = `${signs[state]} ${texts.names[id]} : ${message}`;
  return action === undefined ? line : `${line}\n    → ${action}`;
}
