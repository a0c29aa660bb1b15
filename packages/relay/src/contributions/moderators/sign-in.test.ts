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

  it('tells a client that waits nothing of a password, even one that was right elsewhere a moment ago', async () => {
    const zoe = { name: 'zoe', role: 'moderateur', hash: await hashPassword('two', { log2N: 4, r: 8, p: 1 }) } as const;
    const signIn = createSignIn([zoe], { now: () => new Date(), secret: new Uint8Array(32) });
    const attempt = async (client: string, password: string): Promise<string> =>
      (await signIn({ name: 'zoe', password, client })).result;
    expect(await attempt('office', 'two')).toBe('welcome');
    for (let i = 0; i < 5; i += 1) expect(await attempt('elsewhere', `guess ${i}`)).toBe('refused');
    expect([await attempt('elsewhere', 'guess'), await attempt('elsewhere', 'two')]).toEqual(['wait', 'wait']);
    expect(await attempt('office', 'two')).toBe('welcome');
  });

  it('tells a browser that was never in nothing of a password, right a moment ago behind the same address', async () => {
    const zoe = { name: 'zoe', role: 'moderateur', hash: await hashPassword('two', { log2N: 4, r: 8, p: 1 }) } as const;
    const signIn = createSignIn([zoe], { now: () => new Date(), secret: new Uint8Array(32) });
    const attempt = (password: string, mark?: string) => signIn({ name: 'zoe', password, client: 'office', mark });
    const own = await attempt('two');
    for (let i = 0; i < 5; i += 1) expect((await attempt(`guess ${i}`)).result).toBe('refused');
    expect([(await attempt('guess')).result, (await attempt('two')).result]).toEqual(['wait', 'wait']);
    expect((await attempt('two', 'mark' in own ? own.mark : '')).result).toBe('welcome');
  });

  it('derives a right password once for each client that gives it', async () => {
    const zoe = { name: 'zoe', role: 'moderateur', hash: await hashPassword('two', { log2N: 4, r: 8, p: 1 }) } as const;
    const signIn = createSignIn([zoe], { now: () => new Date(), secret: new Uint8Array(32) });
    derived.length = 0;
    for (const client of ['office', 'office', 'home', 'home']) await signIn({ name: 'zoe', password: 'two', client });
    expect(derived).toHaveLength(2);
  });

  it('lets a browser that signed in before pass by a crowd of strangers', async () => {
    const zoe = { name: 'zoe', role: 'moderateur', hash: await hashPassword('two', { log2N: 4, r: 8, p: 1 }) } as const;
    const signIn = createSignIn([zoe], { now: () => new Date(), secret: new Uint8Array(32) });
    const own = await signIn({ name: 'zoe', password: 'two', client: 'office' });
    const crowd = Array.from({ length: 40 }, (_, at) => signIn({ name: `name ${at}`, password: 'x', client: `${at}` }));
    const mark = 'mark' in own ? own.mark : '';
    expect((await signIn({ name: 'zoe', password: 'two', client: 'home', mark })).result).toBe('welcome');
    const results = (await Promise.all(crowd)).map(({ result }) => result);
    expect(new Set(results)).toEqual(new Set(['refused', 'wait']));
  });
});
