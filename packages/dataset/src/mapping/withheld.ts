import { foldText } from '@inclusion-kit/sdk/internal';
import { toTextOf } from '../values/fields/text.ts';
import type { Permission } from '../columns/permission-names.ts';
import type { SourceRow } from '../rows/row.ts';

const YES = /^(?:oui|o|yes|y|x|1|true|vrai|[✓✔☑]|ok|d'accord|(?:j'|je )?(?:accepte|autorise))$/;
const NO = /^(?:non|n|no|0|false|faux|(?:je )?refuse|pas d'accord)$/;
const LONGEST_ANSWER = 60;

/** The rest of a row once its permissions are read: all but some fields, nothing, or a doubt for a person. */
export interface Withheld {
  /** `left-out`: a service inside its structure, which stays. */
  readonly state: 'open' | 'asked' | 'left-out' | 'refused';
  readonly fields: ReadonlySet<string>;
}

/** A column with its permission. */
export interface PermissionColumn extends Permission {
  readonly column: string;
}

const OPEN: Withheld = { state: 'open', fields: new Set() };

/** Reads the permissions of a row. */
export function withheldOf({ cells }: SourceRow, permissions: readonly PermissionColumn[]): Withheld {
  if (permissions.length === 0) return OPEN;
  let state: Withheld['state'] = 'open';
  const fields = new Set<string>();
  for (const { column, isRefusal, isConsent, isPlain, isUnsure, fields: about } of permissions) {
    const text = foldText(toTextOf(cells[column]))
      .replaceAll('’', "'")
      .replace(/[.!]+$/, '')
      .trim();
    const isYes = YES.test(text);
    if (!isYes && !NO.test(text)) {
      // A column of texts that nobody is to see is no permission, and an empty refusal refuses nothing.
      const isOpen = isConsent || (isPlain && text !== '');
      if (!isOpen || text.length > LONGEST_ANSWER) continue;
      if (about === null && state === 'open') state = 'asked';
      for (const field of about ?? []) fields.add(field);
    } else if (isYes && isUnsure) {
      if (state === 'open') state = 'asked';
    } else if (isYes === isRefusal) {
      if (about === null) state = column.includes('[].') ? 'left-out' : 'refused';
      if (state === 'refused') break;
      for (const field of about ?? []) fields.add(field);
    }
  }
  return { state, fields };
}
