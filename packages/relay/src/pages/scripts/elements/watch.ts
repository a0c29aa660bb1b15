/** Looks at a tree at once and after each of its changes, until there is nothing left to do in it. */
export function watch(root: Node, isDone: () => boolean): void {
  if (isDone()) return;
  const watcher = new MutationObserver(() => {
    if (isDone()) watcher.disconnect();
  });
  watcher.observe(root, { childList: true, subtree: true, attributeFilter: ['writing'] });
}
