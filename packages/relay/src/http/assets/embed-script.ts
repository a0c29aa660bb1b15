import { EMBED_PATH, HEIGHT_MESSAGE, HELLO_MESSAGE } from '../../pages/embed-messages.ts';

/** Name of the script below `/widget/{version}/`. */
export const EMBED_SCRIPT_NAME = 'embed.js';

/**
 * The script that a host page may load beside its iframe: it gives the iframe the height of what it shows. It listens to the
 * relay it came from alone, and to the iframes of that relay's page alone. Without it the iframe scrolls.
 */
export const embedScript = `const relay = new URL(import.meta.url).origin;
const isFrame = (frame) => {
  try {
    const { origin, pathname } = new URL(frame.src);
    return origin === relay && pathname === '${EMBED_PATH}';
  } catch {
    return false;
  }
};
const frames = () => [...document.querySelectorAll('iframe')].filter(isFrame);
addEventListener('message', ({ origin, source, data }) => {
  if (origin !== relay || data?.type !== '${HEIGHT_MESSAGE}') return;
  const { height } = data;
  if (!Number.isFinite(height) || height <= 0) return;
  for (const frame of frames()) if (frame.contentWindow === source) frame.style.setProperty('height', Math.ceil(height) + 'px');
});
const greet = (frame) => frame.contentWindow?.postMessage({ type: '${HELLO_MESSAGE}' }, relay);
const greetAll = () => frames().forEach(greet);
addEventListener('load', greetAll);
greetAll();
`;
