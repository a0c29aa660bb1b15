export { formatPhone } from './format-phone.ts';
export { openState, type LocalMoment, type OpenState } from './horaires/open-state.ts';
export { parseHoraires, type Condition, type Horaires, type Plage } from './horaires/parse-horaires.ts';
export type { Interval } from './horaires/rule.ts';
export { timeZoneOf } from './horaires/time-zone.ts';
export { toE164 } from './to-e164.ts';
export { toPlainText, toRealNewlines, type PlainTextOptions } from './to-plain-text.ts';
export { toSafeUrl } from './to-safe-url.ts';
