import type { Door } from '@qingxin/application';
import { dutyStreamOf } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { demoOfficer } from './demo-officer.ts';
import { DEMO_UNITS } from './district.ts';

const SEED = '3a8f5c64-7e0d-5b41-9c2a-d1e6b7f80a25';

/** One piece of information to every unit with a login, so that those which no case concerns find something to do as well. */
export async function informAll(door: Pick<Door, 'handler'>): Promise<void> {
  const units = DEMO_UNITS.filter(({ officers }) => officers > 0).map(({ id }) => id);
  const payload = { subject: '示例信息02', text: '演示：请各单位核对联络员。', document: null, units };
  const stream = dutyStreamOf('information-push');
  const commandId = uuidV5(SEED, 'information');
  await door.handler.handle({ commandId, stream, type: 'PushInformation', payload }, demoOfficer('office01'));
}
