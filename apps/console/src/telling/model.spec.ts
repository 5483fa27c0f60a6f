import { describe, expect, it } from '@jest/globals';
import { personsOf, sendingOf, subjectsOf, type ToTell } from './model.ts';

const sealed = (masked: string | null) => ({ subject: 's', field: 'name', masked });
const person = (claimantId: string, more: object = {}) => ({
  ...{ claimantId, name: sealed('工＊＊'), phone: sealed('139＊＊＊＊0001'), concealment: 'open', dropped: false },
  ...more,
});

function toTell(claimants: readonly object[], more: object = {}): ToTell {
  const complaint = { claimants, toInform: ['acceptance'], toldAlone: [], ...more };
  return { id: 'c', number: '投登1号', complaint: complaint as unknown as ToTell['complaint'] };
}

const group = toTell(
  [
    ...[person('p1'), person('p2'), person('p3', { phone: 'unknown' })],
    ...[person('p4', { name: sealed(null), concealment: 'concealed' }), person('p5'), person('p6', { dropped: true })],
  ],
  { toldAlone: [{ subjectMatter: 'acceptance', claimantId: 'p5', left: 'already-informed' }] },
);
const message = { subject: 'acceptance', way: 'sms', words: ' 已受理。' } as const;

describe('who is told', () => {
  it('are those who can be told together, the others with the reason', () => {
    expect(personsOf(group, 'acceptance', 'sms').map(({ claimantId, left }) => [claimantId, left])).toEqual([
      ['p1', null],
      ['p2', null],
      ['p3', 'no-phone'],
      ['p4', 'concealed'],
      ['p5', 'already-informed'],
    ]);
    expect(personsOf(group, 'acceptance', 'in-person')[2]?.left).toBeNull();
    expect(personsOf(group, 'result', 'sms').every(({ left }) => left === 'not-owed')).toBe(true);
    expect(subjectsOf([group, group])).toEqual(['acceptance']);
  });

  it('are named in one command of the complaint, with the result of each', () => {
    const results = new Map([
      ['p1', false],
      ['p2', true],
    ]);
    expect(sendingOf(group, { ...message, way: 'in-person' }, results)).toEqual({
      route: 'POST /api/v1/complaints/{id}/record-inform-together',
      people: 2,
      body: {
        ...{ subjectMatter: 'acceptance', way: 'in-person', words: '已受理。', reached: true },
        ...{ otherwise: ['p1'], except: ['p3'] },
      },
    });
  });

  it('is the one person of a complaint by the act for one', () => {
    expect(sendingOf(toTell([person('p1')]), message, new Map([['p1', false]]))).toMatchObject({
      route: 'POST /api/v1/complaints/{id}/record-inform-attempt',
      body: { claimantId: 'p1', reached: false },
    });
  });

  it('is nobody where nobody of the complaint was chosen, or who was cannot be told so', () => {
    expect(sendingOf(group, message, new Map())).toBeNull();
    expect(sendingOf(group, message, new Map([['p3', true]]))).toBeNull();
  });
});
