import { hashPassword } from '../contributions/moderators/password.ts';
import type { Moderator } from '../contributions/moderators/moderator.ts';

/** The password of the moderators of the tests. */
export const PASSWORD = 'correct horse: battery';

/** Hashes a password at a cost that no setting is allowed: a test that signs in does not wait. */
export const hashQuickly = (password: string): Promise<string> => hashPassword(password, { log2N: 4, r: 8, p: 1 });

/** Builds an administrator and a moderator, who have the same password. */
export async function someModerators(): Promise<Moderator[]> {
  const hash = await hashQuickly(PASSWORD);
  return [
    { name: 'Zoé', role: 'administrateur', hash },
    { name: 'relecture', role: 'moderateur', hash },
  ];
}
