export type { CallOptions, Client, ClientOptions } from './client.ts';
export type { Channel, Open, Page, Provider, Stated } from './contract/common.ts';
export type * from './contract/types.ts';
