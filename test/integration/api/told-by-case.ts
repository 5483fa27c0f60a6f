import { LookBook, ProcessDesk } from '@qingxin/application';
import type { ApiFixture } from './api-fixture.ts';

/** What the workflow of a case tells others now; sent, as it does. Types of the commands. */
export async function toldByCase({ api }: ApiFixture, id: string): Promise<readonly string[]> {
  const { door, database } = api.surroundings;
  const desk = new ProcessDesk({ door, book: new LookBook(database.sql), spreadMs: 0 });
  const ref = { process: 'arrears-case', stream: `case-${id}`, key: null } as const;
  const told: string[] = [];
  for (const command of (await desk.lookAtCase(ref, [])).outcomes) {
    const { kind } = await desk.send(ref, command);
    told.push(`${command.type} ${kind}`);
  }
  return told;
}
