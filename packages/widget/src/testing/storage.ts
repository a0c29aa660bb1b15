// A browser that stores nothing, or is full.

/** Makes the storage of the browser refuse some acts. Returns the way to end it. */
export function refuseStorage(...acts: readonly ('getItem' | 'setItem')[]): () => void {
  const own = Object.getOwnPropertyDescriptors(Storage.prototype);
  const value = (): never => {
    throw new DOMException('Refused', 'QuotaExceededError');
  };
  for (const act of acts) Object.defineProperty(Storage.prototype, act, { ...own[act], value });
  return () => Object.defineProperties(Storage.prototype, own);
}
