import { StartError } from '@inclusion-kit/sdk/internal';
import { fr } from '../locales/fr.ts';
import { chunksOf } from './chunks.ts';
import type { DataFile, OpenedFile, ReadOptions } from './file-reader.ts';
import { extensions, readerOf } from './readers.ts';
import type { FileNote, FileRecord } from './record.ts';
import { createDecoder } from './utf8.ts';

/** The bytes of a file cannot be had: its disk fails, or its compression is broken. */
class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/**
 * Reads the records of a data file one by one, each with its line. A piece that cannot be read is told in its place.
 * @example for await (const told of readDataFile(input.files[0])) if (told.kind === 'record') console.log(told.value);
 * @throws StartError when the format is not read
 */
export async function* readDataFile(file: DataFile, options: ReadOptions = {}): AsyncGenerator<FileRecord | FileNote> {
  const { name } = file;
  const reader = readerOf(name);
  if (reader === undefined) throw new StartError(fr.paths.fileKind(name, extensions));
  const decoder = createDecoder();
  const opened: OpenedFile = { name, text: () => decoder.decode(readBytes(file)), bytes: () => readBytes(file) };
  try {
    yield* reader.read(opened, options);
    if (!decoder.isUtf8()) yield { kind: 'broken', reason: fr.dataset.notUtf8, file: name, line: 1 };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { kind: 'broken', reason: fr.dataset.unreadableFile, file: name, line: 1, isCut: true };
  }
}

async function* readBytes(file: DataFile): AsyncGenerator<Uint8Array> {
  try {
    const bytes = file.stream();
    yield* chunksOf(file.isUnzipped !== true && /\.gz$/i.test(file.name) ? gunzip(bytes) : bytes);
  } catch (cause) {
    throw new UnreadableError('', { cause });
  }
}

function gunzip(bytes: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return (bytes as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(new DecompressionStream('gzip'));
}
