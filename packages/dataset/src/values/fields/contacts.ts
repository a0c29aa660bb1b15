import { foldText } from '@inclusion-kit/sdk/internal';
import { toE164, toEmail } from '@inclusion-kit/sdk/normalise';
import { isEmptyMark } from '../empty-mark.ts';
import { ask, keep, mend, nothing, type Outcome } from '../outcome.ts';
import { isDoubted } from './doubt.ts';
import { toClean, toTextOf } from './text.ts';

const NUMBER =
  /(?:(?:\+|00)\s?\d{1,3}[\s.\-/]?(?:\(0\)[\s.\-/]?)?\d(?:[\s.\-/_]{0,3}\d){6,11}|\(?0\)?[\s.]?\d\)?(?:[\s.\-/_]{0,3}\d){8}|\b[1-9](?:[\s.\-_]?\d){8}\b|\b[13]\d{3}\b|\b3\d[\s.]\d{2}\b|\b11[5-9]\b|\b1[578]\b)/g;

/** A number as a spreadsheet shows a long one, with all its digits: « 3,23611234E+08 ». */
const IN_POWERS = /^([1-9])[.,](\d{8,11})E\+?0?(\d{1,2})$/i;
const fromPowers = (shown: string, first: string, others: string, power: string): string =>
  others.length === Number(power) ? first + others : shown;
/** Ten digits in pairs that begin by two zeros: no country, but a mistyped number of France. */
const ZEROS_IN_PAIRS = /^00[\s.-]\d\d(?:[\s.-]\d\d){3}$/;

/** « Tél./fax » is one number for both. */
const PHONE_AND_FAX = /(?<!\p{L})t[ée]l(?:[ée]phone)?\.?\s*(?:\/|-|&|\+|et)\s*(?:fax|t[ée]l[ée]copie)(?!\p{L})/giu;
/** A number with the word behind it: « 02 … (fax) ». */
const FAX_BEHIND =
  /(?:(?:\+|00)33[\s.-]?(?:\(0\))?|0)[\s.-]?[1-9](?:[\s.\-/]?\d{2}){4}\s*[-–:]?\s*(?:\((?:fax|t[ée]l[ée]copie)[^)]*\)|(?:fax|t[ée]l[ée]copie)(?=[.\s]*(?:[;/,|\n]|$)))/giu;

