// This is a separate module because bundlers keep only the names of the library that it exports.
export { gunzipSync } from 'fflate';
