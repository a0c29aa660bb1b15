// `AbortSignal.any` came with Chrome 116, Firefox 124 and Safari 17.4. Without it ky stops no request when time is over, and no
// wait when the caller leaves. ky looks for it once, as it loads: this file is imported before.
// An older platform is not what the types say.
const platform: { any?: (signals: AbortSignal[]) => AbortSignal } = AbortSignal;

platform.any ??= (signals) => {
  const controller = new AbortController();
  for (const signal of signals) {
    const follow = () => controller.abort(signal.reason);
    if (signal.aborted) follow();
    signal.addEventListener('abort', follow);
  }
  return controller.signal;
};
