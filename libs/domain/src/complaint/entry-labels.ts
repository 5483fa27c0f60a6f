import type { EntryFact } from './entry-events.ts';
import type { SendingFact } from './sending-events.ts';

/** Chinese names of what happens to a group that workers join by telephone, and of what persons send. */
export const ENTRY_LABELS: Readonly<Record<(EntryFact | SendingFact)['type'], string>> = {
  GroupEntryOpened: '开放扫码加入',
  GroupEntryClosed: '停止扫码加入',
  EntrantJoined: '本人扫码自填',
  EntrantKnown: '名单中的人再次扫码',
  EntrantConfirmed: '确认扫码自填的人',
  EntrantMerged: '扫码自填并入已有的人',
  StatementAdded: '当事人补充情况',
  PhoneNamed: '提出新的手机号',
  PhoneProved: '新手机号已验证',
  SendingSettled: '牵头单位已处理来件',
};
