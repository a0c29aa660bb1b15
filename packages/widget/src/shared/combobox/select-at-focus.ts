/**
 * Selects the text of a field that takes the focus, so that typing replaces it: by a press as by the keyboard. A press that selected
 * a part of the text keeps that part.
 */
export function selectAtFocus({ currentTarget }: Event): void {
  const input = currentTarget as HTMLInputElement;
  input.select();
  // The browser puts the cursor where a press ends, after the focus.
  if (!input.matches(':active')) return;
  // A press that ends elsewhere has no click in the field: letters typed meanwhile are not those to replace.
  const press = new AbortController();
  const { signal } = press;
  const end = (): void => press.abort();
  input.addEventListener(
    'click',
    () => {
      if (input.selectionStart === input.selectionEnd) input.select();
      end();
    },
    { signal },
  );
  for (const over of ['input', 'keydown', 'blur']) input.addEventListener(over, end, { signal });
}
