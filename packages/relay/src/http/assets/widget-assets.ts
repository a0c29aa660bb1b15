/** The files of the elements, by path below `/widget/{version}/`. `@inclusion-kit/widget/assets` provides one. */
export interface WidgetAssets {
  /** Version of the elements, part of the public path. */
  readonly version: string;
  /** Returns the bytes of a file, or null when there is none at this path. */
  read(path: string): Promise<Uint8Array | null>;
  /** Lists the paths that `read` knows, so that the relay can give their integrity hashes. Default: it gives none. */
  list?(): Promise<readonly string[]>;
}
