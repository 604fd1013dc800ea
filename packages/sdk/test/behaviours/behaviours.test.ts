import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as sdk from '../../src/index.ts';
import { kyTransport } from '../../src/ky/index.ts';
import { behaviours } from './behaviours.ts';
import { openMswStage } from './on-msw.ts';
import { openSocketStage, type SocketStage } from './on-socket.ts';
import { worldAt } from './run.ts';

vi.setConfig({ testTimeout: 20_000 });

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0));

const MOCKED = 'https://portal.example';

describe('on msw', () => {
  let server: ReturnType<typeof openMswStage>;
  beforeAll(() => void (server = openMswStage(MOCKED)));
  afterAll(() => server.close());
  test.for(Object.entries(behaviours))('%s', ([, behaviour]) => behaviour(worldAt(MOCKED, sdk)));
});

describe('on a real socket', () => {
  let stage: SocketStage;
  beforeAll(async () => void (stage = await openSocketStage()));
  afterAll(() => stage.close());
  test.for(Object.entries(behaviours))('%s', ([, behaviour]) =>
    behaviour(worldAt(stage.origin, sdk)),
  );
});

describe('on a real socket, sent through ky', () => {
  let stage: SocketStage;
  beforeAll(async () => void (stage = await openSocketStage()));
  afterAll(() => stage.close());
  const throughKy = {
    ...sdk,
    createClient: (options: sdk.ClientOptions) =>
      sdk.createClient({ transport: kyTransport(), ...options }),
  };
  test.for(Object.entries(behaviours))('%s', ([, behaviour]) =>
    behaviour(worldAt(stage.origin, throughKy)),
  );
});

test('a service that misbehaves otherwise is noticed', async () => {
  const stage = await openSocketStage();
  const broken = behaviours['a busy server is asked again']!;
  const world = worldAt(stage.origin, sdk);
  await expect(
    broken({ ...world, scene: () => world.scene('busy-once', { totalTimeout: 1 }) }),
  ).rejects.toThrow();
  await stage.close();
});
