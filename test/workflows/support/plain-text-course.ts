import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DemoClock, Door } from '@qingxin/application';
import type { OpenDatabase } from '@qingxin/platform';
import type { Stack } from '../../../infra/src/stack.ts';
import * as acts from './acts.ts';
import { erasedByTwo } from './erased-by-two.ts';
import { askedInVain, exportsOf, inClear, markedComplaint, markedReport, Person } from './marked-people.ts';
import { markedName, plainTextBelow, plainTextIn, plainTextInDatabase, unpacked } from './plain-text.ts';

export interface LiveStack {
  readonly home: string;
  readonly stack: Stack;
  readonly database: OpenDatabase;
  readonly door: Door;
  readonly clock: DemoClock;
  /** A complaint that 人社局 handles and has not accepted. */
  readonly registered: () => Promise<string>;
  /** How often what follows from its lateness has happened, and how often it has to. */
  readonly effects: (stream: string, database?: OpenDatabase) => Promise<Readonly<Record<string, number>>>;
  readonly once: Readonly<Record<string, number>>;
  readonly take: (stream: string, ...taken: readonly acts.Act[]) => Promise<void>;
  readonly passDays: (days: number) => Promise<void>;
}

const WITHIN_MS = 120_000;

/** Persons go through every machine of the stack; afterwards none of them keeps anything of them that can be read. */
export function plainTextCourse(live: () => LiveStack): void {
  describe('写有标记的姓名、电话、证件号、自由文字、文件名走过整套系统', () => {
    it(
      '数据库全部表、数据库文件、Temporal、日志、材料、导出中都找不到',
      async () => {
        const { stack, database, door, home, take, passDays } = live();
        const officer = await Person.signedIn(stack.apiUrl, database, 'hrss01');
        const office = await Person.signedIn(stack.apiUrl, database, 'office01');
        const marked = await markedComplaint(officer);
        const erased = await markedComplaint(officer);
        await markedReport(officer);
        await askedInVain(officer, marked.id);
        expect(plainTextIn('answer', await inClear(officer, marked.id))).not.toEqual([]);

        const caseId = acts.newCase();
        await take(`complaint-${marked.id}`, acts.accept(), acts.conclude('arrears'), acts.joinCase(caseId));
        await passDays(1);
        await take(caseId, acts.assignLead('2022-12-30'));
        const list = acts.receiveWorkers(caseId, 2);
        const batch = acts.newBatch();
        const { rows = [] } = list.payload as { readonly rows?: readonly object[] };
        const named = rows.map((row, index) => ({ ...row, name: markedName(10 + index) }));
        await take(batch, { ...list, payload: { ...list.payload, rows: named } }, acts.acceptBatch());
        await passDays(8);
        const second = await Person.signedIn(stack.apiUrl, database, 'office02');
        await erasedByTwo({ vault: door.vault, officer, office, second }, erased);

        const inTables = await plainTextInDatabase(stack.database.owner);
        expect(inTables.tables).toEqual(expect.arrayContaining(['es.event', 'es.read_log', 'rm.task', 'app.session']));
        expect(inTables.found).toEqual([]);
        for (const folder of ['postgres', 'temporal', 'logs', 'evidence']) {
          expect(await plainTextBelow(join(home, folder))).toEqual([]);
        }
        const sheets = await exportsOf(office);
        expect(sheets.size).toBeGreaterThan(20);
        expect([...sheets].flatMap(([path, bytes]) => plainTextIn(path, unpacked(bytes)))).toEqual([]);
      },
      WITHIN_MS,
    );
  });
}
