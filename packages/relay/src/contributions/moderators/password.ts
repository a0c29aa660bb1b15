import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

export interface PasswordCost {
  log2N: number;
  r: number;
  p: number;
}

/** 2¹⁵ rounds of 8 blocks take 32 MB and a tenth of a second. */
const COST: PasswordCost = { log2N: 15, r: 8, p: 1 };
/** Under this a stolen hash is soon guessed: settings never hold such a one. */
const LEAST_LOG2N = 14;
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** A password as kept: its cost, salt and derived key. Only dots part them, so that no shell, systemd or compose file changes it. */
const FORMAT = /^scrypt\.(?<log2N>[4-9]|1[0-8])\.(?<r>8)\.(?<p>[1-4])\.(?<salt>[\w-]{22})\.(?<key>[\w-]{43})$/;

/** Tells whether a text is a hash made by `hashPassword`, at a cost that protects the password. */
export function isPasswordHash(text: string): boolean {
  const cost = costOf(text);
  return cost !== null && cost.log2N >= LEAST_LOG2N;
}

/** Makes the hash of a password that may be kept, with a new salt. Only tests ask for another cost. */
export async function hashPassword(password: string, cost: PasswordCost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return toText(cost, salt, await deriveKey(password, salt, cost));
}

/** Makes the hash of no password: to try one against it takes as long as against `like`, and always fails. */
export function hashOfNobody(like?: string): string {
  return toText((like === undefined ? null : costOf(like)) ?? COST, randomBytes(SALT_BYTES), randomBytes(KEY_BYTES));
}

function costOf(hash: string): PasswordCost | null {
  const parts = FORMAT.exec(hash)?.groups;
  return parts === undefined ? null : { log2N: Number(parts['log2N']), r: Number(parts['r']), p: Number(parts['p']) };
}

const toText = ({ log2N, r, p }: PasswordCost, salt: Buffer, key: Buffer): string =>
  `scrypt.${log2N}.${r}.${p}.${salt.toString('base64url')}.${key.toString('base64url')}`;

/** Tests whether a password is the one that was hashed. The time that it takes tells nothing of the password. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const cost = costOf(hash);
  if (cost === null) return false;
  const { salt = '', key = '' } = FORMAT.exec(hash)?.groups ?? {};
  const derived = await deriveKey(password, Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(derived, Buffer.from(key, 'base64url'));
}

function deriveKey(password: string, salt: Buffer, { log2N, r, p }: PasswordCost): Promise<Buffer> {
  const N = 2 ** log2N;
  // The same word may be typed in two ways that look alike.
  return derive(password.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r });
}
