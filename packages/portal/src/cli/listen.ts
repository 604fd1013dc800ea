import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from './failure.ts';

/** Opens the address of `HOST` and `PORT`, or says what is wrong with it. */
export const listen = (server: Server, port: number, host: string) =>
  new Promise<void>((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(listenFailure(error, port)));
    server.listen(port, host, () => done());
  });

const listenFailure = ({ code }: NodeJS.ErrnoException, port: number): Failure => {
  switch (code) {
    case 'EADDRINUSE':
      return new Failure({
        vi: `Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=${port + 1 > 65_535 ? 4321 : port + 1} npm start`,
        en: `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1 > 65_535 ? 4321 : port + 1} npm start`,
      });
    case 'EACCES':
      return new Failure({
        vi: `Không được phép dùng cổng ${port}. Hãy chọn cổng từ 1024 trở lên, ví dụ: PORT=4321 npm start`,
        en: `Port ${port} may not be used by this account. Choose one from 1024 up, for example: PORT=4321 npm start`,
      });
    default:
      return new Failure({
        vi: `Không mở được địa chỉ HOST cùng PORT (${code ?? '?'}). Hãy kiểm tra HOST, ví dụ: HOST=127.0.0.1 hoặc HOST=0.0.0.0`,
        en: `HOST and PORT can't be opened (${code ?? '?'}). Check HOST, for example: HOST=127.0.0.1 or HOST=0.0.0.0`,
      });
  }
};

/** `http://localhost:4321` for an address that means every interface. */
export const urlOf = ({ address, port, family }: AddressInfo): string => {
  const everywhere = address === '0.0.0.0' || address === '::';
  const host = everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
};
