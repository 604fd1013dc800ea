import { BlockList, isIP, isIPv6 } from 'node:net';

/** Some addresses and networks, such as `127.0.0.1`, `10.0.0.0/8` or `2001:db8::/32`. */
export interface Networks {
  includes(address: string): boolean;
}

/** An IPv4 address as an IPv6 socket names it stands for itself; a zone (`%eth0`) is left out. */
export const plainAddress = (address: string): string =>
  address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');

const family = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** Whether a text names an address or a network. */
export const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32))
  );
};

/** The texts must be networks. */
export const networksOf = (texts: readonly string[]): Networks => {
  const list = new BlockList();
  for (const text of texts) {
    const [address, bits] = text.split('/') as [string, string | undefined];
    if (bits === undefined) list.addAddress(plainAddress(address), family(plainAddress(address)));
    else list.addSubnet(address, Number(bits), family(address));
  }
  return {
    includes: (address) => {
      const plain = plainAddress(address);
      return isIP(plain) !== 0 && list.check(plain, family(plain));
    },
  };
};
