import { execFileSync } from 'node:child_process';

/** Gives the output of one call of git in a folder. @throws Error with git's own words when it refuses. */
export function git(folder: string, args: string[], input?: string): string {
  return run(folder, args, input).toString('utf8');
}

/** Gives the texts of blobs by their hash, in one call of git. */
export function readBlobs(folder: string, hashes: Iterable<string>): Map<string, string> {
  const asked = [...new Set(hashes)];
  const texts = new Map<string, string>();
  if (asked.length === 0) return texts;
  const output = run(folder, ['cat-file', '--batch'], `${asked.join('\n')}\n`);
  let at = 0;
  for (const hash of asked) {
    const endOfHead = output.indexOf('\n', at);
    const size = Number(output.toString('utf8', at, endOfHead).split(' ')[2]);
    if (!Number.isInteger(size)) throw new Error(`git has no blob ${hash}.`);
    texts.set(hash, output.toString('utf8', endOfHead + 1, endOfHead + 1 + size));
    at = endOfHead + 1 + size + 1;
  }
  return texts;
}

/** Gives the files of a commit: path and hash of the blob. */
export function listFiles(folder: string, commit: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit]).split('\0')) {
    const tab = entry.indexOf('\t');
    const [, type, hash] = entry.slice(0, tab).split(' ');
    if (type === 'blob' && hash !== undefined) files.set(entry.slice(tab + 1), hash);
  }
  return files;
}

function run(folder: string, args: string[], input?: string): Buffer {
  return execFileSync('git', args, {
    cwd: folder,
    maxBuffer: 1 << 30,
    ...(input === undefined ? {} : { input }),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
}
