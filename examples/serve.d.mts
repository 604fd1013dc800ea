/** Starts the site of an example; see `serve.mjs`. */
export declare function serveExample(
  name: string,
  options?: { portal?: string; port?: number; widgets?: string },
): Promise<{ url: string; close: () => Promise<void> }>;
