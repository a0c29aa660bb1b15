import { describe, expect, it } from 'vitest';
import { noProxies } from '../http/limits/client-address.ts';
import { defaultRateLimits } from '../http/limits/rate-limits.ts';
import { parseOptions } from './options.ts';

const messageOf = (environment: Record<string, string>): string => {
  try {
    parseOptions(environment);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('accepted');
};

describe('the options of the relay', () => {
  it('need nothing: the demonstration on the loopback', () => {
    expect(parseOptions({})).toEqual({
      port: 8787,
      host: '127.0.0.1',
      territory: null,
      token: null,
      upstreamUrl: 'https://api.data.inclusion.gouv.fr',
      dataset: [],
      hiddenSources: null,
      orientations: [],
      renamedValues: {},
      otherSources: [],
      departements: [],
      communes: null,
      words: null,
      activities: [],
      needs: [],
      databaseUrl: 'file:./inclusion-kit.db',
      databasePath: './inclusion-kit.db',
      allowedOrigins: [],
      publicUrl: null,
      trustedProxies: noProxies,
      rateLimits: defaultRateLimits,
      sharesRateLimits: false,
      personalContacts: 'masked',
      syncEveryMs: 6 * 3_600_000,
      stopDelayMs: 1000,
      lenient: false,
      duplicates: true,
      installable: true,
      memory: true,
      memoryMonths: 12,
      authorMonths: 12,
      mailsPerHour: 60,
      metricsToken: null,
      feed: { slug: 'local', producer: 'Inclusion Kit', token: undefined },
      mail: null,
      trustStructures: false,
      hostLoginSecret: null,
      webhooks: new Map(),
      moderators: [],
    });
  });

  it('take an empty variable for an unset one', () => {
    expect(parseOptions({ PORT: '', DATASET: '', DATA_INCLUSION_TOKEN: '', ALLOWED_ORIGINS: '' })).toEqual(
      parseOptions({}),
    );
  });

  it('read how contributions are handed on', () => {
    const { mail, webhooks } = parseOptions({
      SMTP_URL: 'smtps://relais:mot@courrier.example:465',
      MAIL_FROM: ' Offre d’insertion  <offre@departement.example>',
      WEBHOOKS: 'emplois-de-linclusion=https://logiciel.example/contributions?a=b, local_1=http://127.0.0.1:9999/',
      WEBHOOK_SECRETS: 'local_1=0123456789abcdef, emplois-de-linclusion=whsec_MDEyMzQ1Njc4OWFiY2RlZg==',
    });
    expect(mail).toEqual({
      url: 'smtps://relais:mot@courrier.example:465',
      from: 'Offre d’insertion <offre@departement.example>',
    });
    expect([...webhooks]).toEqual([
      [
        'emplois-de-linclusion',
        { url: 'https://logiciel.example/contributions?a=b', secret: 'whsec_MDEyMzQ1Njc4OWFiY2RlZg==' },
      ],
      ['local_1', { url: 'http://127.0.0.1:9999/', secret: '0123456789abcdef' }],
    ]);
  });

  it.each([
    [{ SMTP_URL: 'http://x:mot-secret@courrier.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL ne se lit pas'],
    [{ SMTP_URL: 'smtp://courrier.example?ignoreTLS=true', MAIL_FROM: 'a@b.example' }, 'SMTP_URL ne se lit pas'],
    [{ MAILS_PER_HOUR: '0' }, 'MAILS_PER_HOUR vaut « 0 »'],
    [{ MAILS_PER_HOUR: '4000' }, 'de 1 à 3600'],
    [{ SMTP_URL: 'smtp://courrier.example', MAIL_FROM: 'personne' }, 'MAIL_FROM vaut « personne »'],
    [{ SMTP_URL: 'smtp://courrier.example' }, 'SMTP_URL et MAIL_FROM vont ensemble'],
    [{ HOST_LOGIN_SECRET: 'trop-court-et-mot-secret' }, 'HOST_LOGIN_SECRET ne convient pas'],
    [{ HOST_LOGIN_SECRET: 'a-secret-that-the-host-knows-as-well' }, 'HOST_LOGIN_SECRET demande PUBLIC_URL'],
    [{ WEBHOOKS: 'dora' }, 'WEBHOOKS, entrée 1'],
    [{ WEBHOOKS: 'dora=https://x.example', WEBHOOK_SECRETS: 'dora=court' }, 'un secret d’au moins 16 signes'],
    [{ WEBHOOKS: 'dora=http://x.example', WEBHOOK_SECRETS: 'dora=0123456789abcdef' }, 'donnez une adresse en https'],
    [{ WEBHOOK_SECRETS: 'dora=0123456789abcdef' }, 'qui n’est pas dans WEBHOOKS'],
  ])('refuse %j, without saying a secret', (environment, words) => {
    const message = messageOf(environment);
    expect(message).toContain(words);
    expect(message).not.toMatch(/mot-secret|0123456789abcdef|court/);
  });

  it('read other APIs with their tokens, and the départements kept', () => {
    const { otherSources, departements } = parseOptions({
      OTHER_SOURCES: 'soliguide=https://api.exemple.fr, voisin=http://127.0.0.1:8788',
      OTHER_TOKENS: 'soliguide=abc=def',
      DEPARTEMENTS: '59, 2a,59',
    });
    expect(otherSources).toEqual([
      { name: 'soliguide', baseUrl: 'https://api.exemple.fr', token: 'abc=def' },
      { name: 'voisin', baseUrl: 'http://127.0.0.1:8788', token: null },
    ]);
    expect(departements).toEqual(['59', '2A']);
  });

  it.each([
    [{ OTHER_SOURCES: 'https://api.exemple.fr' }, 'OTHER_SOURCES'],
    [{ OTHER_SOURCES: 'a=https://x.fr,a=https://y.fr' }, 'entrée 2'],
    [{ OTHER_SOURCES: 'a=http://x.fr' }, 'https'],
    [{ OTHER_SOURCES: 'a=https://u:secret-word@x.fr' }, 'adresse seule'],
    [{ OTHER_SOURCES: 'data-inclusion=https://x.fr' }, 'data-inclusion'],
    [{ OTHER_TOKENS: 'b=secret-word' }, 'OTHER_TOKENS donne un jeton à b'],
    [{ DEPARTEMENTS: '59,999' }, '« 999 »'],
  ])('refuse %o, saying why and no secret', (environment, reason) => {
    const message = messageOf(environment);
    expect(message).toContain(reason);
    expect(message).not.toContain('secret-word');
  });

  it('read how clients are limited, and which proxies are believed', () => {
    const options = parseOptions({
      RATE_LIMITS: 'reads=100, writes = 0',
      RATE_LIMITS_SHARED: 'on',
      DATABASE_URL: 'postgres://relay@localhost/kit',
      TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8',
      PERSONAL_CONTACTS: 'shown',
    });
    expect(options.rateLimits).toEqual({ ...defaultRateLimits, reads: 100, writes: 0 });
    expect([options.sharesRateLimits, options.personalContacts]).toEqual([true, 'shown']);
    expect(['127.0.0.1', '10.9.9.9', '192.0.2.1'].map((address) => options.trustedProxies.has(address))).toEqual([
      true,
      true,
      false,
    ]);
    expect(parseOptions({ RATE_LIMITS: 'off' }).rateLimits).toEqual({
      reads: 0,
      text: 0,
      addresses: 0,
      tiles: 0,
      writes: 0,
    });
  });

  it('read where the images under the map come from, and refuse those that nobody is named for', () => {
    const pattern = 'https://tuiles.example/{z}/{x}/{y}{r}.png';
    const groundOf = (tiles: string, credit = '© Fond <https://fond.example/>') =>
      parseOptions({ MAP_TILES: tiles, MAP_ATTRIBUTION: credit }).ground;
    expect(groundOf(pattern)).toEqual({
      pattern,
      attribution: '© Fond',
      attributionHref: 'https://fond.example/',
      maxZoom: 18,
    });
    expect(groundOf('http://127.0.0.1:8080/{z}/{x}/{y}', '© Nous')).toMatchObject({ attributionHref: null });
    expect([groundOf('none'), groundOf('')]).toEqual([null, undefined]);
    expect(messageOf({ MAP_TILES: pattern })).toContain('MAP_ATTRIBUTION');
  });

  it.each([
    'https://tuiles.example/',
    'https://tuiles.example/{z}/{x}',
    'http://tuiles.example/{z}/{x}/{y}',
    'https://{z}.example/{x}/{y}/{z}',
    'https://tuiles.example/{z}/{x}/{y}/{cle}',
    'file:///{z}/{x}/{y}',
    '{z}{x}{y}',
  ])('refuse %s as images of a map', (tiles) => {
    expect(messageOf({ MAP_TILES: tiles, MAP_ATTRIBUTION: '© Fond' })).toContain('MAP_TILES');
  });

  it('hide the sources given, none, or those of the API', () => {
    expect(parseOptions({ HIDDEN_SOURCES: 'a, b' }).hiddenSources).toEqual(['a', 'b']);
    expect(parseOptions({ HIDDEN_SOURCES: 'none' }).hiddenSources).toEqual([]);
    expect(parseOptions({ HIDDEN_SOURCES: '' }).hiddenSources).toBeNull();
  });

  it.each([
    ['RATE_LIMITS', 'reads=fast'],
    ['RATE_LIMITS', 'pages=5'],
    ['RATE_LIMITS', 'reads=-1'],
    ['RATE_LIMITS_SHARED', 'maybe'],
    ['RATE_LIMITS_SHARED', 'on'],
    ['TRUSTED_PROXIES', 'proxy.local'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['PERSONAL_CONTACTS', 'yes'],
  ])('refuse %s=%s, and say what to write', (name, value) => {
    expect(messageOf({ [name]: value })).toContain(name);
  });

  it('split lists at commas and forgive spaces', () => {
    const options = parseOptions({ DATASET: 'a.json, b/ ,', ALLOWED_ORIGINS: 'https://a.fr , http://localhost:3000' });
    expect(options.dataset).toEqual(['a.json', 'b/']);
    expect(options.allowedOrigins).toEqual(['https://a.fr', 'http://localhost:3000']);
  });

  it.each([
    ['file:./data/kit.db', './data/kit.db'],
    ['file:/var/lib/kit.db', '/var/lib/kit.db'],
    ['file:///var/lib/my%20kit.db', '/var/lib/my kit.db'],
    ['file::memory:', ':memory:'],
  ])('read %s as the path %s', (DATABASE_URL, path) => {
    expect(parseOptions({ DATABASE_URL }).databasePath).toBe(path);
  });

  it.each([
    'https://a.fr/',
    'https://a.fr/page',
    'a.fr',
    '*',
    'null',
    'https://*.a.fr',
    'HTTPS://A.FR',
    'https://a.fr:443',
  ])('refuse the origin %s in one sentence that names it and gives an example', (origin) => {
    const message = messageOf({ ALLOWED_ORIGINS: `https://ok.fr,${origin}` });
    expect(message).toContain(`« ${origin} »`);
    expect(message).toContain('https://www.mondepartement.fr');
    expect(message).not.toContain('\n');
  });

  it.each(['abc', '-1', '65536', '80.5', '1e3'])('refuse the port %s', (PORT) => {
    expect(messageOf({ PORT })).toContain(`PORT vaut « ${PORT} »`);
  });

  it.each([
    ['10m', 600_000],
    ['30m', 1_800_000],
    [' 12 H ', 43_200_000],
    ['7d', 604_800_000],
  ])('read the interval %s', (SYNC_EVERY, ms) => {
    expect(parseOptions({ SYNC_EVERY }).syncEveryMs).toBe(ms);
  });

  it.each(['9m', '8d', '6', '0h', '1.5h', '-1h', 'daily', '1w'])('refuse the interval %s', (SYNC_EVERY) => {
    expect(messageOf({ SYNC_EVERY })).toMatch(new RegExp(`SYNC_EVERY vaut « ${SYNC_EVERY} ».*6h`));
  });

  it('read how long a relay that stops still takes requests', () => {
    expect(parseOptions({ STOP_DELAY: ' 15 S' }).stopDelayMs).toBe(15_000);
    for (const STOP_DELAY of ['61s', '5', '-1s', '1m', '1.5s']) expect(messageOf({ STOP_DELAY })).toContain(STOP_DELAY);
  });

  it.each(['postgres://u:p@h:5433/d?sslmode=require', 'postgresql:///d?host=/var/run/postgresql'])(
    'take the PostgreSQL database %s',
    (DATABASE_URL) => {
      expect(parseOptions({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
    },
  );

  it.each([
    'postgres://u:secret@h',
    'postgres://u:secret@h/',
    'postgres://u:secret@h:port/d',
    'mysql://u:secret@h/d',
    'file:',
    'file:data/',
  ])('refuse the database %s with an example of each kind, and keep its secret to themselves', (DATABASE_URL) => {
    const message = messageOf({ DATABASE_URL });
    expect(message).toMatch(/DATABASE_URL.*file:\.\/.*postgres:\/\//);
    expect(message).not.toContain('secret');
  });

  it.each(['http://api.example.org', 'ftp://x', 'nothing'])('never send the token to %s', (DATA_INCLUSION_URL) => {
    expect(messageOf({ DATA_INCLUSION_URL })).toContain('https');
  });

  it.each(['https://user:secret@api.example.org', 'https://api.example.org/?token=secret', 'ftp://user:secret@x'])(
    'refuse the API address %s, and keep its secret to themselves',
    (DATA_INCLUSION_URL) => {
      const message = messageOf({ DATA_INCLUSION_URL });
      expect(message).toContain('DATA_INCLUSION_URL');
      expect(message).not.toContain('secret');
    },
  );

  it.each(['https://api.example.org/api/v1', 'https://api.example.org/offre/api/v1/'])(
    'refuse the API address %s, whose end the relay adds itself',
    (address) => {
      expect(messageOf({ DATA_INCLUSION_URL: address })).toContain('/api/v1');
      expect(messageOf({ OTHER_SOURCES: `autre=${address}` })).toContain('sans /api/v1');
    },
  );

  it('read the pages that take orientations, and the values that were renamed', () => {
    const ORIENTATION_TARGETS =
      'Les emplois (dora+data-inclusion)=https://emplois.example/services/{id}/orienter, Guichet (*)=https://g.example/?de={lien_source}';
    expect(parseOptions({ ORIENTATION_TARGETS }).orientations).toEqual([
      {
        nom: 'Les emplois',
        sources: ['dora', 'data-inclusion'],
        adresse: 'https://emplois.example/services/{id}/orienter',
      },
      { nom: 'Guichet', sources: ['*'], adresse: 'https://g.example/?de={lien_source}' },
    ]);
    expect(parseOptions({ RENAMED_VALUES: 'a--b=a--c, d=e' }).renamedValues).toEqual({ 'a--b': 'a--c', d: 'e' });
  });

  it.each([
    'Les emplois=https://emplois.example/{id}',
    'Les emplois (dora)=http://emplois.example/{id}',
    'Les emplois (dora)=https://{slug}.example/',
    'Les emplois (dora)=https://emplois.example{id}',
    'Les emplois (dora)=https://emplois.example:{id}/',
    'Les emplois (dora)=https://emplois.example/{nom}',
    '(dora)=https://emplois.example/{id}',
  ])('refuse the page for orientations %s, with the form to write', (ORIENTATION_TARGETS) => {
    expect(messageOf({ ORIENTATION_TARGETS })).toContain('ORIENTATION_TARGETS, entrée 1');
  });

  it('lead a value that was renamed twice to its last name', () => {
    const { renamedValues } = parseOptions({ RENAMED_VALUES: 'a=b,c=d,b=c' });
    expect(renamedValues).toEqual({ a: 'd', b: 'd', c: 'd' });
  });

  it.each([
    ['a=b,b=a', 'revient à son point de départ'],
    ['x=a,a=b,b=c,c=a', 'revient à son point de départ'],
    ['a=b,a=c', 'deux nouveaux noms à « a »'],
  ])('refuse the renamed values %s', (RENAMED_VALUES, words) => {
    expect(messageOf({ RENAMED_VALUES })).toContain(words);
  });

  it.each(['a', 'a=', 'a=a', 'A=b'])('refuse the renamed value %s', (RENAMED_VALUES) => {
    expect(messageOf({ RENAMED_VALUES })).toContain('RENAMED_VALUES, entrée 1');
  });

  it('never repeat a password', () => {
    expect(messageOf({ DATABASE_URL: 'mysql://user:secret@host/db' })).not.toContain('secret');
    expect(messageOf({ PUBLIC_URL: 'https://user:secret@offre.fr' })).not.toContain('secret');
    expect(messageOf({ ALLOWED_ORIGINS: 'https://user:secret@a.fr' })).not.toContain('secret');
  });

  it('never repeat the token', () => {
    expect(messageOf({ DATA_INCLUSION_TOKEN: 'sec ret' })).not.toContain('sec ret');
  });

  it('list everything there is to correct', () => {
    const message = messageOf({ PORT: 'x', DATABASE_URL: 'mysql://', ALLOWED_ORIGINS: '*' });
    expect(message.split('\n').filter((line) => line.startsWith('  - '))).toHaveLength(3);
  });

  it.each(['Nord', 'departement du nord', 'a--b', '-a', 'é'])('refuse « %s » as the source of the feed', (slug) => {
    expect(() => parseOptions({ FEED_SOURCE: slug })).toThrow(/FEED_SOURCE/);
  });
});
