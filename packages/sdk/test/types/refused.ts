import { connect, createClient, getProcedure, type Client } from '@motcua/sdk';

/** What would be refused at run time does not compile. Nothing here is run. */
export const refused = (client: Client): void => {
  // @ts-expect-error a base URL is needed
  createClient({ ward: '11411' });
  // @ts-expect-error a ward is needed
  createClient({ baseUrl: 'https://portal.example' });
  // @ts-expect-error no option of this name
  createClient({ baseUrl: 'https://portal.example', ward: '11411', retry: 3 });
  // @ts-expect-error a code of digits is text: it may begin with 0
  createClient({ baseUrl: 'https://portal.example', ward: 11411 });
  // @ts-expect-error no such language
  createClient({ baseUrl: 'https://portal.example', ward: '11411', language: 'fr' });
  // @ts-expect-error milliseconds are a number
  createClient({ baseUrl: 'https://portal.example', ward: '11411', timeout: '10s' });

  // @ts-expect-error no such filter
  void client.procedures.list({ colour: 'red' });
  // @ts-expect-error requests are strict: no such channel
  void client.procedures.list({ channel: 'drone' });
  // @ts-expect-error which one
  void client.procedures.get();
  // @ts-expect-error a code is text
  void client.procedures.get(2.000815);
  // @ts-expect-error digits may begin with 0
  void client.dossiers.lookup({ code: 'H24.90-250702-0007', phoneLast4: 912 });
  // @ts-expect-error a dossier has a code
  void client.dossiers.lookup({ phoneLast4: '0912' });
  // @ts-expect-error no such grouping
  void client.statistics.get({ groupBy: 'colour' });
  // @ts-expect-error one letter has no pages
  void client.apologies.get('12/TXL-UBND').pages();
  // @ts-expect-error a write needs a token
  void client.imports.create(new Uint8Array(), undefined, {});

  // @ts-expect-error a client is frozen
  client.ward = client.procedures;
  const service = connect({ baseUrl: 'https://portal.example', ward: '11411' });
  // @ts-expect-error the service comes first
  void getProcedure('2.000815');
  void getProcedure(service, '2.000815');
};
