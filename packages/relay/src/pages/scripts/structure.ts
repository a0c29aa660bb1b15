// The script of the page of a structure: without it the forms work too, and the browser says itself that there is no network.
const said = document.querySelector<HTMLElement>('[data-offline]');

document.addEventListener('submit', (event) => {
  if (navigator.onLine || said === null) return;
  // All that was typed stays on the page.
  event.preventDefault();
  said.hidden = false;
  said.scrollIntoView({ block: 'center' });
});
globalThis.addEventListener('online', () => {
  if (said !== null) said.hidden = true;
});
// A field that was opened is the one to type in.
for (const line of document.querySelectorAll('details')) {
  line.addEventListener('toggle', () => {
    if (line.open) line.querySelector<HTMLElement>('input:not([type=hidden])')?.focus();
  });
}
export {};
