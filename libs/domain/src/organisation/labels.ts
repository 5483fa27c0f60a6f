import type { OrganisationEvent } from './stream.ts';

export const ORGANISATION_LABELS: Readonly<Record<OrganisationEvent['type'], string>> = {
  UnitAdded: '增加单位',
  UnitChanged: '变更单位',
  MergerProposed: '提出单位合并',
  MergerApproved: '确认单位合并',
  MergerRejected: '不予单位合并',
  MergerBegun: '单位合并开始承接，岗位和人员转入承接单位',
  MergerLeftMatters: '单位合并中未能承接的事项',
  UnitMerged: '单位合并完成，原单位撤销',
  PostAdded: '增加岗位',
  PersonAppointed: '任职',
  WorkHandedOver: '移交工作',
  AppointmentEnded: '离任',
  AbsenceNoted: '登记外出',
  AbsenceEnded: '外出返岗',
  ContractorAdmitted: '接入项目参建单位',
  ContractorAccessEnded: '终止项目参建单位接入',
};
