import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

/** How hard a guess is made: 2¹⁵ rounds of 8 blocks take 32 MB and a tenth of a second. */
const COST = { log2N: 15, r: 8, p: 1 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** A password as kept: its cost, salt and derived key. Only dots part them, so that no shell, systemd or compose file changes it. */
const FORMAT = /^scrypt\.(?<log2N>1[4-8])\.(?<r>8)\.(?<p>[1-4])\.(?<salt>[\w-]{22})\.(?<key>[\w-]{43})$/;

/** Tells whether a text is a hash made by `hashPassword`. */
export function isPasswordHash(text: string): boolean {
  return FORMAT.test(text);
}

/** Makes what may be kept of a password, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await deriveKey(password, salt, COST);
  return `scrypt.${COST.log2N}.${COST.r}.${COST.p}.${salt.toString('base64url')}.${key.toString('base64url')}`;
}

/** Tells whether a password is the one that was hashed; how long that takes says nothing of it. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const parts = FORMAT.exec(hash)?.groups;
  if (parts === undefined) return false;
  const { log2N, r, p, salt = '', key = '' } = parts;
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const derived = await deriveKey(password, Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(derived, Buffer.from(key, 'base64url'));
}

function deriveKey(password: string, salt: Buffer, { log2N, r, p }: typeof COST): Promise<Buffer> {
  const N = 2 ** log2N;
  // The same word may be typed in two ways that look alike.
  return derive(password.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r });
}
