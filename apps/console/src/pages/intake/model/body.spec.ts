import { describe, expect, it } from '@jest/globals';
import { registrationOf } from './body.ts';
import { type Draft, type Form, newDraft, newPerson, type PersonDraft } from './draft.ts';

const TODAY = '2026-11-30';
const BEGUN = '2026-11-30T02:10:00.000Z';

const draft = (form: Partial<Form>): Draft => {
  const blank = newDraft('hrss.01', 'hrss');
  return { ...blank, begunAt: BEGUN, form: { ...blank.form, statement: '三个月没有发工资', ...form } };
};
const written = (form: Partial<Form>) => registrationOf(draft(form), TODAY);
const one = (said: Partial<PersonDraft>) => written({ persons: [newPerson(said)] }).body.claimants[0];

describe('the registration of a draft', () => {
  it('needs one sentence; all else may be blank, and blank is left out', () => {
    const { body, issues } = written({});
    expect([...issues]).toEqual([]);
    expect(body).toEqual({
      ...{ kind: 'complaint', channel: 'visit', firstContactUnit: 'hrss', receivedAt: BEGUN },
      ...{ statement: '三个月没有发工资', claimants: [], peopleSaid: 'unknown', amountFen: 'unknown', urgent: null },
    });
    expect([...written({ statement: ' ' }).issues]).toEqual([['statement', 'missing']]);
  });

  it('says 不详 where somebody does not know', () => {
    expect(one({ name: '工人01', phone: '?', amount: '不详', workedFrom: '？' })).toEqual({
      ...{ name: '工人01', phone: 'unknown', amountFen: 'unknown', concealment: 'concealed', representative: false },
      particulars: { workedFrom: 'unknown' },
    });
    expect(written({ employerName: '不详', projectName: '?' }).body).toMatchObject({
      employer: { kind: 'company', name: 'unknown' },
      project: 'unknown',
    });
  });

  it('keeps from the employer whoever was not asked, and whoever reports others', () => {
    expect(one({ name: '工人01' })?.concealment).toBe('concealed');
    expect(one({ name: '工人01', concealment: 'open' })?.concealment).toBe('open');
    const { body } = written({ kind: 'report', persons: [newPerson({ name: '工人01', concealment: 'open' })] });
    expect(body.claimants[0]?.concealment).toBe('concealed');
  });

  it('has what the person said of his work', () => {
    const said = {
      payBy: 'day',
      rate: '300',
      days: '61.5',
      paid: '2000',
      contract: 'no',
      age: '41岁',
      lastUnpaid: '4.30',
    };
    expect(one({ name: '工人01', ...said })?.particulars).toEqual({
      ...{ payBy: 'day', rateFen: 30_000, halfDays: 123, paidFen: 200_000, contract: 'no', age: '41' },
      lastUnpaidPayDay: '2026-04-30',
    });
  });

  it('adds sums up: the demands, else the persons; a sum that was said stands', () => {
    const persons = [newPerson({ name: '工人01', amount: '100' }), newPerson({ name: '工人02', amount: '1万' })];
    expect(written({ persons }).body).toMatchObject({ amountFen: 1_010_000, peopleSaid: 2 });
    const demands = [
      { key: 'a', kind: 'wages', amount: '300', months: '4月' },
      { key: 'b', kind: 'materials', amount: '?', months: '' },
    ] as const;
    expect(written({ persons, demands }).body).toMatchObject({
      amountFen: 30_000,
      circumstances: {
        demands: [
          { kind: 'wages', amountFen: 30_000, months: ['2026-04'] },
          { kind: 'materials', amountFen: 'unknown', months: 'unknown' },
        ],
      },
    });
    expect(written({ persons, demands, amount: '500', peopleSaid: '12' }).body).toMatchObject({
      ...{ amountFen: 50_000, peopleSaid: 12 },
    });
  });

  it('names each field that cannot be read', () => {
    const person = newPerson({ name: '工人01', amount: '很多', workedFrom: '去年', months: '三个月', age: '0' });
    const { issues } = written({ persons: [person], peopleSaid: '几个', creditCode: '12' });
    const at = (field: string) => `persons/${person.key}/${field}`;
    expect(Object.fromEntries(issues)).toEqual({
      [at('amount')]: 'amount',
      [at('workedFrom')]: 'day',
      [at('months')]: 'months',
      [at('age')]: 'age',
      peopleSaid: 'count',
      creditCode: 'code',
    });
    const six = Array.from({ length: 6 }, () => newPerson({ name: '工人', representative: true }));
    expect(written({ persons: six }).issues.get('persons')).toBe('representatives');
    expect(written({ urgent: true }).issues.get('urgentReason')).toBe('missing');
  });

  it('takes the moment that the clerk says, else that of the first word', () => {
    expect(written({ receivedAt: '2026-11-30T09:05' }).body.receivedAt).toBe('2026-11-30T09:05:00+08:00');
  });

  it('has a ticket where the channel has one', () => {
    const ticket = { ticketNumber: 'T-1', ticketReplyBy: '12.4' };
    expect(written({ ...ticket }).body.ticket).toBeUndefined();
    expect(written({ channel: 'hotline-12345', ...ticket }).body.ticket).toEqual({
      ...{ channel: 'hotline-12345', externalNumber: 'T-1', replyBy: '2026-12-04', returnBy: null },
    });
  });

  it('knows 匿名: whoever is anonymous is not named', () => {
    expect(written({ anonymous: true, persons: [newPerson({ name: '工人01' })] }).body.claimants).toEqual([]);
  });

  it('a nothing that was chosen is an answer', () => {
    expect(written({ otherChannels: ['none'], needs: ['unknown'] }).body.circumstances).toEqual({
      otherChannels: [],
      needs: 'unknown',
    });
  });
});
