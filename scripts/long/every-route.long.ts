// Asks every route of a national relay for the dearest that it gives, one after another, while another client searches. Tells the
// processor time of each thread, the bytes, and how long a search took meanwhile.
// node --conditions=inclusion-kit-source scripts/long/every-route.long.ts [services] [part of a path]
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashPassword } from '../../packages/relay/src/contributions/moderators/password.ts';
import { communesFileOf, filesOf, servicesPerFile, writeDataset } from '../bench/national/file.ts';
import { startRelay } from '../bench/relay/relay-process.ts';
import { dearestOf, type Dear } from './routes/dearest.ts';
import { largestOf, readRoutes, seedStore } from './routes/seed.ts';

const [services = 200_000] = process.argv.slice(2).map(Number);
const part = process.argv[3] ?? '';
/** Processor time that one request may take of a thread: that of the offer has its own calls to answer, the main one all others. */
const MOST_MS: Readonly<Record<string, number>> = { offer: 1000, main: 500 };
/** Another client's search may wait so long. */
const LONGEST_MS = 1000;
const PASSWORD = 'a password of the proof';
const CRAWLER = '203.0.113.1';
const READER = '203.0.113.2';

const folder = process.env['DATASET_FOLDER'] ?? (await mkdtemp(join(tmpdir(), 'every-route-')));
const failures: string[] = [];
try {
  await writeDataset(folder, services);
  const files = Array.from({ length: Math.ceil(services / servicesPerFile) }, (_, at) => filesOf(folder, at));
  const largest = await largestOf(files, join(folder, 'largest'));
  const database = join(folder, `every-route-${Date.now()}.db`);
  const known = await seedStore(database, files);
  const activities = join(folder, 'activites.csv');
  await writeFile(activities, writeActivities());
  const relay = await startRelay(
    {
      DATASET: [...files.flatMap((one) => [one.structures, one.services]), ...largest.files].join(','),
      COMMUNES: communesFileOf(folder),
      DATABASE_URL: `file:${database}`,
      TRUSTED_PROXIES: '127.0.0.1',
      RATE_LIMITS: 'off',
      ACTIVITIES: activities,
      MODERATORS: `zoe:administrateur:${await hashPassword(PASSWORD)}`,
      PUBLIC_URL: 'http://127.0.0.1',
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'relais@example.org',
      ...(process.env['WITH_DUPLICATES'] === undefined ? { DUPLICATES: 'off' } : {}),
    },
    'sources',
  );
  try {
    // The index of words is built, and the accepted contributions are read.
    await get('/api/v1/search/services?q=atelier&size=1');
    await sleep(5000);
    const cookie = await signIn();
    const dearest = dearestOf({ ...known, largest: largest.id });
    const routes = await readRoutes();
    const forgotten = routes.filter((route) => dearest[route] === undefined);
    if (forgotten.length > 0) failures.push(`No dearest form of ${forgotten.join(', ')}.`);
    console.log('route | status | kB | ms | main ms | offer ms | other threads ms | longest search ms');
    for (const [route, forms] of Object.entries(dearest)) {
      if (!route.includes(part)) continue;
      for (const form of forms) await measure(route, form, cookie);
    }

    async function measure(route: string, form: Dear, cookie: string): Promise<void> {
      const n = String(Math.floor(Math.random() * 900_000) + 100_000);
      const before = await threads(relay.pid);
      const searching = searchMeanwhile();
      // One search at least is under way before.
      await sleep(30);
      const start = performance.now();
      const { status, bytes } = await ask(route.split(' ', 1)[0] ?? '', form, n, cookie);
      const ms = performance.now() - start;
      const searches = await searching.end();
      await sleep(20);
      const after = await threads(relay.pid);
      const spent = new Map([...after].map(([name, time]) => [name, time - (before.get(name) ?? 0)]));
      // The searches beside it take some of the time.
      const own = (name: string): number => Math.round(spent.get(name) ?? 0);
      const others = [...spent].filter(([name]) => !(name in MOST_MS)).reduce((sum, [, time]) => sum + time, 0);
      const told = `${route} ${form.path.slice(0, 90)}`;
      const figures = [status, Math.round(bytes / 1000), Math.round(ms), own('main'), own('offer'), Math.round(others)];
      console.log([told, ...figures, `${Math.round(searches.longest)} of ${searches.count}`].join(' | '));
      for (const [name, most] of Object.entries(MOST_MS))
        if (own(name) > most + searches.count * 5) failures.push(`${told}: ${own(name)} ms of the thread ${name}.`);
      if (searches.longest > LONGEST_MS) failures.push(`${told}: a search took ${Math.round(searches.longest)} ms.`);
    }

    async function ask(method: string, { path, body, as }: Dear, n: string, cookie: string) {
      const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
      const isForm = path.startsWith('/contribuer') || path.startsWith('/territoire');
      const response = await fetch(relay.url + path.replaceAll('{n}', n), {
        method,
        redirect: 'manual',
        headers: {
          'X-Forwarded-For': CRAWLER,
          ...(as === undefined ? {} : { Cookie: cookie, Origin: 'http://127.0.0.1' }),
          ...(text === undefined
            ? {}
            : {
                'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
                'Idempotency-Key': randomUUID(),
              }),
        },
        ...(text === undefined ? {} : { body: text.replaceAll('{n}', n).replaceAll('{uuid}', randomUUID()) }),
      });
      let bytes = 0;
      for await (const piece of response.body ?? []) bytes += (piece as Uint8Array).length;
      return { status: response.status, bytes };
    }

    function searchMeanwhile() {
      const over = new AbortController();
      let longest = 0;
      let count = 0;
      const done = (async () => {
        while (!over.signal.aborted) {
          const start = performance.now();
          await get(`/api/v1/search/services?size=20&score_qualite_minimum=${Math.random().toFixed(9)}`);
          longest = Math.max(longest, performance.now() - start);
          count += 1;
          await sleep(10);
        }
      })();
      return {
        end: async () => {
          over.abort();
          await done;
          return { longest, count };
        },
      };
    }

    async function get(path: string): Promise<void> {
      const response = await fetch(relay.url + path, { headers: { 'X-Forwarded-For': READER } });
      await response.arrayBuffer();
    }

    async function signIn(): Promise<string> {
      const response = await fetch(`${relay.url}/moderation/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: 'http://127.0.0.1' },
        body: JSON.stringify({ nom: 'zoe', mot_de_passe: PASSWORD }),
      });
      if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
      return response.headers
        .getSetCookie()
        .map((one) => one.split(';', 1)[0])
        .join('; ');
    }
  } finally {
    await relay.stop();
  }
} finally {
  if (process.env['DATASET_FOLDER'] === undefined) await rm(folder, { recursive: true });
}
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Reads the processor time of each thread, by its name, in milliseconds. That of the process itself is the main one. */
async function threads(pid: number): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const id of await readdir(`/proc/${pid}/task`)) {
    const read = (file: string): Promise<string> => readFile(`/proc/${pid}/task/${id}/${file}`, 'utf8').catch(() => '');
    const name = id === String(pid) ? 'main' : (await read('comm')).trim();
    const ns = Number((await read('schedstat')).split(' ', 1)[0]);
    times.set(name, (times.get(name) ?? 0) + ns / 1e6);
  }
  return times;
}

/** A list of activities such as an operator may have: thousands, of the same few words. */
function writeActivities(): string {
  const words = ['atelier', 'emploi', 'logement', 'santé', 'français', 'numérique'];
  const lines = Array.from({ length: 5000 }, (_, at) =>
    [
      `A-${at}`,
      `${words[at % 6] ?? ''} ${words[(at + 1) % 6] ?? ''} ${at}`,
      'formation',
      '',
      'numerique,mobilite,sante',
      'atelier',
      3,
      4,
      '2026-01-01',
      '',
      'essai',
      '1',
    ].join(';'),
  );
  const head =
    'code_activite;libelle;famille;code_parent;match_thematiques;match_types;heures_defaut;semaines_defaut;valide_du;valide_au;source;version';
  return [head, ...lines].join('\n');
}
