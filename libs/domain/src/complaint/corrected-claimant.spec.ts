import { describe, expect, it } from '@jest/globals';
import type { Sealed } from '../kernel/event.ts';
import type { CorrectedClaimant } from './events.ts';
import { claimant, complaint, register, step } from '../testing/complaint.ts';
import { CLERK, HEAD } from '../testing/district.ts';

const name = (text: string): Sealed => ({ subject: 'subject-w1', field: 'name', sealed: text });
const told = { name: name('a'), amountFen: 500 };
const registered = register({ claimants: [claimant('w1', told)] });
const detail = (more: object) => step('DetailClaimant', { claimant: claimant('w1', more) });
const correct = (to: CorrectedClaimant, by = HEAD, subject = 'subject-w1') =>
  step(
    'CorrectClaimant',
    { claimant: { claimantId: 'w1', subject, ...to }, reason: '听错', requestedBy: CLERK.id, document: 'scan-1' },
    { by },
  );

describe('补充和更正投诉人信息', () => {
  it('what nobody knew is filled in, and another telephone waits until it is proved', () => {
    complaint()
      .given(registered)
      .when(detail({ phone: name('p'), idNumber: name('i'), amountFen: 500 }))
      .then(['ClaimantDetailed'])
      .when(detail({ phone: name('q') }))
      .then(['PhoneNamed'])
      .and(({ claimants, newPhones }) => {
        expect(claimants['w1']).toMatchObject({ ...told, phone: name('p'), idNumber: name('i') });
        expect(newPhones['w1']?.phone).toEqual(name('q'));
      });
  });

  it('name, identity number and sum are not written over once they are known', () => {
    const story = complaint().given(registered, detail({ idNumber: name('i') }));
    for (const more of [{ name: name('b') }, { idNumber: name('j') }, { amountFen: 600 }, { amountFen: 'unknown' }]) {
      story.when(detail(more)).thenRefused('claimant-fact-known');
    }
  });

  it('a correction shows the old value, the reason and two persons', () => {
    complaint()
      .given(registered)
      .when(correct({ amountFen: 600, name: name('b') }, CLERK))
      .thenRefused('approver-is-requester')
      .when(correct({ amountFen: 600, name: name('b') }))
      .then([
        'ClaimantCorrected',
        {
          claimantId: 'w1',
          from: told,
          to: { name: name('b'), amountFen: 600 },
          requestedBy: CLERK.id,
          approvedBy: HEAD.id,
        },
      ])
      .and(({ claimants, peopleVersion, version }) => {
        expect(claimants['w1']).toMatchObject({ name: name('b'), amountFen: 600, subject: 'subject-w1' });
        expect(peopleVersion).toBe(version);
      });
  });

  it.each([
    ['what nobody knew', correct({ idNumber: name('i') }), 'claimant-fact-unknown'],
    ['what is as it was', correct({ amountFen: 500 }), 'correction-without-change'],
    ['another person', correct({ amountFen: 600 }, HEAD, 'subject-w2'), 'claimant-other-person'],
  ])('%s is not corrected', (_what, wrong, code) => {
    complaint().given(registered).when(wrong).thenRefused(code);
  });
});
