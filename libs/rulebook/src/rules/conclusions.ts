import type { RuleRow } from '@qingxin/domain';
import { DISTRICT, IN_FORCE } from './instruments.ts';
import { calculatorRow, workingDays } from './row.ts';

const ENTERED_IN_TIME = { start: '2026-06-05', due: '2026-06-08', note: '周五答复，下周一回填' };

/**
 * Conclusions with which a ticket is answered, channel by channel, and by when they are keyed back there. The official
 * lists of the platform and of the hotline were not found: these are the district's own and are changed here.
 */
export const CONCLUSION_ROWS: readonly RuleRow[] = [
  {
    ...calculatorRow({
      id: 'S1-06-CONCLUSIONS',
      version: 1,
      title: '线索平台核处结论',
      source: `${DISTRICT}；平台官方结论类型未查到，不得作为平台口径使用`,
      mark: 'P',
      tier: 'target',
      text: '答复全国根治欠薪线索反映平台的线索须选定一项核处结论，答复后1个工作日内回填平台。各项为本区自定，平台另有规定的从其规定。',
      owes: 'holder',
      period: workingDays(1),
      effectiveFrom: IN_FORCE.district,
      example: ENTERED_IN_TIME,
    }),
    parameters: { required: 1 },
    choices: {
      'paid-in-full': '查实欠薪，已全部付清',
      'paid-in-part': '查实欠薪，已付部分，继续办理',
      'case-going-on': '查实欠薪，案件办理中',
      'crime-transferred': '涉嫌拒不支付劳动报酬，已移送公安机关',
      'no-arrears': '经查无欠薪',
      'not-wage': '不属工资，已告知去向',
      'other-route': '已引导调解、仲裁或者诉讼',
      'facts-missing': '线索不具体且联系不上反映人',
      withdrawn: '反映人撤回',
      repeated: '与在办件为同一事项，一并办理',
      'other-place': '不属本地管辖，已转送',
    },
  },
  {
    ...calculatorRow({
      id: 'S1-07-CONCLUSIONS',
      version: 1,
      title: '热线工单办理结论',
      source: `${DISTRICT}；热线系统的结论选项未查到，不得作为热线口径使用`,
      mark: 'P',
      tier: 'target',
      text: '答复热线工单可以选定一项办理结论，答复后1个工作日内回填热线系统。各项为本区自定，热线另有规定的从其规定。',
      owes: 'holder',
      period: workingDays(1),
      effectiveFrom: IN_FORCE.district,
      example: ENTERED_IN_TIME,
    }),
    parameters: { required: 0 },
    choices: {
      solved: '诉求已解决',
      'going-on': '已受理，正在办理',
      explained: '已解释说明',
      'no-ground': '诉求不成立',
      'other-route': '已告知其他途径',
      'not-reached': '多次联系不上来电人',
    },
  },
];
