import {
  ACT_KIND,
  ACT_STATUS,
  type BatchState,
  dutyKindOf,
  type DutyState,
  EMERGENCY_STATUS,
  type EmergencyState,
  type MatterState,
  type SupervisionState,
} from '@qingxin/domain';
import type { MatterKind } from '../../matters/matter-sight.ts';
import { one, type SaidWith, type StandingFact } from './facts.ts';

/** How acts of supervision, standing duties, files and emergencies stand, where complaints and cases have facts of their own. */
export const STANDING_OF_ACTS: Readonly<
  Partial<Record<MatterKind, (state: MatterState, said: SaidWith) => readonly StandingFact[]>>
> = {
  supervision: (state, { names }) => {
    const { kind, status, letter, unit, addressees, issuer } = state as SupervisionState;
    return [
      ...one('kind', '种类', kind === null ? null : ACT_KIND[kind]),
      ...one('status', '状态', status === null ? null : ACT_STATUS[status]),
      ...one('number', '文号', letter?.number ?? null),
      ...one('issuer', '出具或者登记的单位', names.unit(issuer)),
      ...one('addressee', '对象', names.unit(unit) ?? addressees.map((each) => names.unit(each) ?? each).join('、')),
    ];
  },
  duty: (state) => {
    const { stream, started, lastDay, periods } = state as DutyState;
    const count = Object.keys(periods).length;
    return [
      ...one('kind', '常设工作', dutyKindOf(stream)?.label ?? null),
      ...one('started', '起始', started === null ? null : `${started.from}（${started.number}）`),
      ...one('lastDay', '终止', lastDay),
      ...one('periods', '已开始的期数', count === 0 ? null : `${count} 期`),
    ];
  },
  batch: (state) => {
    const { rows, discarded, parts } = state as BatchState;
    const count = Object.keys(rows).length;
    return [
      ...one('rows', '读出的行', count === 0 ? null : `${count} 行`),
      ...one('parts', '已接收的批次', Object.keys(parts).length === 0 ? null : `${Object.keys(parts).length} 批`),
      ...one('discarded', '不再导入', discarded ? '是' : null),
    ];
  },
  emergency: (state, { names }) => {
    const { status, lead, people, reports, mergedInto } = state as EmergencyState;
    return [
      ...one('status', '状态', status === null ? null : EMERGENCY_STATUS[status]),
      ...one('lead', '报告单位', names.unit(lead)),
      ...one('people', '涉及人数', people === null ? null : `${people} 人`),
      ...one('reports', '已报告', reports.length === 0 ? null : `${reports.length} 次`),
      ...one('merged', '并入', mergedInto === null ? null : '已并入另一起'),
    ];
  },
};
