import {
  bringToQueue,
  BundleRequests,
  IncidentList,
  LookBook,
  OutsideSystems,
  ProcessDesk,
} from '@qingxin/application';
import { AnchorFile, Sealer, SealKeys, TimeStampFile } from '@qingxin/event-store';
import {
  askTimeStamp,
  certificatesIn,
  checkDistrict,
  openBundleShelf,
  openDatabase,
  type OpenDistrict,
} from '@qingxin/platform';
import { isOlderQueue } from '@qingxin/workflows';
import { createActivities } from './activities.ts';
import { activityLog } from './activity-log.ts';
import { BundleWatch } from './bundle-watch.ts';
import { CalendarWatch } from './calendar/calendar-watch.ts';
import { MergerWatch } from './calendar/merger-watch.ts';
import { RecountWatch } from './calendar/recount-watch.ts';
import { ErasureWatch } from './erasure-watch.ts';
import { EvidenceSweep } from './evidence-sweep.ts';
import { InvariantWatch } from './invariant-watch.ts';
import { DueWatch } from './nudging/due-watch.ts';
import { NudgingReader } from './nudging/nudging-reader.ts';
import { RetryWatch } from './nudging/retry-watch.ts';
import { OutboxSender } from './outbox/outbox-sender.ts';
import { TracedNudging } from './nudging/traced-nudging.ts';
import { configuredWays, outsideOf } from './outbox/ways.ts';
import { Presence } from './presence.ts';
import type { ProcessClient } from './temporal/process-client.ts';
import { ProcessWorker } from './temporal/process-worker.ts';
import { SealWatch } from './seal-watch.ts';
import { TimeStampWatch } from './time-stamp-watch.ts';

/** Something that runs from start to stop. */
export interface WorkerPart {
  start(): void;
  stop(): Promise<void>;
}

/** Timers of one midnight are spread over this time; the demo must not wait. */
const SPREAD_MS = 10 * 60_000;

/** Everything the worker runs, in the order in which it is started. */
export function workerParts(surroundings: OpenDistrict): readonly WorkerPart[] {
  const { configuration, database, door, evidence, logger, signal, tracing } = surroundings;
  const note = (text: string) => (error: unknown) => logger.warn({ err: error }, text);
  const { sql } = database;
  const ways = configuredWays(configuration, door);
  const outside = new OutsideSystems(sql);
  outside.keep(outsideOf(configuration, ways)).catch(note('outside systems'));
  const outbox = new OutboxSender({
    ...{ sql, signal, ways, outside, onError: note('outbox') },
    onTried: (tried) => logger[tried.code === undefined ? 'info' : 'warn'](tried, 'message'),
  });
  const calendar = new CalendarWatch({
    handler: door.handler,
    sql,
    signal,
    onCounted: ({ calendarVersion, streams, failed }) => {
      logger[failed.length > 0 ? 'warn' : 'info']({ calendarVersion, streams, failed }, 'clocks counted anew');
    },
    onError: note('calendar'),
  });
  const recounts = new RecountWatch({
    ...{ door, sql, signal },
    onDone: (stream) => logger.info({ stream }, 'batch over clocks brought on'),
    onError: note('batch over clocks'),
  });
  const mergers = new MergerWatch({
    ...{ door, sql, signal },
    onDone: (mergerId, { moved, left, ended }) =>
      logger[left.length > 0 ? 'warn' : 'info']({ mergerId, moved, left, ended }, 'unit merger brought on'),
    onError: note('unit merger'),
  });
  const erasures = new ErasureWatch({
    ...{ door, sql, signal },
    onDone: (proposalId) => logger.info({ proposalId }, 'erasure carried out'),
    onError: note('erasure'),
  });
  const sweep = new EvidenceSweep({
    ...{ sql, files: evidence },
    onSwept: (files) => logger.info({ files }, 'evidence files taken away'),
    onError: note('evidence sweep'),
  });
  const seals = sealing(surroundings);
  const checks = checking(surroundings);
  const { temporalAddress: address, mode } = configuration;
  if (address === null) {
    logger.warn('no Temporal address: nothing falls due until there is one');
    return [
      outbox,
      calendar,
      recounts,
      mergers,
      erasures,
      sweep,
      ...seals,
      checks,
      new Presence({ sql, runsWorkflows: () => Promise.resolve(false), onError: note('presence') }),
    ];
  }
  const book = new LookBook(sql);
  const spreadMs = mode === 'production' ? SPREAD_MS : 0;
  const desk = new ProcessDesk({ door, book, spreadMs });
  const log = activityLog(logger);
  const traced = new TracedNudging(tracing);
  const workflows = new ProcessWorker({
    address,
    activities: traced.activities(createActivities(desk, log.onError, log.onSent)),
    onUp: (client) => startNudging(surroundings, { client, spreadMs, traced }),
    logger,
    metricsAt: configuration.workerMetrics ?? null,
  });
  const presence = new Presence({ sql, runsWorkflows: () => workflows.runsWorkflows(), onError: note('presence') });
  return [outbox, calendar, recounts, mergers, erasures, sweep, ...seals, checks, workflows, presence];
}

