import { randomUUID } from 'node:crypto';
import { ClockRow, ComplaintRow, NextDueRow, READ_ENTITIES, TaskRow } from '@qingxin/read-models';
import { Column, DataSource, Entity, type EntityTarget, PrimaryColumn } from 'typeorm';
import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { COMMANDS_PER_VISIT } from '../ground/complaints.ts';
import { CALLERS, doorContestant } from '../door/door-contestant.ts';
import { type FloorStreams, makeFloorStreams } from '../ground/floor-streams.ts';
import { ratioOf } from '../ground/floors.ts';
import { type RecordedVisit, recordVisit } from '../ground/recorded-append.ts';
import type { Ground } from '../ground/server.ts';
import { onWarmDoor, type WarmDoor } from '../ground/warm-door.ts';
import { type Contestant, rateOf, runRounds } from '../measure/rounds.ts';
import { type CommandWrites, marksOf, type PeerStream, peerStreams, writesOf } from './visit-writes.ts';

const COMPLAINTS = 4000;
const PEER_STREAMS = 2000;

/** What somebody would write who keeps a history beside his rows: one row per event. */
@Entity({ schema: 'public', name: 'history' })
class HistoryRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  stream!: string;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'jsonb' })
  data!: object;
}

/** A natural key that nobody may take twice. */
@Entity({ schema: 'es', name: 'claimed_key' })
class ClaimedKeyRow {
  @PrimaryColumn({ type: 'text' })
  kind!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ name: 'stream_id', type: 'uuid' })
  streamId!: string;

  @Column({ type: 'int' })
  version!: number;
}

const ENTITY_OF: Readonly<Record<string, EntityTarget<object>>> = {
  'rm.complaint': ComplaintRow,
  'rm.task': TaskRow,
  'rm.clock': ClockRow,
  'rm.next_due': NextDueRow,
  'es.claimed_key': ClaimedKeyRow,
};

const TABLES = `CREATE TABLE public.history (id uuid PRIMARY KEY, stream text NOT NULL, version int NOT NULL, type text NOT NULL,
    data jsonb NOT NULL, UNIQUE (stream, version));
  GRANT SELECT, INSERT ON public.history TO qingxin_app;`;

export const vsTypeorm: Bench = {
  name: 'vs-typeorm',
  measures: 'a whole command, against a transaction of TypeORM that inserts the same events and upserts the same rows',
  run: (options) => onWarmDoor(options, COMPLAINTS, (warm) => measured(warm, options)),
};

async function measured(
  { ground, door, complaints }: WarmDoor,
  { pace, scale, tell }: BenchOptions,
): Promise<BenchResult> {
  await ground.superuser.query(TABLES);
  const source = await openSource(ground);
  const visit = await recordVisit(ground);
  const own = await makeFloorStreams(ground, visit, 1, Math.ceil(PEER_STREAMS * scale));
  const peer = typeormPeer(source, visit, own);
  const contestants = CALLERS.flatMap((callers) => [
    doorContestant(`door ${callers}`, callers, door, complaints),
    peer(`typeorm ${callers}`, callers),
  ]);
  const rounds = await runRounds(contestants, pace, tell);
  await source.destroy();
  const goals = CALLERS.map((callers) => ({
    text: `door / TypeORM, callers: ${callers}`,
    bound: { atLeast: 1.6 },
    ratio: ratioOf(`door ${callers}`, `typeorm ${callers}`),
  }));
  return judgedRounds(ground.version, goals, rounds, [
    'commands per second; TypeORM checks nothing, has no hash and no record of the command',
  ]);
}

async function openSource(ground: Ground): Promise<DataSource> {
  const source = new DataSource({
    ...{ type: 'postgres', url: ground.appUrl, synchronize: false, poolSize: Math.max(...CALLERS) },
    entities: [...READ_ENTITIES, HistoryRow, ClaimedKeyRow],
  });
  return source.initialize();
}

interface Upsert {
  readonly entity: EntityTarget<object>;
  readonly keys: string[];
  /** The rows with their properties, made for one stream. */
  readonly rowsFor: (marks: Readonly<Record<string, string>>) => object[];
}

/** What somebody writes who keeps a history beside his rows: one transaction, one insert, one upsert per table. */
function typeormPeer(source: DataSource, visit: RecordedVisit, own: FloorStreams) {
  const commands = writesOf(visit).map((command) => ({ ...command, upserts: upsertsOf(source, command) }));
  const free: PeerStream[] = [...peerStreams(own)];
  const once = async (): Promise<number> => {
    const stream = free.shift();
    if (stream === undefined) throw new Error('more callers than streams');
    for (const { events, upserts } of commands) {
      const first = stream.version + 1;
      stream.version += events.length;
      const marks = marksOf(stream, stream.version);
      await source.transaction(async (manager) => {
        await manager.insert(
          HistoryRow,
          events.map((event, index) => ({ id: randomUUID(), stream: stream.name, version: first + index, ...event })),
        );
        for (const { entity, keys, rowsFor } of upserts) {
          // A key that is taken is a refusal, so it is never written over.
          if (entity === ClaimedKeyRow) await manager.insert(entity, rowsFor(marks));
          else await manager.upsert(entity, rowsFor(marks), keys);
        }
      });
    }
    free.push(stream);
    return COMMANDS_PER_VISIT;
  };
  return (name: string, callers: number): Contestant => ({
    name,
    window: async (milliseconds) => ({ [name]: await rateOf(callers, milliseconds, once) }),
  });
}

function upsertsOf(source: DataSource, { rows }: CommandWrites): readonly Upsert[] {
  return rows.map(({ table, text }) => {
    const entity = ENTITY_OF[table];
    if (entity === undefined) throw new Error(`${table} has no entity`);
    const { columns, primaryColumns } = source.getMetadata(entity);
    const property = new Map(columns.map(({ databaseName, propertyName }) => [databaseName, propertyName]));
    return {
      entity,
      keys: primaryColumns.map(({ propertyName }) => propertyName),
      rowsFor: (marks) =>
        (JSON.parse(text.render(marks)) as readonly object[]).map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [property.get(name) ?? name, value as unknown]),
          ),
        ),
    };
  });
}
