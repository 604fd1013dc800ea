export declare const fetchedBrowser: string;
export declare const BROWSER_FLAGS: string[];
export declare function starts(path: string): boolean;
export declare function findBrowser(options?: {
  platform?: NodeJS.Platform;
  env?: NodeJS.ProcessEnv;
}): string | undefined;
