import type { ConductFact } from './events.ts';

export const CONDUCT_LABELS: Readonly<Record<ConductFact['type'], string>> = {
  ConductRegistered: '登记反映公职人员或单位问题',
  ConductPassedOn: '转交信访、纪检监察机关',
  ConductReceived: '信访、纪检监察机关接收',
  ConductReporterTold: '告知实名反映人',
  ConductEnded: '反映问题办结',
};
