/** The files of the elements, by path below `/widget/{version}/`. `@inclusion-kit/widget/assets` provides one. */
export interface WidgetAssets {
  /** Version of the elements, part of the public path. */
  readonly version: string;
  /** Returns a file's bytes; null when there is none at this path. */
  read(path: string): Promise<Uint8Array | null>;
  /** Lists the paths that `read` knows, so that their integrity hashes can be told. Default: none is told. */
  list?(): Promise<readonly string[]>;
}
