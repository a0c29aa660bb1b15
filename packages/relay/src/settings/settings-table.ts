import { DEFAULT_MAILS_PER_HOUR, DEFAULT_PRODUCER } from '../contributions/contributions-context.ts';
import { defaultRateLimits } from '../http/limits/rate-limits.ts';
import { settingTexts } from '../locales/settings.ts';

/** Name of a setting: a variable of the environment. */
export type SettingName = keyof typeof settingTexts;

/** A setting as people read it, in French. */
export interface Setting {
  /** Name of the variable. */
  name: SettingName;
  /** Its sense, values between backticks. */
  meaning: string;
  /** The value that an unset one stands for, between backticks, or words that describe it. */
  usual: string;
}

/** The file of contributions, where nothing says otherwise. */
export const DEFAULT_PATH = './inclusion-kit.db';

/** The values that unset settings stand for. One that is not here stands for none, or for what the relay finds. */
export const settingDefaults = {
  PORT: '8787',
  HOST: '127.0.0.1',
  DATA_INCLUSION_URL: 'https://api.data.inclusion.gouv.fr',
  SYNC_EVERY: '6h',
  DATABASE_URL: `file:${DEFAULT_PATH}`,
  RATE_LIMITS: Object.entries(defaultRateLimits)
    .map(([routeClass, count]) => `${routeClass}=${count}`)
    .join(','),
  RATE_LIMITS_SHARED: 'off',
  PERSONAL_CONTACTS: 'masked',
  INCOMPLETE_RECORDS: 'refused',
  DUPLICATES: 'on',
  INSTALLABLE: 'on',
  MEMORY: 'on',
  MEMORY_MONTHS: '12',
  STOP_DELAY: '1s',
  AUTHOR_MONTHS: '12',
  FEED_SOURCE: 'local',
  FEED_PRODUCER: DEFAULT_PRODUCER,
  TRUST_STRUCTURES: 'off',
  MAILS_PER_HOUR: String(DEFAULT_MAILS_PER_HOUR),
} as const satisfies Partial<Record<SettingName, string>>;

/** The settings of the relay, in the order that people read them. */
export const settings: readonly Setting[] = (Object.keys(settingTexts) as SettingName[]).map((name) => {
  const { meaning, otherwise }: { meaning: string; otherwise?: string } = settingTexts[name];
  const defaults: Partial<Record<SettingName, string>> = settingDefaults;
  return { name, meaning, usual: otherwise ?? `\`${defaults[name] ?? ''}\`` };
});
