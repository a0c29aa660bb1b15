import { createHash } from 'node:crypto';
import { isPasswordHash } from './password.ts';

/** The rights of a moderator. An administrator also looks after the relay itself. */
export type Role = 'moderateur' | 'administrateur';

/** The roles, as written in `MODERATORS`. */
export const roles = ['moderateur', 'administrateur'] as const satisfies Role[];

/** Somebody who may see the relay's inside. */
export interface Moderator {
  /** Name to sign in with. */
  name: string;
  /** Role of the person. */
  role: Role;
  /** The hash that `hashPassword` made of the password. */
  hash: string;
}

/** Names the owner of a session by name and password: a changed password ends the sessions opened with the old one. */
export function toSessionName({ name, hash }: Pick<Moderator, 'name' | 'hash'>): string {
  return `${name}:${createHash('sha256').update(hash).digest('base64url').slice(0, 22)}`;
}

export type ModeratorFault = 'parts' | 'name' | 'role' | 'hash';

/** Tells whether a text may name a moderator: it stands before a colon in a list parted by commas. */
export function isModeratorName(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._@ -]{0,63}$/u.test(text);
}

/** Tells whether a text is a role. */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

/** Reads `name:role:hash`, or tells which part is wrong. */
export function parseModerator(entry: string): Moderator | { fault: ModeratorFault } {
  const [name = '', role = '', hash = '', ...rest] = entry.split(':').map((part) => part.trim().normalize('NFC'));
  if (hash === '' || rest.length > 0) return { fault: 'parts' };
  if (!isModeratorName(name)) return { fault: 'name' };
  if (!isRole(role)) return { fault: 'role' };
  return isPasswordHash(hash) ? { name, role, hash } : { fault: 'hash' };
}
