import type { RosterEvent } from '../roster/events.ts';
import type { EmergencyFact } from './events.ts';

/** What people read for each fact of an emergency. */
export const EMERGENCY_LABELS: Readonly<Record<EmergencyFact['type'], string>> = {
  EmergencyRaised: '接报',
  UnitAlerted: '通知值班单位',
  SiteCalled: '要求到场',
  AlertAcknowledged: '签收警情',
  AlertCalled: '电话通知',
  AlertPassedOn: '改由下一人',
  ArrivalRecorded: '到达现场',
  CommandGroupFormed: '成立现场指挥部',
  MeasureTaken: '现场处置措施',
  EmergencyReported: '报送首报、续报、终报',
  NextReportSet: '下一次报告',
  EmergencyRevised: '更新情况',
  StandDownRequested: '提请误报、降级',
  StandDownDecided: '确认误报、降级',
  EmergencyEnded: '处置终结',
  EmergencyPromised: '现场承诺',
  EmergencyPromiseReported: '报告承诺兑现情况',
  EmergencyLinked: '关联事项',
  EmergencyUnlinked: '解除关联',
  FurtherCallTaken: '同一事件再次来报',
  TraceBackNoted: '已启动倒查',
  TraceBackWaived: '不启动倒查',
  EmergencyMerged: '并入另一起',
};

/** The same of 值班表. */
export const ROSTER_LABELS: Readonly<Record<RosterEvent['type'], string>> = {
  RosterFiled: '报送值班表',
  ShiftChanged: '换班',
  ShiftCancelled: '撤销班次',
};
