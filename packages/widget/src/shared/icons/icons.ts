import { html, type TemplateResult } from 'lit';

const paths = {
  pin: '<path d="M10 17.5s-5.5-4.6-5.5-9a5.5 5.5 0 0 1 11 0c0 4.4-5.5 9-5.5 9Z"/><circle cx="10" cy="8.5" r="2"/>',
  phone:
    '<path d="M6.6 3.5 4.3 4.300c-.6.2-.9.8-.8 1.4.8 5.6 5.2 10 10.8 10.8.6.1 1.2-.2 1.4-.8l.8-2.3-3.3-2-1.5 1.500a9.6 9.6 0 0 1-4.6-4.600l1.5-1.500Z"/>',
  mail: '<rect x="2.5" y="4.5" width="15" height="11" rx="1.5"/><path d="m3 6 7 5 7-5"/>',
  message:
    '<path d="M4.500 3.500h11A1.500 1.500 0 0 1 17 5v7a1.500 1.500 0 0 1-1.500 1.500H9L5.500 17v-3.500h-1A1.500 1.500 0 0 1 3 12V5a1.500 1.500 0 0 1 1.500-1.500ZM7 7h6M7 10h4"/>',
  link: '<path d="M8 4.500H4.500v11h11V12M11.5 3.500h5v5M16.5 3.5 9 11"/>',
  screen: '<rect x="2.5" y="4" width="15" height="10" rx="1.5"/><path d="M7 17h6M10 14v3"/>',
  warning: '<path d="M10 3.5 17.5 16h-15ZM10 8.500v3.500M10 14v.1"/>',
  info: '<circle cx="10" cy="10" r="7.5"/><path d="M10 9v5M10 6.300v.1"/>',
  search: '<circle cx="9" cy="9" r="5.5"/><path d="m13 13 4 4"/>',
  retry: '<path d="M15.5 8A6 6 0 1 0 16 11.500M16 4v4h-4"/>',
  copy: '<rect x="7" y="7" width="9.5" height="9.5" rx="1.5"/><path d="M13 4.500v-1H3.500V13h1"/>',
  wait: '<path d="M5.5 3h9M5.5 17h9M6.5 3v2.500c0 2.500 3.500 3 3.500 4.500s-3.5 2-3.5 4.500V17M13.5 3v2.500c0 2.500-3.5 3-3.5 4.500s3.5 2 3.5 4.500V17"/>',
  calendar: '<rect x="3" y="4.5" width="14" height="12" rx="1.5"/><path d="M3 8.500h14M6.5 2.500v4M13.5 2.500v4"/>',
  list: '<path d="M7.5 5.500h9M7.5 10h9M7.5 14.500h9M3.5 5.500h.1M3.5 10h.1M3.5 14.500h.1"/>',
  map: '<path d="m3 5.5 4.700-2 4.600 2 4.700-2v11l-4.700 2-4.600-2-4.700 2ZM7.700 3.500v11M12.300 5.500v11"/>',
  check: '<path d="m4 10.5 4 4 8-9"/>',
  clock: '<circle cx="10" cy="10" r="7"/><path d="M10 6v4.200l2.800 1.800"/>',
  close: '<path d="m5 5 10 10M15 5 5 15"/>',
  down: '<path d="m5.5 8 4.5 4.500L14.5 8"/>',
  up: '<path d="m5.5 12 4.500-4.500 4.500 4.500"/>',
  print:
    '<path d="M6 7.5v-4h8v4M6 14H3.500V8.800a1.300 1.300 0 0 1 1.300-1.300h10.400a1.300 1.300 0 0 1 1.300 1.300V14H14M6 11.800h8v4.700H6Z"/>',
  sort: '<path d="M6 4v12M3.2 13.200 6 16l2.800-2.800M14 16V4M11.2 6.800 14 4l2.800 2.800"/>',
  table: '<rect x="3" y="4" width="14" height="12" rx="1"/><path d="M3 8h14M3 12h14M8 8v8"/>',
  next: '<path d="m8 5.5 4.5 4.500L8 14.5"/>',
  back: '<path d="M12 5.5 7.5 10l4.5 4.5"/>',
  pencil: '<path d="m4 16 .8-3.300L13.5 4 16 6.500l-8.7 8.700L4 16Z"/>',
  minus: '<path d="M4 10h12"/>',
  undo: '<path d="M4 8h8a4 4 0 0 1 0 8H8M7 4.5 3.5 8 7 11.5"/>',
  locate:
    '<circle cx="10" cy="10" r="4.8"/><path d="M10 2.200v3M10 14.800v3M2.200 10h3M14.800 10h3"/><circle cx="10" cy="10" r=".8"/>',
  filter: '<path d="M3 5.500h14M5.500 10h9M8 14.500h4"/>',
  share:
    '<circle cx="5" cy="10" r="2"/><circle cx="14.5" cy="5" r="2"/><circle cx="14.5" cy="15" r="2"/><path d="m6.8 9 6-3.100M6.8 11l6 3.1"/>',
  plus: '<path d="M10 4v12M4 10h12"/>',
  offline:
    '<path d="M8 5.400a5 5 0 0 1 6.900 3.800 3.200 3.200 0 0 1 1.700 5.200M13.800 15.500H6a3.400 3.400 0 0 1-.6-6.800M3.500 3.500l13 13"/>',
  saved:
    '<path d="M6 15.500h8.300a3.200 3.200 0 0 0 .6-6.300 5 5 0 0 0-9.6-.5A3.400 3.400 0 0 0 6 15.500Z"/><path d="m7.7 11.300 1.800 1.800 3.200-3.400"/>',
  download: '<path d="M10 3.500v9M6.500 9 10 12.500 13.500 9M4 16.500h12"/>',
  upload: '<path d="M10 12.500v-9M6.500 7 10 3.500 13.500 7M4 12.500v4h12v-4"/>',
  person: '<circle cx="10" cy="6.5" r="3"/><path d="M4 17c.5-3.500 2.800-5.500 6-5.500s5.500 2 6 5.500"/>',
};

export type IconName = keyof typeof paths;

/** An icon is drawn many times: its template is made once, and has no place to fill. */
const icons = new Map<IconName, TemplateResult>();

/** Draws a decorative icon on a grid of 20 px. Words beside it always say its meaning. */
export function icon(name: IconName): TemplateResult {
  const known = icons.get(name) ?? createIcon(name);
  icons.set(name, known);
  return known;
}

function createIcon(name: IconName): TemplateResult {
  const className = name === 'back' || name === 'next' ? 'i i-flip' : 'i';
  const markup = [
    `<svg class="${className}" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${paths[name]}</svg>`,
  ];
  return html(Object.assign(markup, { raw: markup }));
}