/** Reads a phone number: the one number of a cell, whatever stands around it. Two numbers are asked. */
export function readTelephone(value: unknown): Outcome {
  const raw = toTextOf(value);
  if (/^\+33[1-9]\d{8}$/.test(raw) && toE164(raw) === raw) return keep(raw);
  const text = withZeros(
    toClean(raw)
      .replace(/^(\d{9,13})[.,]0+$/, '$1')
      .replace(IN_POWERS, fromPowers),
  )
    .replace(/(?<=\d)[lI](?=[\s.-]?\d)/g, '1')
    .replace(/\(\s*(\+\d{1,3})\s*\)/g, '$1')
    .trim();
  if (isEmptyMark(text) || /^(?:0[\s.\-/]*){9,}$|^(\d)(?:[\s.\-/]*\1){9,}$/.test(text)) return nothing;
  if (ZEROS_IN_PAIRS.test(text)) return ask('telephone_illisible');
  const withoutFax = text
    .replace(PHONE_AND_FAX, ' ')
    .replace(/(?:fax|telecopie|télécopie|(?<!\p{L})f(?=\s*[:.]))\s*[:.]?\s*(?:\+?\d[\d\s.\-/()]{8,}\d)/giu, ' ')
    .replace(FAX_BEHIND, ' ');
  const whole = toE164(withoutFax.trim());
  const bare = withoutFax
    .replace(/(?:poste|\bext(?:ension)?\b|\bp\.)\s*[:.]?\s*\d{1,6}/gi, ' ')
    .replace(/(?:\btouche|\btape[rz]|\bpuis|\bchoix)\s*:?\s*[\d#*]{1,2}(?!\d)/gi, ' ')
    .replace(/\b(?:24|7)\s?[hj]?\s?\/\s?(?:24|7)\b/gi, ' ')
    .replace(/\b\d{1,2}\s?h(?:\s?\d{2})?\b/gi, ' ')
    .replace(/\b\d{1,2}:\d{2}\b/g, ' ');
  const found = whole === null ? [...bare.matchAll(NUMBER)].map(([number]) => number) : [withoutFax];
  const numbers = [
    ...new Set(found.map((number) => toE164(number.replace(/[()_]/g, ' '))).filter((one) => one !== null)),
  ];
  if (numbers.length > 1) return ask('deux_telephones', numbers);
  const [number] = numbers;
  const rest = whole === null ? bare.replace(NUMBER, ' ') : '';
  // Digits that are no number may be the rest of another one.
  if (number === undefined || /\d/.test(rest) || found.some((one) => toE164(one.replace(/[()_]/g, ' ')) === null)) {
    return ask('telephone_illisible', numbers);
  }
  if (isDoubted(text)) return ask('telephone_illisible', numbers);
  return number === raw ? keep(number) : mend(number, 'telephone');
}

/** Reads letters O among digits as zeros, several of them beside one another too. */
function withZeros(text: string): string {
  if (!/o/i.test(text)) return text;
  const next = text.replace(/(?<![a-z])o{1,2}(?=[\s.-]?\d)|(?<=\d[\s.-]?)o{1,2}(?![a-z])/gi, (run) =>
    '0'.repeat(run.length),
  );
  return next === text ? text : withZeros(next);
}

/** Words in brackets behind an address, but for those that say not to use it. */
const ASIDE = /\s+\((?!.*(?:ancien|pas|plus|fax|priv(?!il)|perso|confid|intern))[\p{L}\s'’.-]{1,40}\)$/iu;
const LABEL =
  /^(?:(?:adresse )?(?:e-?mail|mail|courriel|m[eé]l|contact|accueil|adresse|secr[eé]tariat)\s*(?::|=|-(?=\s))\s*)/i;

/** An address that is written as it should be. */
const ADDRESS = /^[a-z\d](?:[a-z\d._+-]*[a-z\d])?@[a-z\d](?:[a-z\d.-]*[a-z\d])?\.[a-z]{2,}$/;

/** Reads an e-mail address, with the signs that people write for « @ » and dots. Two addresses are asked. */
export function readCourriel(value: unknown): Outcome {
  const raw = toTextOf(value);
  if (ADDRESS.test(raw) && toEmail(raw) === raw) return keep(raw);
  const text = toClean(raw).trim();
  if (isEmptyMark(text)) return nothing;
  const signs = text
    .replace(/\[([^[\]]*)\]\(mailto:([^()?\s]+)[^()]*\)/gi, (_, shown: string, address: string) =>
      shown.includes('@') && shown.trim() !== address ? `${address} ; ${shown}` : address,
    )
    .replace(/<a\b[^<>]*?mailto:([^"'?<>\s]+)[^<>]*>([^<>]*)<\/a>/gi, (_, address: string, shown: string) =>
      shown.includes('@') ? `${address} ; ${shown}` : address,
    )
    .replace(
      /\s*[[({<]\s*(?:at|a|à|arobase|arobas|chez|@)\s*[\])}>]\s*|\s+(?:at|arobase|arobas|chez)\s+|\s*(?:_at_|\[@\])\s*/gi,
      '@',
    )
    .replace(/\s*[[({]\s*(?:point|dot|pt)\s*[\])}]\s*|\s+(?:point|dot)\s+/gi, '.')
    .replace(/@{2,}/g, '@')
    .replace(/mailto\s*:\s*([^?\s]*)(?:\?\S*)?/gi, '$1')
    .replace(/(?<=@[^\s?@]{1,100})\?[a-z]+=\S*/gi, '')
    .replace(/\s*@\s*/g, '@')
    .replace(/\.{2,}/g, '.');
  const whole = toOne(signs);
  const addresses = new Map<string, string>();
  const parts = whole === null ? signs.split(/\s*(?:[;/|\n]|,(?=[^@]*@)|\s(?:ou|et|puis)\s)\s*/i) : [whole];
  for (const part of parts) {
    if (!part.includes('@')) {
      if (/[a-z]/i.test(part)) return ask('courriel_illisible');
      continue;
    }
    const address = toOne(part);
    if (address === null) return ask('courriel_illisible');
    addresses.set(address, address);
  }
  if (addresses.size > 1) return ask('deux_courriels', [...addresses.keys()]);
  const [address] = addresses.keys();
  if (address === undefined) return ask('courriel_illisible');
  if (isDoubted(signs.replace(/[^\s?]*@[^\s?]*/g, ' '))) return ask('courriel_illisible', [address]);
  return address === raw ? keep(address) : mend(address, 'courriel');
}

/** Ends of the host of an address. One is put back behind a blank or a comma where no other stands before it. */
const ENDS = 'fr|com|org|net|eu|re|info';
const END_BEHIND_BLANK = new RegExp(String.raw`(?<=@[^\s,@]+(?<!\.(?:${ENDS}))\.)\s+(?=(?:${ENDS})\s*[.;,]*$)`, 'i');
const END_BEHIND_COMMA = new RegExp(String.raw`(?<=@[^\s,@]+(?<!\.(?:${ENDS}))),\s*(${ENDS})\s*[.;,]*$`, 'i');

const NAMED = /^[^<>@]*<\s*([^<>@\s]+@[^<>@\s]+)\s*>$/;

function toOne(text: string): string | null {
  // A name may stand before the address: « Relais – Laon <a@b.fr> ».
  const told = (NAMED.exec(text.trim())?.[1] ?? text).trim().replace(LABEL, '').replace(ASIDE, '');
  // A dash or a dot beside a blank may part an address from words.
  if (/\s[-–]|[-–]\s/.test(told)) return null;
  const bare = told
    .replace(/(?<=^[^@]*|@[^.]*)\s+(?=[._])|(?<=_|^[^@]*\s\.|@[^.]*\.)\s+/g, '')
    .replace(/(?<=@[^.,]*),\s*([a-z]{2,10})\s*[.;,]*$/i, '.$1')
    .replace(END_BEHIND_BLANK, '')
    // « gouv,fr »: a name that has its end already is followed by something else.
    .replace(END_BEHIND_COMMA, '.$1');
  if (bare.split('@').length > 2 && !bare.includes('<')) {
    const found = new Set((bare.match(/[^\s<>;,/]+@[^\s<>;,/]+/g) ?? []).map((one) => toEmail(one)?.toLowerCase()));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }
  return toEmail(bare)?.toLowerCase() ?? null;
}

/**
 * A link that is written as it should be, as nearly all are: none of the signs that people write around links or between them.
 * Behind « www. » stands a name with its ending.
 */
const LINK =
  /^https?:\/\/(?!ww\.|w{4,}\.|www\.[^./]+(?:\/|$))(?:[a-z\d]+(?:-+[a-z\d]+)*\.)+[a-z]{2,}(?:\/(?:[\w./-]*[\w/-])?)?$/;

const HOST = /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u;
/** « www » with a letter lost or doubled, or with no name behind it. */
const NO_HOST = /^(?:ww|w{4,})\.|^www\.[^./?#]+(?:[/?#]|$)/i;
/** The ends that words with a dot between them do not have: « M.Durand » is no site. */
const KNOWN_END =
  /\.(?:fr|com|org|net|eu|info|re|gp|mq|gf|yt|pm|wf|pf|nc|tf|bzh|corsica|alsace|paris|be|ch|lu|de|es|it|uk|ca|io|ly|gouv|coop|asso|social|team|site|app|page|pro|online|link|space|center|emploi|example)(?=[/?#:]|$)/i;

/** Where on a site something stands, beside its link: « rubrique Aide ». */
const PLACE_ON_SITE = /^(?:puis |voir )?(?:la |l['’])?(?:rubrique|onglet|menu|section|page)\b[\p{L}\s«»"'’-]{1,60}$/iu;

/** Reads a link. One without its protocol, or with a damaged one, is completed. */
export function readLien(value: unknown): Outcome {
  const raw = toTextOf(value);
  if (LINK.test(raw)) return keep(raw);
  const text = toClean(raw)
    .trim()
    .replace(/^(?:site|web|lien|url|internet)\s*(?:web|internet)?\s*[:=]\s*(?=\S)/i, '')
    // A link of Markdown: « [site](https://…) ».
    .replace(/^\[[^[\]]*\]\(([^()\s]+)\)$/, '$1')
    .replace(/^<(?:a\b[^>]*href=["']?)?([^"'<>\s]+).*$/i, '$1')
    .replace(/^\(([^()\s]+)\)$|^["'«]\s*([^"'«»\s]+)\s*["'»]$/, '$1$2')
    .replace(/^(https?)(?:\/\/:|:\/\/\s+)(?=\S)/i, '$1://')
    // « www.asso,fr »: a comma before the end of a name is its dot.
    .replace(/^((?:https?:\/\/)?www\.[\w-]+),(?=[a-z]{2,7}(?:\/|$))/i, '$1.');
  if (isEmptyMark(text)) return nothing;
  const links = text
    // A link may hold the sign itself: « /fiche;jsessionid=1 ».
    .split(/\s*(?:;(?=\s|$|https?:|www\.|[\w-]+\.)|(?<=\s);|[|\n]|\s(?:ou|et)\s|,\s|\s\/\s|\s(?=https?:|www\.))\s*/i)
    .filter((one) => one !== '' && !isEmptyMark(one));
  const read = [...new Set((links.length > 1 ? links.filter((one) => !PLACE_ON_SITE.test(one)) : links).map(toLink))];
  if (read.length > 1)
    return ask(
      read.includes(null) ? 'lien_illisible' : 'deux_liens',
      read.filter((one) => one !== null),
    );
  const [link] = read;
  if (link === undefined || link === null) return ask('lien_illisible');
  return link === raw ? keep(link) : mend(link, 'lien');
}

function toLink(text: string): string | null {
  const bare = text
    .replace(/^https?:\/\/(?=https?:\/\/)/i, '')
    .trim()
    .replace(/[.,;]+$/, '');
  const [, start = '', rest = bare] =
    /^([a-z]{3,7}\s*[:;.]?\s*[\\/]{1,4}|https?\s*:\s*(?=www\.))(.*)$/i.exec(bare) ?? [];
  const scheme = foldText(start).replace(/[^a-z]/g, '');
  const isScheme = /^h?t{1,3}p{1,2}s?$|^ht{1,2}p{0,2}s?$|^hp?t+ps?$|^htps?$|^hhttps?$|^htpps?$|^h?ttps?s?$/.test(
    scheme,
  );
  if (start !== '' && !isScheme) return null;
  const address = rest
    .replace(/^[a-z]{4,5}:[\\/]{2}/i, '')
    .replaceAll('\\', '/')
    .replace(/^\/+/, '')
    .replace(/^www[,;]/i, 'www.')
    .replace(/^www(?!\.)(?=[a-z0-9-]+\.)/i, (www) => www);
  if (!HOST.test(address) || address.includes('@') || NO_HOST.test(address)) return null;
  if (start === '' && !/^www\.|\/./i.test(address) && !KNOWN_END.test(address)) return null;
  if (/^https?:\/\/[^/\s]/.test(bare) && bare === text) return bare;
  const [host = ''] = /^[^/?#]*/.exec(address) ?? [];
  return `${scheme.endsWith('s') || start === '' ? 'https' : 'http'}://${host.toLowerCase()}${address.slice(host.length)}`;
}
