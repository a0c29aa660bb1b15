const ADDRESS = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]{2,}$/;

/** Tells whether a text is one address of e-mail, and nothing that a mail server would read as more. */
export const isAddress = (text: unknown): text is string => typeof text === 'string' && ADDRESS.test(text);
