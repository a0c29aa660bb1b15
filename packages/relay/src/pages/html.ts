import type { HtmlEscapedString } from 'hono/utils/html';

/** A piece of HTML whose values are escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
