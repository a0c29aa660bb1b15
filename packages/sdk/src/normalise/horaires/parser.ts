import type { DaySelector, Interval, Rule, Slot } from './rule.ts';
import { toTokens, type Token } from './tokens.ts';

const dayNames = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_MINUTES = 1440;

/** The error that the parser throws for any form it does not cover. It never leaves the parser. */
class UnknownForm extends Error {}

/** Reads an `opening_hours` text as rules. Returns null when one of its forms is not covered. */
export function parseRules(text: string): Rule[] | null {
  const tokens = toTokens(text);
  if (tokens === null || tokens.length === 0) return null;
  try {
    return new Parser(tokens).rules();
  } catch (error) {
    if (error instanceof UnknownForm) return null;
    throw error;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  rules(): Rule[] {
    const rules = [this.#rule('replace')];
    while (this.#peek() !== undefined) {
      const mode = this.#separator();
      // A closing « ; » ends some texts.
      if (this.#peek() === undefined && mode === 'replace') break;
      rules.push(this.#rule(mode));
    }
    // School holidays alone say nothing of the other days.
    if (rules.every(({ schoolHolidays }) => schoolHolidays)) throw new UnknownForm();
    return rules;
  }

  #separator(): Rule['mode'] {
    const token = this.#next();
    if (token === ';') return 'replace';
    if (token === '||') return 'fallback';
    if (token === ',') return 'add';
    throw new UnknownForm();
  }

  #rule(mode: Rule['mode']): Rule {
    if (this.#take('24/7')) {
      const slots = [{ from: 0, to: DAY_MINUTES }];
      const none = { dates: null, weeks: null, days: null, holidays: false, schoolHolidays: false };
      return { mode, ...none, slots, note: this.#comment() };
    }
    const dates = this.#dates();
    const weeks = this.#weeks();
    this.#take(':');
    const { days, holidays, schoolHolidays } = this.#days();
    const off = this.#take('off') || this.#take('closed');
    // Hours of school holidays would need to know their days.
    if (schoolHolidays && (!off || mode === 'fallback' || dates !== null || weeks !== null || days !== null))
      throw new UnknownForm();
    const slots = off ? [] : this.#slots();
    const note = this.#comment();
    // Days alone would mean open day and night: nobody writes that, so hours are missing.
    if (!off && slots.length === 0 && note === null) throw new UnknownForm();
    return { mode, dates, weeks, days, holidays, schoolHolidays, slots, note: off ? null : note };
  }

  #dates(): Interval[] | null {
    const dates: Interval[] = [];
    while (monthNames.includes(this.#peek() ?? '')) {
      const [from, fromDay] = this.#monthDay(null);
      const hasEnd = this.#take('-');
      const [to, toDay] = hasEnd ? this.#monthDay(from) : [from, fromDay];
      dates.push({ from: from * 100 + (fromDay ?? 1), to: to * 100 + (toDay ?? 31) });
      if (!(this.#peek() === ',' && monthNames.includes(this.#peek(1) ?? ''))) break;
      this.#next();
    }
    return dates.length === 0 ? null : dates;
  }

  /** Reads `Jul`, `Jul 14`, or after a dash `14` of the same month. */
  #monthDay(month: number | null): [month: number, day: number | null] {
    const index = monthNames.indexOf(this.#peek() ?? '');
    if (index !== -1) this.#next();
    const found = index === -1 ? month : index + 1;
    const day = /^\d{1,2}$/.test(this.#peek() ?? '') ? this.#number(1, 31) : null;
    if (found === null || (index === -1 && day === null)) throw new UnknownForm();
    return [found, day];
  }

  #weeks(): Rule['weeks'] {
    if (!this.#take('week')) return null;
    const weeks: (Interval & { step: number })[] = [];
    do {
      const from = this.#number(1, 53);
      const to = this.#take('-') ? this.#number(1, 53) : from;
      weeks.push({ from, to, step: this.#take('/') ? this.#number(1, 53) : 1 });
    } while (this.#take(','));
    return weeks;
  }

  #days(): Pick<Rule, 'days' | 'holidays' | 'schoolHolidays'> {
    const days: DaySelector[] = [];
    let holidays = false;
    let schoolHolidays = false;
    let any = false;
    while (this.#isDay(0)) {
      any = true;
      if (this.#take('ph')) holidays = true;
      else if (this.#take('sh')) schoolHolidays = true;
      else days.push(...this.#dayRange());
      if (!(this.#peek() === ',' && this.#isDay(1))) break;
      this.#next();
    }
    return { days: any && days.length > 0 ? days : null, holidays, schoolHolidays };
  }

  #isDay(ahead: number): boolean {
    const token = this.#peek(ahead) ?? '';
    return token === 'ph' || token === 'sh' || dayNames.includes(token);
  }

  #dayRange(): DaySelector[] {
    const first = this.#day();
    if (this.#take('[')) return [{ day: first, nth: this.#occurrences() }];
    if (!this.#take('-')) return [{ day: first, nth: null }];
    const last = this.#day();
    const count = ((last - first + 7) % 7) + 1;
    return Array.from({ length: count }, (_, index) => ({ day: (first + index) % 7, nth: null }));
  }

  #occurrences(): number[] {
    const nth: number[] = [];
    do {
      const sign = this.#take('-') ? -1 : 1;
      const from = this.#number(1, 5);
      const to = sign === 1 && this.#take('-') ? this.#number(from, 5) : from;
      for (let value = from; value <= to; value += 1) nth.push(sign * value);
    } while (this.#take(','));
    if (!this.#take(']')) throw new UnknownForm();
    return nth;
  }

  #slots(): Slot[] {
    const slots: Slot[] = [];
    let fillers = 0;
    while (isTime(this.#peek())) {
      const from = this.#time();
      if (!this.#take('-')) throw new UnknownForm();
      const to = this.#time();
      if (from === 0 && to === 0) fillers += 1;
      else if (from >= DAY_MINUTES || to === from) throw new UnknownForm();
      else slots.push({ from, to: to < from ? to + DAY_MINUTES : to });
      if (!(this.#peek() === ',' && isTime(this.#peek(1)))) break;
      this.#next();
    }
    // Tables of four columns write an unused one as 00:00-00:00; alone, it may as well mean the whole day.
    if (fillers > 0 && slots.length === 0) throw new UnknownForm();
    return merge(slots);
  }

  #time(): number {
    const [hours = 0, minutes = 0] = (isTime(this.#peek()) ? (this.#next() ?? '') : '99:99').split(':').map(Number);
    if (minutes > 59 || hours * 60 + minutes > DAY_MINUTES) throw new UnknownForm();
    return hours * 60 + minutes;
  }

  #day(): number {
    const day = dayNames.indexOf(this.#next() ?? '');
    if (day === -1) throw new UnknownForm();
    return day;
  }

  #number(min: number, max: number): number {
    const value = Number(this.#next());
    if (!Number.isInteger(value) || value < min || value > max) throw new UnknownForm();
    return value;
  }

  #comment(): string | null {
    if (!(this.#peek() ?? '').startsWith('"')) return null;
    return (this.#next() ?? '').slice(1);
  }

  #peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  #next(): Token | undefined {
    this.#at += 1;
    return this.#tokens[this.#at - 1];
  }

  #take(token: Token): boolean {
    if (this.#peek() !== token) return false;
    this.#at += 1;
    return true;
  }
}

function isTime(token: Token | undefined): boolean {
  return token !== undefined && /^\d{1,2}:\d{2}$/.test(token);
}

/** Sorts stretches, and joins those that overlap. */
function merge(slots: readonly Slot[]): Slot[] {
  const merged: Slot[] = [];
  for (const slot of [...slots].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && slot.from < last.to) last.to = Math.max(last.to, slot.to);
    else merged.push({ ...slot });
  }
  return merged;
}
