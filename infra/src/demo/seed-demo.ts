import { join } from 'node:path';
import { type Door, openDoor } from '@qingxin/application';
import { Accounts, businessClock, openDatabase, openKeyRing } from '@qingxin/platform';
import { doorLookups, inlineProjections } from '@qingxin/read-models';
import { seedAccounts, seedDistrict, type SeededAccount } from './seed-district.ts';
import { seedContractor } from './seed-contractor.ts';
import { seedDuties } from './seed-duties.ts';
import { seedEmergencies } from './seed-emergencies.ts';
import { seedEntry } from './seed-entry.ts';
import { informAll } from './seed-information.ts';
import { seedProjects } from './seed-projects.ts';
import { reportForHead } from './seed-report.ts';

export interface DemoTarget {
  readonly database: { readonly app: string };
  readonly home: string;
  readonly password: string;
}

/** Loads the demo district unless it is there, and answers its accounts either way. */
export function seedDemo(target: DemoTarget): Promise<readonly SeededAccount[]> {
  return loaded(target, () => Promise.resolve([]));
}

/** The same with some projects, standing duties, rosters and an emergency, so that whoever starts the demo has something to look at. */
export function seedShown(target: DemoTarget): Promise<readonly SeededAccount[]> {
  return loaded(target, (door, accounts) => seedAround(door, accounts, target));
}

/**
 * As `seedShown`, once the cases are told: with information to every unit and a report for the head of 治欠办, so that each finds
 * something to do.
 */
export function seedTold(target: DemoTarget): Promise<readonly SeededAccount[]> {
  return loaded(target, async (door, accounts) => {
    const around = await seedAround(door, accounts, target);
    await informAll(door);
    await reportForHead(door);
    return around;
  });
}

/** Answers the accounts that came with it. */
async function seedAround(door: Door, accounts: Accounts, { password }: DemoTarget): Promise<readonly SeededAccount[]> {
  await seedProjects(door);
  await seedDuties(door);
  await seedEmergencies(door);
  await seedEntry(door);
  return [await seedContractor(door, accounts, password)];
}

type More = (door: Door, accounts: Accounts) => Promise<readonly SeededAccount[]>;

async function loaded(target: DemoTarget, more: More): Promise<readonly SeededAccount[]> {
  const failures: unknown[] = [];
  const database = openDatabase({
    url: target.database.app,
    applicationName: 'qingxin-seed',
    use: 'write',
    connections: 2,
    onIdleError: (error) => failures.push(error),
  });
  try {
    const door = openDoor({
      database,
      ring: await openKeyRing(join(target.home, 'keys'), database.sql),
      clock: businessClock('demo'),
      projections: inlineProjections(),
      ...doorLookups(database.sql),
      hooks: {
        committed: () => undefined,
        stateNotKept: (_stream, error) => failures.push(error),
      },
    });
    const seeded = await seedDistrict(door);
    const accounts = new Accounts(database);
    await seedAccounts(accounts, target.password);
    const beside = await more(door, accounts);
    if (failures.length > 0) throw new AggregateError(failures, 'the demo district was not loaded cleanly');
    return [...seeded, ...beside];
  } finally {
    await database.close();
  }
}
