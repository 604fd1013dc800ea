import { listOf, objectOf, type Json } from './source-text.ts';
import { askPatiently, type Patience } from './patient-fetch.ts';
import { SourceError } from './source-error.ts';

/** The national gateway as the ward reaches it. */
export interface GatewaySettings {
  /** Address of the services. */
  address: string;
  /** Address that gives a session. */
  loginAddress: string;
  username: string;
  password: string;
  /** `madonvi` of the ward. */
  unit: string;
}

export interface Gateway {
  /** The records of an answer to a service. Throws {@link SourceError}. */
  call(service: string, more?: Json): Promise<unknown[]>;
}

const successes = new Set(['0', '00']);

const post = (body: Json): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
  body: JSON.stringify(body),
});

/** Its `error_code`, as far as that is a code. */
const codeOf = (answer: unknown): string => {
  const code = String(objectOf(answer)['error_code'] ?? '');
  return /^[\w-]{1,20}$/.test(code) ? code : 'no code';
};

/**
 * The gateway behind its sessions. They end when it likes, with one code or another: whatever it refuses
 * is asked once more with a session of its own.
 */
export const openGateway = (
  { address, loginAddress, username, password, unit }: GatewaySettings,
  patience: Patience,
  signal: AbortSignal,
): Gateway => {
  let session: string | null = null;

  const logIn = async (): Promise<string> => {
    const answer = objectOf(
      await askPatiently(loginAddress, post({ username, password }), patience, signal),
    );
    const given = answer['session'] ?? objectOf(listOf(answer['result'])[0])['session'];
    if (typeof given !== 'string' || given === '') throw new SourceError('refused', codeOf(answer));
    return given;
  };

  const ask = async (service: string, more: Json): Promise<unknown> => {
    session ??= await logIn();
    const body = { session, madonvi: unit, service, ...more };
    return askPatiently(address, post(body), patience, signal);
  };

  return {
    call: async (service, more = {}) => {
      for (let tried = 1; ; tried += 1) {
        const fresh = session === null;
        try {
          const answer = await ask(service, more);
          if (successes.has(codeOf(answer))) return listOf(objectOf(answer)['result']);
          if (fresh || tried > 1) throw new SourceError('broken', codeOf(answer));
        } catch (error) {
          // An ended session may also be told as 401 or 403.
          const mayBeSession = error instanceof SourceError && error.reason === 'refused';
          if (!mayBeSession || fresh || tried > 1) throw error;
        }
        session = null;
      }
    },
  };
};
