// An entry on the servers that lack even the names of a page: elements begin in the browser, and the import fails at nothing.
export {};
