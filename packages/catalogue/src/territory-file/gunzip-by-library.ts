// A module of its own: bundlers keep of the library what this one names.
export { gunzipSync } from 'fflate';
