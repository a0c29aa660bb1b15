// <di-dataset> for a page that names a relay, for its list of communes: `<di-dataset api="https://offre.example.org">`.
import '../dataset/di-dataset/define.ts';
import { registerWorker } from '../dataset/line/worker-maker.ts';
import { startWorker } from './modes/page-worker.ts';

registerWorker(() => {
  const address = new URL('./mending-worker.js', import.meta.url).href;
  const tell = (): void =>
    console.warn(
      `${address} did not run as a worker, and <di-dataset> reads no file without it. Serve it as JavaScript, and allow it in a policy (worker-src).`,
    );
  try {
    const worker = startWorker(address, { isOfAnyOrigin: true });
    worker.addEventListener('error', tell, { once: true });
    return worker;
  } catch (error) {
    tell();
    throw error;
  }
});
