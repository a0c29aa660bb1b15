import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../settings/options.ts';
import { hashOfNobody, hashPassword, isPassword, isPasswordHash } from './password.ts';

describe('a password', () => {
  it('is recognised from its hash, and no other is', async () => {
    const hash = await hashPassword('pàssphrase très longue');
    expect(hash).toMatch(/^scrypt\.15\.8\.1\.[\w-]+\.[\w-]+$/);
    expect(await isPassword('pàssphrase très longue', hash)).toBe(true);
    expect(await isPassword('passphrase très longue', hash)).toBe(false);
    expect(await isPassword('', hash)).toBe(false);
  });

  it('is the same however its accents are typed', async () => {
    const hash = await hashPassword('é'.normalize('NFC'));
    expect(await isPassword('é'.normalize('NFD'), hash)).toBe(true);
  });

  it('is kept in no setting at a cost that protects nothing', async () => {
    const hash = await hashPassword('one', { log2N: 4, r: 8, p: 1 });
    expect(await isPassword('one', hash)).toBe(true);
    expect(isPasswordHash(hash)).toBe(false);
  });

  it('is never that of nobody, whose hash costs as much as the others', async () => {
    const hash = hashOfNobody(await hashPassword('one', { log2N: 4, r: 8, p: 2 }));
    expect(hash).toMatch(/^scrypt\.4\.8\.2\./);
    expect(await isPassword('one', hash)).toBe(false);
    expect(hashOfNobody()).toMatch(/^scrypt\.15\./);
  });

  it('has another salt each time', async () => {
    expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
  });

  it.each(['', 'plain', 'scrypt.30.8.1.AAAAAAAAAAAAAAAAAAAAAA.AA', 'scrypt$15$8$1$a$b', 'scrypt.15.8.1..'])(
    'is never recognised from %s, which is no hash',
    async (text) => {
      expect(isPasswordHash(text)).toBe(false);
      expect(await isPassword('plain', text)).toBe(false);
    },
  );
});

describe('MODERATORS', () => {
  const complaint = (MODERATORS: string): string => {
    try {
      parseOptions({ MODERATORS });
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error('accepted');
  };

  it('names people, their roles and the hashes of their passwords', async () => {
    const hash = await hashPassword('one');
    const { moderators } = parseOptions({ MODERATORS: `zoe:administrateur:${hash}, Jean-Noël D:moderateur:${hash}` });
    expect(moderators).toEqual([
      { name: 'zoe', role: 'administrateur', hash },
      { name: 'Jean-Noël D', role: 'moderateur', hash },
    ]);
  });

  it('is refused with the place of the entry, never its text', async () => {
    const hash = await hashPassword('one');
    expect(complaint('zoe:administrateur:my-password')).toContain('entrée 1');
    expect(complaint('zoe:administrateur:my-password')).not.toContain('my-password');
    expect(complaint(`zoe:moderateur:${hash},anne:chef:${hash}`)).toMatch(/entrée 2.*rôle/);
    expect(complaint('zoe')).toContain('nom:rôle:empreinte');
    expect(complaint(`-x:moderateur:${hash}`)).toContain('nom');
    expect(complaint(`zoe:moderateur:${hash},zoe:administrateur:${hash}`)).toContain('deux fois');
  });

  it('says of METRICS_TOKEN what is wrong without repeating it', () => {
    expect(() => parseOptions({ METRICS_TOKEN: 'short' })).toThrow(/METRICS_TOKEN.*16/);
    expect(() => parseOptions({ METRICS_TOKEN: 'short' })).not.toThrow(/short/);
    expect(parseOptions({ METRICS_TOKEN: '0123456789abcdef' }).metricsToken).toBe('0123456789abcdef');
  });
});
