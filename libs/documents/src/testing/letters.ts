import type { OfficialLetter } from '../official/letter.ts';

export const LETTER: OfficialLetter = {
  issuer: '潞州区根治欠薪工作领导小组办公室',
  demo: false,
  draft: false,
  number: '潞治欠督〔2026〕3号',
  title: '关于区住建局承办欠薪事项的督办函',
  addressee: '区住建局',
  paragraphs: [
    '你单位承办的下列2件欠薪事项，存在超过办理期限或者其他应当督办的情形：',
    '1．潞治欠案〔2026〕1号：推送反馈期限，2026年5月20日到期。',
    '2．潞治欠案〔2026〕2号：重复欠薪。',
    '为保障农民工工资支付，现予督办，请抓紧办理：',
    '请督促建设单位于6月8日前拨付人工费用，并核实到人。',
    '请于2026年6月8日前将办理情况书面报告潞州区根治欠薪工作领导小组办公室，并附证明材料。',
  ],
  attachments: ['督办事项清单', '办理时限一览'],
  day: '2026年6月1日',
  chain: { drafted: '经办人01', checked: null, approved: '负责人01' },
  copies: ['区政府办公室', '区人社局'],
  template: 'supervision-letter 第1版',
};
