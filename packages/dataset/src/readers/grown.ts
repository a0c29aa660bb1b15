type Numbers = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Int8Array<ArrayBuffer>;

/** Makes a list of numbers longer, where engines can without holding both lists until memory is next collected. */
export function grown<List extends Numbers>(list: List, length: number): List {
  const create = list.constructor as new (from: number | ArrayBuffer) => List;
  const { buffer } = list as { buffer: ArrayBuffer & { transfer?: (bytes: number) => ArrayBuffer } };
  if (buffer.transfer !== undefined) return new create(buffer.transfer(length * list.BYTES_PER_ELEMENT));
  const longer = new create(length);
  longer.set(list);
  return longer;
}
