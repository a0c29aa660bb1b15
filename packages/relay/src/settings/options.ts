import type { OrientationTarget } from '@inclusion-kit/sdk';
import * as z from 'zod';
import { bySource, joinMail, joinWebhooks, mailFrom, smtpUrl } from './delivery-settings.ts';
import { joinGround, mapAttribution, mapTiles } from './ground-settings.ts';
import { territory } from './territory-setting.ts';
import { list, read, refuse } from './texts.ts';
import type { Ground } from '../ground/ground.ts';
import type { RelayTerritory } from '../shared/territory.ts';
import type { MailSettings } from '../contributions/deliveries/mail.ts';
import type { Webhook } from '../contributions/deliveries/webhook.ts';
import { parseTrustedProxies, type TrustedProxies } from '../http/limits/client-address.ts';
import { parseRateLimits, routeClasses, type RateLimits } from '../http/limits/rate-limits.ts';
import { departementCodes, faultOfUrl, joinTokens, namedTokens, otherSources } from './other-sources.ts';
import { fr } from '../locales/fr.ts';
import { orientationTargets, renamedValues } from './orientation-targets.ts';
import { DEFAULT_PATH, settingDefaults, type SettingName } from './settings-table.ts';
import { parseModerator, type Moderator } from '../contributions/moderators/moderator.ts';
import type { FeedOptions } from '../contributions/contributions-context.ts';
import type { OfferSettings } from '../offer/offer-settings.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import { parseDatabaseUrl } from '../store/database/database-url.ts';

/** The settings of a relay, as the environment gives them. */
export interface ServeOptions extends OfferSettings {
  /** 0 takes any free port. */
  port: number;
  /** Address to listen on. */
  host: string;
  /** Where contributions are kept: `file:…` or `postgres://…`, which may hold a password. */
  databaseUrl: string;
  /** Origins whose pages may read answers, exact. */
  allowedOrigins: string[];
  /** Address of the relay as visitors see it, null for that of the request. */
  publicUrl: string | null;
  /** The territory whose name the home shows, or null for none. */
  territory: RelayTerritory | null;
  /** Tells whether people may keep the offers on their devices, at `/hors-ligne/`. */
  installable: boolean;
  /** The images under the map. Null for none, undefined for the usual ones. */
  ground: Ground | null | undefined;
  /** Proxies whose word on the address of a client is believed. */
  trustedProxies: TrustedProxies;
  /** Requests that an address may make in a time. */
  rateLimits: RateLimits;
  /** Tells whether the relays of one PostgreSQL count clients together. */
  sharesRateLimits: boolean;
  /** Files of a list of activities, in the order in which they amend it. */
  activities: readonly string[];
  /** Pages of other tools that take orientations, in the order they are offered. */
  orientations: readonly OrientationTarget[];
  /** Tells whether anonymous readers see the contacts that name a person. */
  personalContacts: 'masked' | 'shown';
  /** Milliseconds during which a relay that stops still takes new requests, its `/readyz` saying that it stops. */
  stopDelayMs: number;
  /** Tells whether figures of the offer and counts of searches are kept. */
  memory: boolean;
  /** Months during which counts of searches are kept by commune. */
  memoryMonths: number;
  /** Months after which who sent a contribution is forgotten. */
  authorMonths: number;
  /** Secret that a reader of `/metrics` sends. Null closes that path. */
  metricsToken: string | null;
  /** The settings of the feed. */
  feed: FeedOptions;
  /** Where mail is handed in, and from whom, or null when none is sent. May hold a password. */
  mail: MailSettings | null;
  /** Mails that campaigns of freshness send in an hour, at most. */
  mailsPerHour: number;
  /** Software that takes accepted contributions, by source, with its secret. */
  webhooks: ReadonlyMap<string, Webhook>;
  /** Tells whether a statement of a structure about its own offers, made by its link, is accepted without a moderator. */
  trustStructures: boolean;
  /** Secret with which the host's own software signs links that name the structure of a person. Null for none. */
  hostLoginSecret: string | null;
  /** The people who may open the administration page. An empty list closes it. */
  moderators: Moderator[];
}

