import { createLog } from '../server/log.ts';
import { listen } from './listen.ts';
import { openServer } from './open-server.ts';
import { logModeFrom, openPortal, portFrom, settingsFrom } from './settings.ts';

/** Names the pipe of the process that writes; only that process sets it. */
export const writerVariable = 'MOTCUA_WRITER';

/** Answers what only reads, until the process that started it says stop or is gone. */
export const serveWorker = async (): Promise<void> => {
  const log = createLog(logModeFrom(), (text) => void process.stderr.write(text));
  const portal = await openPortal({
    ...settingsFrom(),
    onError: (error, requestId) => log.fault(error, requestId),
  });
  const { server, drain } = await openServer(portal, log, Number(process.env['MOTCUA_PLACE']), {
    writer: process.env[writerVariable]!,
  });
  let ending: Promise<void> | undefined;
  const end = () => void (ending ??= drain().then(() => process.exit(0)));
  process.on('SIGINT', end).on('SIGTERM', end).on('disconnect', end);
  await listen(server, portFrom(), process.env['HOST'] || '127.0.0.1');
  process.send!(server.address());
};
