import { randomUUID } from 'node:crypto';
import { READ_ENTITIES, TaskRow } from '@qingxin/read-models';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { COMMANDS_PER_VISIT, Rotation, shortComplaints } from '../ground/complaints.ts';
import { CALLERS, doorContestant } from '../door/door-contestant.ts';
import { openBenchDoor, setUpDistrict } from '../ground/district.ts';
import { ratioOf } from '../ground/floors.ts';
import { type Ground, openGround } from '../ground/server.ts';
import { type Contestant, rateOf, runRounds } from '../measure/rounds.ts';

const COMPLAINTS = 4000;

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

const TABLES = `CREATE TABLE public.history (id uuid PRIMARY KEY, stream text NOT NULL, version int NOT NULL, type text NOT NULL,
    data jsonb NOT NULL, UNIQUE (stream, version));
  GRANT SELECT, INSERT ON public.history TO qingxin_app;`;

export const vsTypeorm: Bench = {
  name: 'vs-typeorm',
  measures: 'a whole command, against a transaction of TypeORM that inserts its events and upserts its task alone',
  run,
};

async function run({ pace, scale, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const count = Math.ceil(COMPLAINTS * scale);
    const door = openBenchDoor(ground, count + 100);
    await setUpDistrict(door);
    tell('making complaints');
    const streams = await shortComplaints(door, count);
    await ground.superuser.query(TABLES);
    const source = await openSource(ground);
    const tasks = await source.getRepository(TaskRow).find({ where: { status: 'open' }, take: 2 * streams.length });
    const rotation = new Rotation(streams);
    const contestants = CALLERS.flatMap((callers) => [
      doorContestant(`door ${callers}`, callers, door, rotation),
      typeorm(`typeorm ${callers}`, callers, source, tasks),
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
  } finally {
    await ground.close();
  }
}

async function openSource(ground: Ground): Promise<DataSource> {
  const source = new DataSource({
    ...{ type: 'postgres', url: ground.appUrl, synchronize: false, poolSize: Math.max(...CALLERS) },
    entities: [...READ_ENTITIES, HistoryRow],
  });
  return source.initialize();
}

/** Of the four commands of a visit the events, and the one task that each of them touches or not. */
const EVENTS_OF_COMMAND = [1, 1, 1, 4];

function typeorm(name: string, callers: number, source: DataSource, tasks: TaskRow[]): Contestant {
  const visit = async (): Promise<number> => {
    const task = tasks.shift();
    if (task === undefined) throw new Error('more callers than tasks');
    let { version } = task;
    for (const events of EVENTS_OF_COMMAND) {
      version += events;
      const last = version;
      await source.transaction(async (manager) => {
        const rows = Array.from({ length: events }, (_, index) => ({
          ...{ id: randomUUID(), stream: task.id, version: last - index, type: 'TaskClaimed' },
          data: { taskId: task.taskId, person: 'person:hrss01', reason: null },
        }));
        await manager.insert(HistoryRow, rows);
        await manager.upsert(TaskRow, { ...task, version: last }, ['id']);
      });
    }
    tasks.push({ ...task, version });
    return COMMANDS_PER_VISIT;
  };
  return { name, window: async (milliseconds) => ({ [name]: await rateOf(callers, milliseconds, visit) }) };
}