/** Where contributions are kept when nothing says otherwise. */
export const DEFAULT_DATABASE_URL = settingDefaults.DATABASE_URL;

/** An unset variable and an empty one mean the same, as in a compose file. */
const orDefault = <T extends z.ZodType>(value: string, schema: T) =>
  z.preprocess((given) => (given === undefined || given === '' ? value : given), schema);
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((given) => (given === undefined || given === '' ? null : given), z.nullable(schema));

const port = read(
  (text) => (/^\d{1,5}$/.test(text.trim()) && Number(text) <= 65_535 ? Number(text) : null),
  fr.start.port,
);

const origins = list.transform((items, context) => {
  for (const item of items) {
    if (!isExactOrigin(item)) refuse(context, fr.start.origin(item));
  }
  return items;
});

const databaseUrl = read((text) => {
  const target = parseDatabaseUrl(text.trim());
  return target === null ? null : { url: text.trim(), target };
}, fr.start.databaseUrl);

const upstreamUrl = z.string().transform((text, context) => {
  const fault = faultOfUrl(text);
  if (fault === 'unsafe') return refuse(context, fr.start.upstreamUrl(text));
  if (fault === 'ending') return refuse(context, fr.start.upstreamEnding);
  return fault === null ? text : refuse(context, fr.start.upstreamPlain);
});

