import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseStream } from '../arrears-case/decide.ts';
import { complaintStream } from '../complaint/decide.ts';
import { EVENT_TYPES } from '../event-types.ts';
import * as arrears from '../testing/arrears-case.ts';
import { complaint, PLACES } from '../testing/complaint.ts';
import { caseViews, complaintViews, folded, missed } from '../testing/missed-nudges.ts';
import { anyMove, stepOf } from '../testing/random-steps.ts';
import { ROWS, rulebookOf } from '../testing/rows.ts';
import { complaintView } from './complaint-view.ts';
import { nextDueAfter } from './next-due.ts';
import { knownEventTypes, nudgedBy } from './nudges.ts';
import { workflowIdOf, workflowRefOf } from './workflow-view.ts';

describe('the table of nudges', () => {
  it.each(['complaint', 'case', 'company', 'project', 'duty', 'supervision', 'emergency', 'conduct'] as const)(
    'knows every event type of a %s',
    (kind) => {
      expect([...knownEventTypes(kind)].sort()).toEqual([...EVENT_TYPES[kind]].sort());
    },
  );

  it('lets no event of a complaint change a view whose workflow it does not nudge', () => {
    const anyRun = fc.record({
      place: fc.constantFrom(...Object.keys(PLACES)),
      moves: fc.array(anyMove, { minLength: 5, maxLength: 30 }),
    });
    fc.assert(
      fc.property(anyRun, ({ place, moves }) => {
        const story = complaint().given(...(PLACES[place] ?? []));
        for (const move of moves) story.when(stepOf(story, move));
        const { stream } = story.state;
        const steps = folded(story.log, complaintStream.initial(stream), (state, event) =>
          complaintStream.evolve(state, event),
        );
        expect(steps.flatMap((step) => missed('complaint', stream, step, complaintViews))).toEqual([]);
      }),
      { numRuns: 150, seed: 20260601 },
    );
  });

  it('lets no event of a case change a view whose workflow it does not nudge', () => {
    const ways = [
      [...arrears.TO_ARCHIVED, arrears.reopen(['w1'])],
      [...arrears.TO_ORDERED, arrears.pay({ w1: 1_000_000 }), arrears.verifyPaid('p1', ['w1']), arrears.push()],
      [...arrears.TO_FILED, arrears.joinSource(), arrears.startStep('police-assistance')],
      [...arrears.TO_CLEARED, arrears.joinSource()],
      [...arrears.TO_ARCHIVED, arrears.fileDossier()],
    ];
    const setting = { ...arrears.WITHOUT_RULES, rules: rulebookOf(ROWS) };
    for (const way of ways) {
      const story = arrears.arrearsCase(setting).given(...way);
      story.whenTimeReaches('2026-08-01T00:00:00.000Z');
      const steps = folded(story.log, caseStream.initial(arrears.CASE_ID), (state, event) =>
        caseStream.evolve(state, event),
      );
      expect(steps.flatMap((step) => missed('case', arrears.CASE_ID, step, caseViews))).toEqual([]);
    }
  });

  it('asks the matter to look again after an event type it does not know', () => {
    const stream = arrears.CASE_ID;
    const refs = nudgedBy('case', stream, { type: 'OfALaterVersion', data: {} });
    expect(refs).toEqual([{ process: 'arrears-case', stream, key: null }]);
    expect(nudgedBy('organisation', 'organisation', { type: 'UnitAdded', data: {} })).toEqual([]);
  });
});

describe('the dates written with a command', () => {
  it('name the newest nudging event and the first date of each workflow that an event concerns', () => {
    const story = complaint().given(...(PLACES['handled here'] ?? []));
    const { stream } = story.state;
    const [row] = nextDueAfter('complaint', stream, story.state, story.log);
    expect(row?.workflowId).toBe(stream);
    expect(row?.nextDue).toBe(complaintView(story.state, story.now).nextDue);
    expect(row?.nextDue).not.toBeNull();
  });
});

describe('the id of a workflow', () => {
  it.each([
    [`${arrears.CASE_ID}`, 'arrears-case'],
    [`${arrears.COMPLAINT_ONE}`, 'complaint'],
    [`${arrears.COMPLAINT_ONE}/ladder-hrss`, 'escalation'],
    [`${arrears.CASE_ID}/police-assistance-2`, 'police-assistance'],
    [`${arrears.CASE_ID}/account-query-1`, 'account-query'],
    ['duty-petition-bulletin', 'standing-duty'],
    ['duty-petition-bulletin/ladder-petitions', 'escalation'],
  ])('%s is that of a process, and back', (id, process) => {
    const ref = workflowRefOf(id);
    expect(ref?.process).toBe(process);
    expect(ref === null ? null : workflowIdOf(ref)).toBe(id);
  });

  it.each(['register-hrss-case-2026', 'temporal-sys-scheduler', `${arrears.CASE_ID}/unknown`])(
    '%s is none of ours',
    (id) => expect(workflowRefOf(id)).toBeNull(),
  );
});
