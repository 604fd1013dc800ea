import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { checkConfig, ConfigError } from '../../src/config/check-config.ts';
import { networksOf } from '../../src/config/networks.ts';
import { callerOf } from '../../src/server/caller.ts';
import config from '../../motcua.config.ts';

const trusted = networksOf(['127.0.0.1', '10.0.0.0/8', '2001:db8:1::/48']);
const caller = (remoteAddress: string, headers: Record<string, string> = {}) =>
  callerOf({ socket: { remoteAddress }, headers } as unknown as IncomingMessage, trusted);

describe('who asks', () => {
  it('is the socket, whatever its headers say, unless a trusted proxy speaks', () => {
    const forged = { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-proto': 'https' };
    expect(caller('203.0.113.9', forged)).toEqual({ address: '203.0.113.9', secure: false });
    expect(caller('::ffff:127.0.0.1', forged)).toEqual({ address: '1.2.3.4', secure: true });
    expect(caller('2001:db8:1::5', forged)).toEqual({ address: '1.2.3.4', secure: true });
  });

  it('is the last address that no trusted proxy has, since what stands before it may be made up', () => {
    const chain = (list: string) => caller('127.0.0.1', { 'x-forwarded-for': list }).address;
    expect(chain('6.6.6.6, 203.0.113.9')).toBe('203.0.113.9');
    expect(chain('6.6.6.6, 203.0.113.9, 10.1.2.3')).toBe('203.0.113.9');
    expect(chain('203.0.113.9:4711')).toBe('203.0.113.9');
    expect(chain('[2001:db8:2::7]:4711')).toBe('2001:db8:2::7');
    expect(chain('unknown')).toBe('127.0.0.1');
    expect(chain('6.6.6.6, unknown')).toBe('127.0.0.1');
    expect(chain('')).toBe('127.0.0.1');
  });

  it('came over TLS when the nearest proxy says so', () => {
    const proto = (value: string) => caller('127.0.0.1', { 'x-forwarded-proto': value }).secure;
    expect([proto('https'), proto('http, https'), proto('https, http'), proto('')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the configuration', () => {
  it('is refused with the name of what is wrong in it', () => {
    const wrong = {
      ...config,
      site: 'https://phuong.example/a b',
      hallAddresses: ['10.0.0.1', '10.0.0.0/33'],
      trustedProxies: ['localhost'],
      securityContact: 'javascript:alert(1)',
    };
    const refused = () => checkConfig(wrong);
    expect(refused).toThrow(ConfigError);
    const faults = (() => {
      try {
        refused();
      } catch (error) {
        return (error as ConfigError).faults.map((fault) => fault.split(':', 1)[0]);
      }
      return [];
    })();
    expect(faults).toEqual(['hallAddresses[1]', 'trustedProxies[0]', 'site', 'securityContact']);
    expect(() => checkConfig(config)).not.toThrow();
    for (const site of ['https://a.example', 'https://a.example/', 'http://a.example:81/motcua']) {
      expect(() => checkConfig({ ...config, site })).not.toThrow();
    }
  });
});
