import { describe, expect, it, vi } from 'vitest';
import { hashPassword } from './password.ts';
import { createSignIn } from './sign-in.ts';

const derived = vi.hoisted((): string[] => []);
vi.mock(import('./password.ts'), async (load) => {
  const real = await load();
  return {
    ...real,
    isPassword: (password, hash) => {
      derived.push(hash.split('.').slice(0, 4).join('.'));
      return real.isPassword(password, hash);
    },
  };
});

describe('signing in', () => {
  it('does the same work for a name that is nobody’s as for one of a moderator, before and after a restart', async () => {
    const moderators = [
      { name: 'anne', role: 'moderateur', hash: await hashPassword('one', { log2N: 4, r: 8, p: 1 }) },
      { name: 'zoe', role: 'moderateur', hash: await hashPassword('two', { log2N: 5, r: 8, p: 1 }) },
    ] as const;
    const work = async (names: readonly string[]): Promise<string[]> => {
      derived.length = 0;
      const signIn = createSignIn(moderators, { now: () => new Date(), secret: new Uint8Array(32) });
      for (const name of names) await signIn({ name, password: 'x', client: name });
      return [...derived];
    };
    expect(await work(['anne', 'zoe'])).toEqual(['scrypt.4.8.1', 'scrypt.5.8.1']);
    const strangers = Array.from({ length: 40 }, (_, index) => `name ${index}`);
    const first = await work(strangers);
    expect(new Set(first)).toEqual(new Set(['scrypt.4.8.1', 'scrypt.5.8.1']));
    expect(await work(strangers)).toEqual(first);
  });
});
