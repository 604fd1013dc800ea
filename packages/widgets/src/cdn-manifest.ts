/** What the build says of the files that a portal serves under `/widgets`: the shape of `manifest.json`. */
export interface WidgetManifest {
  /** `1.4.0` */
  version: string;
  /** `1` */
  major: string;
  files: Record<string, WidgetFileFacts>;
}

/** One file, as it is served. */
export interface WidgetFileFacts {
  bytes: number;
  gzip: number;
  /** `sha384-…` */
  integrity: string;
}