const publicUrl = read((text) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` ? url.origin : null;
}, fr.start.publicUrl);

const trustedProxies = list.transform((items, context) => {
  const proxies = parseTrustedProxies(items);
  return 'faults' in proxies ? refuse(context, fr.start.trustedProxies(proxies.faults.join(', '))) : proxies;
});

const rateLimits = list.transform((items, context) => {
  const limits = parseRateLimits(items);
  return 'fault' in limits ? refuse(context, fr.start.rateLimits(limits.fault, routeClasses)) : limits;
});

const oneOf = <T>(words: Readonly<Record<string, T>>, complain: (text: string) => string) =>
  read((text) => new Map(Object.entries(words)).get(text.trim().toLowerCase()), complain);
const onOrOff = (complain: (text: string) => string) => oneOf({ on: true, off: false }, complain);

const MINUTE_MS = 60_000;
const UNITS_MS: Readonly<Record<string, number>> = { m: MINUTE_MS, h: 60 * MINUTE_MS, d: 1440 * MINUTE_MS };

/** From ten minutes, so that the API is not worn out, to a week. */
const interval = read((text) => {
  const { count, unit = '' } = /^(?<count>\d{1,5}) ?(?<unit>[mhd])$/.exec(text.trim().toLowerCase())?.groups ?? {};
  const ms = Number(count) * (UNITS_MS[unit] ?? Number.NaN);
  return ms >= 10 * MINUTE_MS && ms <= 7 * 1440 * MINUTE_MS ? ms : null;
}, fr.start.syncEvery);

/** Up to a minute, the time that most supervisors wait before they kill. */
const stopDelay = read((text) => {
  const { count } = /^(?<count>\d{1,2}) ?s$/.exec(text.trim().toLowerCase())?.groups ?? {};
  return count !== undefined && Number(count) <= 60 ? Number(count) * 1000 : null;
}, fr.start.stopDelay);

const months = (complain: (text: string) => string) =>
  read((text) => {
    const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
    return count >= 1 && count <= 120 ? count : null;
  }, complain);

/** From one to one a second. */
const mailsPerHour = read((text) => {
  const count = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return count >= 1 && count <= 3600 ? count : null;
}, fr.start.mailsPerHour);

/** Slugs of sources, or a word for none. */
const hiddenSources = list.transform((slugs) => (slugs.length === 1 && slugs[0] === 'none' ? [] : slugs));

/** A secret of so many visible signs at least. */
const secret = (error: string, least = 16) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`^[\\x21-\\x7e]{${least},}$`), { error });

const feedSource = read((text) => {
  const slug = text.trim();
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && slug.length <= 60 ? slug : null;
}, fr.start.feedSource);

const moderators = list.transform((entries, context) => {
  const known = new Map<string, Moderator>();
  entries.forEach((entry, index) => {
    const parsed = parseModerator(entry);
    // The entry itself is not repeated: it may hold a password.
    const complaint =
      'fault' in parsed
        ? fr.start.moderator(index + 1, parsed.fault)
        : known.has(parsed.name)
          ? fr.start.moderatorTwice(parsed.name)
          : null;
    if (complaint !== null) refuse(context, complaint);
    else if ('name' in parsed) known.set(parsed.name, parsed);
  });
  return [...known.values()];
});

const parsers = {
  PORT: orDefault(settingDefaults.PORT, port),
  HOST: orDefault(settingDefaults.HOST, z.string().trim().min(1, { error: fr.start.host })),
  DATA_INCLUSION_TOKEN: optional(secret(fr.start.tokenIllegible, 1)),
  DATA_INCLUSION_URL: orDefault(settingDefaults.DATA_INCLUSION_URL, upstreamUrl),
  DATASET: orDefault('', list),
  OTHER_SOURCES: orDefault('', otherSources),
  OTHER_TOKENS: orDefault('', namedTokens),
  DEPARTEMENTS: orDefault('', departementCodes),
  HIDDEN_SOURCES: optional(hiddenSources),
  ORIENTATION_TARGETS: orDefault('', orientationTargets),
  RENAMED_VALUES: orDefault('', renamedValues),
  COMMUNES: optional(z.string()),
  WORDS: optional(z.string()),
  ACTIVITIES: orDefault('', list),
  NEEDS: orDefault('', list),
  DATABASE_URL: orDefault(settingDefaults.DATABASE_URL, databaseUrl),
  ALLOWED_ORIGINS: orDefault('', origins),
  PUBLIC_URL: optional(publicUrl),
  TERRITORY: optional(territory),
  MAP_TILES: optional(mapTiles),
  MAP_ATTRIBUTION: optional(mapAttribution),
  TRUSTED_PROXIES: orDefault('', trustedProxies),
  RATE_LIMITS: orDefault(settingDefaults.RATE_LIMITS, rateLimits),
  RATE_LIMITS_SHARED: orDefault(settingDefaults.RATE_LIMITS_SHARED, onOrOff(fr.start.sharedLimitsValue)),
  PERSONAL_CONTACTS: orDefault(
    settingDefaults.PERSONAL_CONTACTS,
    oneOf({ masked: 'masked', shown: 'shown' } as const, fr.start.personalContacts),
  ),
  SYNC_EVERY: orDefault(settingDefaults.SYNC_EVERY, interval),
  STOP_DELAY: orDefault(settingDefaults.STOP_DELAY, stopDelay),
  INCOMPLETE_RECORDS: orDefault(
    settingDefaults.INCOMPLETE_RECORDS,
    oneOf({ refused: false, shown: true } as const, fr.start.incompleteRecords),
  ),
  DUPLICATES: orDefault(settingDefaults.DUPLICATES, onOrOff(fr.start.duplicates)),
  INSTALLABLE: orDefault(settingDefaults.INSTALLABLE, onOrOff(fr.start.installable)),
  MEMORY: orDefault(settingDefaults.MEMORY, onOrOff(fr.start.memory)),
  AUTHOR_MONTHS: orDefault(settingDefaults.AUTHOR_MONTHS, months(fr.start.authorMonths)),
  MEMORY_MONTHS: orDefault(settingDefaults.MEMORY_MONTHS, months(fr.start.memoryMonths)),
  METRICS_TOKEN: optional(secret(fr.start.metricsToken)),
  FEED_SOURCE: orDefault(settingDefaults.FEED_SOURCE, feedSource),
  FEED_PRODUCER: orDefault(settingDefaults.FEED_PRODUCER, z.string().trim().min(1).max(200)),
  FEED_TOKEN: optional(secret(fr.start.feedToken)),
  SMTP_URL: optional(smtpUrl),
  MAIL_FROM: optional(mailFrom),
  MAILS_PER_HOUR: orDefault(settingDefaults.MAILS_PER_HOUR, mailsPerHour),
  WEBHOOKS: orDefault('', bySource('WEBHOOKS')),
  WEBHOOK_SECRETS: orDefault('', bySource('WEBHOOK_SECRETS')),
  TRUST_STRUCTURES: orDefault(settingDefaults.TRUST_STRUCTURES, onOrOff(fr.start.trustStructures)),
  // As long as the signature: HMAC-SHA256 takes 32 bytes.
  HOST_LOGIN_SECRET: optional(secret(fr.start.hostLoginSecret, 32)),
  MODERATORS: orDefault('', moderators),
} satisfies Record<SettingName, z.ZodType>;

const Environment = z.object(parsers);

/**
 * Reads the relay's options from the environment.
 * @throws StartError with one line for each setting to correct
 */
export function parseOptions(environment: Readonly<Record<string, string | undefined>>): ServeOptions {
  const result = Environment.safeParse(environment);
  if (!result.success) {
    const lines = result.error.issues.map(({ message }) => message);
    throw new StartError(lines.length === 1 ? (lines[0] ?? '') : fr.start.badOptions(lines));
  }
  const { data } = result;
  if (data.RATE_LIMITS_SHARED && data.DATABASE_URL.target.dialect === 'sqlite') {
    throw new StartError(fr.start.sharedLimits);
  }
  if (data.HOST_LOGIN_SECRET !== null && data.PUBLIC_URL === null) throw new StartError(fr.start.hostLoginUrl);
  return {
    port: data.PORT,
    host: data.HOST,
    token: data.DATA_INCLUSION_TOKEN,
    upstreamUrl: data.DATA_INCLUSION_URL,
    dataset: data.DATASET,
    otherSources: joinTokens(data.OTHER_SOURCES, data.OTHER_TOKENS),
    departements: data.DEPARTEMENTS,
    hiddenSources: data.HIDDEN_SOURCES,
    orientations: data.ORIENTATION_TARGETS,
    renamedValues: data.RENAMED_VALUES,
    communes: data.COMMUNES,
    words: data.WORDS,
    activities: data.ACTIVITIES,
    needs: data.NEEDS,
    databaseUrl: data.DATABASE_URL.url,
    databasePath: data.DATABASE_URL.target.dialect === 'sqlite' ? data.DATABASE_URL.target.path : DEFAULT_PATH,
    allowedOrigins: data.ALLOWED_ORIGINS,
    publicUrl: data.PUBLIC_URL,
    territory: data.TERRITORY,
    ground: joinGround(data.MAP_TILES, data.MAP_ATTRIBUTION),
    trustedProxies: data.TRUSTED_PROXIES,
    rateLimits: data.RATE_LIMITS,
    sharesRateLimits: data.RATE_LIMITS_SHARED,
    personalContacts: data.PERSONAL_CONTACTS,
    syncEveryMs: data.SYNC_EVERY,
    stopDelayMs: data.STOP_DELAY,
    lenient: data.INCOMPLETE_RECORDS,
    duplicates: data.DUPLICATES,
    installable: data.INSTALLABLE,
    memory: data.MEMORY,
    authorMonths: data.AUTHOR_MONTHS,
    memoryMonths: data.MEMORY_MONTHS,
    metricsToken: data.METRICS_TOKEN,
    feed: { slug: data.FEED_SOURCE, producer: data.FEED_PRODUCER, token: data.FEED_TOKEN ?? undefined },
    mail: joinMail(data.SMTP_URL, data.MAIL_FROM),
    mailsPerHour: data.MAILS_PER_HOUR,
    webhooks: joinWebhooks(data.WEBHOOKS, data.WEBHOOK_SECRETS),
    trustStructures: data.TRUST_STRUCTURES,
    hostLoginSecret: data.HOST_LOGIN_SECRET,
    moderators: data.MODERATORS,
  };
}

/** An origin is written as browsers send it: protocol, name, port if unusual, nothing after. */
function isExactOrigin(text: string): boolean {
  if (!/^https?:\/\/[^*]+$/.test(text) || !URL.canParse(text)) return false;
  return new URL(text).origin === text;
}