/** One connection of the role that sees hashes and no contents; nothing where nobody said how to reach it. */
function sealing(surroundings: OpenDistrict): readonly WorkerPart[] {
  const { configuration, database, logger } = surroundings;
  const { sealerUrl: url, seals } = configuration;
  if (url === undefined || url === null || seals === undefined) {
    logger.warn('no DATABASE_SEALER_URL: the log is not sealed here, and no bundle is made');
    return [];
  }
  const onError = (error: unknown) => logger.warn({ err: error }, 'sealing');
  const own = openDatabase({
    url,
    applicationName: 'qingxin-sealer',
    use: 'write',
    connections: 1,
    onIdleError: onError,
  });
  const keys = SealKeys.create(seals.keys);
  const sealer = new Sealer({ database: own, keys, anchors: new AnchorFile(seals.anchors) });
  const watch = new SealWatch({
    ...{ sql: database.sql, sealer, now: () => new Date().toISOString() },
    onSealed: ({ blockNo, lastPosition }) => logger.info({ blockNo, lastPosition }, 'log sealed'),
    onRefused: ({ code, blockNo }) => logger.error({ code, blockNo }, 'sealing refused'),
    onError,
  });
  const stamps = new TimeStampFile(seals.anchors);
  const bundles = bundling(surroundings, { sealer, keys, stamps });
  const stop = async (): Promise<void> => {
    await watch.stop();
    await own.close();
  };
  return [{ start: () => watch.start(), stop }, bundles, ...stamping(surroundings, seals.anchors)];
}

/** Nothing where nobody is named who stamps. */
function stamping({ configuration, database, logger }: OpenDistrict, folder: string): readonly WorkerPart[] {
  const { timeStamps = null } = configuration;
  if (timeStamps === null) return [];
  const { url, ca } = timeStamps;
  const authorities = ca === null ? [] : certificatesIn(ca);
  const { sql } = database;
  return [
    new TimeStampWatch({
      ...{ sql, anchors: new AnchorFile(folder), file: new TimeStampFile(folder), outside: new OutsideSystems(sql) },
      ask: (text) => askTimeStamp(url, text, authorities),
      onStamped: (blockNo) => logger.info({ blockNo }, 'seal stamped'),
      onError: (error: unknown) => logger.warn({ err: error }, 'time stamps'),
    }),
  ];
}

/** Proofs lead through all that was sealed: a statement may take its time. */
const BUNDLE_TIMEOUT_MS = 10 * 60_000;

function bundling(
  { configuration, database, door, evidence, logger }: OpenDistrict,
  sealed: { readonly sealer: Sealer; readonly keys: SealKeys; readonly stamps: TimeStampFile },
): WorkerPart {
  const { sql } = database;
  const onError = (error: unknown) => logger.warn({ err: error }, 'bundles');
  const own = openDatabase({
    ...{ url: configuration.databaseUrl, applicationName: 'qingxin-bundles', use: 'write', connections: 1 },
    ...{ statementTimeoutMs: BUNDLE_TIMEOUT_MS, onIdleError: onError },
  });
  const watch = new BundleWatch({
    ...{ sql, log: own.sql, evidence, onError, now: () => new Date().toISOString() },
    ...sealed,
    requests: new BundleRequests(sql, door.vault),
    shelf: openBundleShelf(configuration, { sql, vault: door.vault }),
    onMade: (bundle) => logger.info(bundle, 'bundle made'),
    onRefused: (refused) => logger.error(refused, 'bundle refused'),
    onTakenAway: (bundles) => logger.info({ bundles }, 'bundles taken away'),
  });
  const stop = async (): Promise<void> => {
    await watch.stop();
    await own.close();
  };
  return { start: () => watch.start(), stop };
}

/** A statement of the check may go over a whole table. */
const CHECK_TIMEOUT_MS = 30 * 60_000;

function checking({ configuration, logger }: OpenDistrict): WorkerPart {
  const { databaseUrl: url, mode, seals = null, timeStamps = null } = configuration;
  const onError = (error: unknown) => logger.warn({ err: error }, 'invariants');
  const own = openDatabase({
    ...{ url, applicationName: 'qingxin-checker', use: 'write', connections: 1 },
    ...{ statementTimeoutMs: CHECK_TIMEOUT_MS, onIdleError: onError },
  });
  const watch = new InvariantWatch({
    sql: own.sql,
    check: (onPage) => checkDistrict({ sql: own.sql, mode, seals, timeStamps, onPage }),
    now: () => new Date().toISOString(),
    onChecked: (results) => {
      const broken = results.filter(({ found }) => found > 0).map(({ invariant }) => invariant);
      if (broken.length > 0) logger.error({ broken }, 'invariants do not hold');
      else logger.info({ invariants: results.length }, 'invariants hold');
    },
    onError,
  });
  const stop = async (): Promise<void> => {
    await watch.stop();
    await own.close();
  };
  return { start: () => watch.start(), stop };
}

interface Nudging {
  readonly client: ProcessClient;
  readonly spreadMs: number;
  readonly traced: TracedNudging;
}

/** Runs while Temporal answers: first takes over workflows of older versions, then nudges. */
async function startNudging(
  { database, door, logger, signal }: OpenDistrict,
  { client, spreadMs, traced }: Nudging,
): Promise<() => Promise<void>> {
  const taken = await bringToQueue(client, isOlderQueue);
  if (taken.length > 0) logger.info({ workflows: taken.length }, 'workflows of older versions started anew');
  const nudge = client.nudge.bind(client);
  const onError = (error: unknown) => logger.warn({ err: error }, 'nudging');
  const now = (offsetMs: number) => door.clock.now(offsetMs);
  const parts: readonly WorkerPart[] = [
    new NudgingReader({
      ...{ database, nudge, signal, onError },
      around: (lines, act) => traced.nudging(lines, act),
      onNudged: (line) => logger.info(line, 'workflows nudged'),
    }),
    new DueWatch({ sql: database.sql, now, spreadMs, nudge, signal, onError }),
    new RetryWatch({ incidents: new IncidentList(database.sql), nudge, onError }),
  ];
  for (const part of parts) part.start();
  return async () => {
    for (const part of parts) await part.stop();
  };
}
