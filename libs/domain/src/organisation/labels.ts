import type { OrganisationEvent } from './stream.ts';

export const ORGANISATION_LABELS: Readonly<Record<OrganisationEvent['type'], string>> = {
  UnitAdded: '增加单位',
  UnitChanged: '变更单位',
  PostAdded: '增加岗位',
  PersonAppointed: '任职',
  WorkHandedOver: '移交工作',
  AppointmentEnded: '离任',
  AbsenceNoted: '登记外出',
  AbsenceEnded: '外出返岗',
  ContractorAdmitted: '接入项目参建单位',
  ContractorAccessEnded: '终止项目参建单位接入',
};
