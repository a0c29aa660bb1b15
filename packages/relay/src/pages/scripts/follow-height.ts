// The script that a host page may load beside its iframe: it gives the iframe the height of its content. It listens to the
// relay it came from alone, and to the iframes of that relay's page alone. Without it the iframe scrolls.
import { EMBED_PATH, HEIGHT_MESSAGE, HELLO_MESSAGE, readMessage } from '../embed-messages.ts';

const relay = new URL(import.meta.url).origin;

function isFrame({ src }: HTMLIFrameElement): boolean {
  try {
    const { origin, pathname } = new URL(src);
    return origin === relay && pathname === EMBED_PATH;
  } catch {
    return false;
  }
}

const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')].filter(isFrame);

addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
  const message = readMessage(data);
  if (origin !== relay || message?.type !== HEIGHT_MESSAGE) return;
  const { height } = message;
  if (typeof height !== 'number' || !Number.isFinite(height) || height <= 0) return;
  for (const frame of frames()) {
    if (frame.contentWindow === source) frame.style.setProperty('height', `${Math.ceil(height)}px`);
  }
});

function greetAll(): void {
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: HELLO_MESSAGE }, relay);
}

addEventListener('load', greetAll);
greetAll();
