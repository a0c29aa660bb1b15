// Copies the services of a département into a SQLite file: npm run import -- 59 offre.db
import { DatabaseSync } from 'node:sqlite';
import { createClient, isDataInclusionError } from '@inclusion-kit/sdk';

const [code_departement = '59', path = 'offre.db'] = process.argv.slice(2);
const baseUrl = process.env['RELAY'];
const client = createClient({
  ...(baseUrl === undefined ? { token: () => process.env['DATA_INCLUSION_TOKEN'] } : { baseUrl }),
  timeoutMs: 30_000,
  retries: 5,
  onInvalidItem: 'report',
  reportInvalidItem: ({ id, paths }) => console.warn(`${id ?? 'a record'} left out: see ${paths.join(', ')}`),
});

const database = new DatabaseSync(path);
database.exec(`
  CREATE TABLE IF NOT EXISTS services (id TEXT PRIMARY KEY, reading INTEGER NOT NULL, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS readings (id INTEGER PRIMARY KEY, pages INTEGER NOT NULL DEFAULT 0, ended TEXT);
`);
// A reading that did not end goes on.
const { id: reading, pages } = database
  .prepare(
    `INSERT INTO readings (id) SELECT coalesce(max(id), 0) + (SELECT count(*) = 0 FROM readings WHERE ended IS NULL) FROM readings
     WHERE true ON CONFLICT DO UPDATE SET id = id RETURNING id, pages`,
  )
  .get() as { id: number; pages: number };
const save = database.prepare('INSERT OR REPLACE INTO services (id, reading, record) VALUES (?, ?, ?)');
const keepPage = database.prepare('UPDATE readings SET pages = ? WHERE id = ?');

let kept = pages;
database.exec('BEGIN');
try {
  const services = client.allServices(
    { code_departement },
    {
      size: 500, // the same each night, as pages are counted in it
      startPage: pages + 1,
      // Called once all records of a page are saved: the page is kept whole, or not at all.
      onProgress: ({ page }) => {
        keepPage.run((kept = page), reading);
        database.exec('COMMIT; BEGIN');
      },
    },
  );
  for await (const service of services) save.run(service.id, reading, JSON.stringify(service));
  const { changes } = database.prepare('DELETE FROM services WHERE reading < ?').run(reading);
  database.prepare('UPDATE readings SET ended = ? WHERE id = ?').run(new Date().toISOString(), reading);
  database.exec('COMMIT');
  const { total } = database.prepare('SELECT count(*) AS total FROM services').get() as { total: number };
  console.log(`${total} services, ${changes} gone since the last reading`);
} catch (error) {
  database.exec('ROLLBACK');
  if (!isDataInclusionError(error)) throw error;
  console.error(`${error.message} ${error.hint ?? ''} The next run begins at page ${kept + 1}.`);
  process.exitCode = 1;
}
