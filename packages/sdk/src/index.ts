export { createClient } from './client.ts';
export type { Client } from './client.ts';
export type { CallOptions, ClientOptions } from './options.ts';
export * from './errors/index.ts';
export type { Channel, Open, Page, Provider, Stated } from './contract/common.ts';
export type * from './contract/types.ts';
