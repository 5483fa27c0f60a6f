import { adoptShipped, type Door, FollowTasks, openDoor, RELEASE } from '@qingxin/application';
import { ErasureFile, FeedSignal, keepErasures, PostgresChannel, Sequencer } from '@qingxin/event-store';
import { doorLookups, inlineProjections } from '@qingxin/read-models';
import { businessClock } from './business-clock.ts';
import { type Configuration, readSealFolders } from './configuration.ts';
import { openDatabase, type OpenDatabase } from './database.ts';
import { openKeyRing } from './key-ring.ts';
import type { Logger } from './logging.ts';
import type { EvidenceFiles } from './evidence/evidence-files.ts';
import { openEvidence } from './evidence/open-evidence.ts';
import { openTracing, type Tracing } from './tracing.ts';

/** The door of a running process and what it stands on. */
export interface OpenDistrict {
  readonly configuration: Configuration;
  readonly logger: Logger;
  readonly database: OpenDatabase;
  readonly door: Door;
  readonly signal: FeedSignal;
  readonly evidence: EvidenceFiles;
  readonly tracing: Tracing;
  close(): Promise<void>;
}

/**
 * Opens database, keys and door, numbers the feed and keeps the inbox of past moments.
 * @throws when the database cannot be reached or keys are missing
 */
export async function openDistrict(
  configuration: Configuration,
  logger: Logger,
  applicationName: string,
): Promise<OpenDistrict> {
  const { databaseUrl: url, home, keyFolder, mode } = configuration;
  const note = (text: string) => (error: unknown) => logger.warn({ err: error }, text);
  const database = openDatabase({ url, applicationName, use: 'write', onIdleError: note('idle connection lost') });
  const ring = await openKeyRing(keyFolder, database.sql);
  const erasures = new ErasureFile((configuration.seals ?? readSealFolders(home)).anchors);
  const again = await keepErasures(database.sql, erasures, new Date().toISOString());
  if (again > 0) logger.warn({ subjects: again }, 'erased again after a restore');
  const channel = new PostgresChannel(url);
  await channel.open();
  const signal = new FeedSignal(channel);
  const sequencer = new Sequencer({ sql: database.sql, signal, onError: note('feed not numbered') });
  const door = openDoor({
    database,
    ring,
    erasures,
    erasureNews: channel,
    clock: businessClock(mode),
    projections: inlineProjections(),
    ...doorLookups(database.sql),
    hooks: {
      committed: () => sequencer.kick(),
      stateNotKept: (stream, error) => logger.warn({ stream, err: error }, 'state not kept'),
    },
  });
  // The demo district is loaded by its own start, on a clock that may still be set.
  if (mode === 'production') await adoptShipped(door.handler, RELEASE);
  const tasks = new FollowTasks({ database, projections: inlineProjections(), signal, onError: note('task history') });
  sequencer.start();
  tasks.start();
  const evidence = openEvidence(configuration, { sql: database.sql, vault: door.vault });
  const tracing = openTracing(applicationName, configuration.tracesUrl ?? null);
  const close = async (): Promise<void> => {
    await tasks.stop();
    await sequencer.stop();
    await signal.close();
    await database.close();
    await tracing.close();
  };
  return { configuration, logger, database, door, signal, evidence, tracing, close };
}
