import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { doorFixture, type DoorFixture, newComplaint, person, REGISTRATION } from './door-fixture.ts';

let fixture: DoorFixture;

beforeAll(async () => {
  fixture = await doorFixture();
});

afterAll(() => fixture.close());

test('a complaint is registered with its number and receipt, taken over and accepted, through the door alone', async () => {
  const stream = newComplaint();
  const registered = await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
  expect(registered.events).toContain('ComplaintRegistered');
  await fixture.send(
    stream,
    'DecideFirstContact',
    { decision: 'handle', reason: '属本单位', units: [] },
    person('hrss01'),
  );
  const accepted = await fixture.send(stream, 'AcceptComplaint', {}, person('hrss01'));
  expect(accepted.events).toContain('ComplaintAccepted');
  expect(accepted.events).toContain('ComplaintFiled');
});
