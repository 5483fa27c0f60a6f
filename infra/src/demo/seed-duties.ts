import type { Door } from '@qingxin/application';
import {
  addDays,
  dutyStreamOf,
  type DutyKindId,
  localDayOf,
  type LocalDay,
  SHIPPED_TEMPLATES,
  weekday,
} from '@qingxin/domain';
import { seedStream } from './demo-officer.ts';
import type { DemoAct } from './projects.ts';

const SEED = 'c0a4f1d2-7b1e-5d0c-8a53-2f6e9b7d4c10';

type DutyAct = Omit<DemoAct, 'by'> & Partial<Pick<DemoAct, 'by'>>;

/**
 * A few duties that the office has started: two by the week whose first period is over, so that two units find one piece
 * of work each, the screening and the monthly report from today on; a public telephone, one piece of information to two units,
 * and the templates of reports that come with the product, in force.
 */
function demoDuties(today: LocalDay): Readonly<Partial<Record<DutyKindId, readonly DutyAct[]>>> {
  const started = (from: LocalDay, ordinal: number): DutyAct => ({
    type: 'StartDuty',
    payload: { from, number: `示例治欠办〔${from.slice(0, 4)}〕${ordinal}号`, document: `demo-duty-${ordinal}` },
    ...(from === today ? {} : { on: from }),
  });
  const before = mondayOfLastWeek(today);
  const line = {
    unit: 'hrss',
    phone: '0355-0000001',
    hours: '工作日8时至18时',
    where: '区政府网站',
    publishedOn: before,
  };
  const info = { subject: '示例信息01', text: '演示：请知悉。', document: null, units: ['housing', 'transport'] };
  return {
    'opinion-watch': [started(before, 1), { type: 'LapseClocks', payload: {} }],
    'petition-bulletin': [started(before, 2), { type: 'LapseClocks', payload: {} }],
    screening: [started(today, 3)],
    'hot-lines': [{ type: 'PublishHotLine', payload: line }],
    'information-push': [{ type: 'PushInformation', payload: info }],
    'month-report': [...template('month-report'), started(today, 4)],
    'quarter-report': template('quarter-report'),
    'winter-report': template('winter-report'),
  };
}

/** As it comes with the product, put in force by a second person. */
function template(duty: DutyKindId): readonly DutyAct[] {
  return SHIPPED_TEMPLATES.filter((one) => one.duty === duty).flatMap((one, index) => [
    { type: 'DraftReportTemplate', payload: { template: one.template } },
    { type: 'AdoptReportTemplate', payload: { templateId: `t${index + 1}` }, by: 'office02' },
  ]);
}

/** One week of a duty that began with it is over, whatever today is. */
function mondayOfLastWeek(today: LocalDay): LocalDay {
  return addDays(today, 1 - weekday(today) - 7);
}

/** Enters the duties that the demo has not got yet, as the 治欠办 would. */
export async function seedDuties(door: Pick<Door, 'handler' | 'journal' | 'clock'>): Promise<void> {
  const { offsetMs } = await door.journal.open('organisation');
  const today = localDayOf(door.clock.now(offsetMs));
  for (const [kind, acts] of Object.entries(demoDuties(today))) {
    await seedStream(door, {
      stream: dutyStreamOf(kind as DutyKindId),
      seed: SEED,
      key: kind,
      acts: acts.map((act) => ({ by: 'office01', ...act })),
    });
  }
}
