import { CHANNEL } from '@qingxin/domain';
import type { Template, TemplateColumn } from './template.ts';

const text = (heading: string, needed: boolean, example: string, explained: string): TemplateColumn => ({
  ...{ heading, needed, example, explained, format: 'text' },
});
const yuan = (heading: string, example: number, explained: string): TemplateColumn => ({
  ...{ heading, needed: false, example, explained, format: 'yuan' },
});
const whole = (heading: string, example: number, explained: string): TemplateColumn => ({
  ...{ heading, needed: false, example, explained, format: 'days' },
});

/** What is open on paper on the first day of use; everything but channel, day and unit may stay empty. */
export const BACKLOG_TEMPLATE: Template = {
  title: '存量未办结件',
  about:
    '启用系统当日尚未办结的件，一行一件，日期照原卷填写。不详的一律留空，不要估填：空白按不详登记，估填的日期会算成期限。',
  columns: [
    text('原编号', false, '2021-017', '原台账的编号；同一首问单位的同一编号只接管一次。单元格须为文本。'),
    {
      ...text('来源渠道', true, '来访', '从下拉选项中选一项。'),
      choices: Object.values(CHANNEL),
    },
    text('外部编号', false, '20211110-0001', '12345、信访等渠道的编号；已登记过的编号不再登记。单元格须为文本。'),
    text('接到日期', true, '2022-03-01', '当事人第一次向首问单位提出的日期；各项期限由此起算。'),
    text('首问单位', true, '区住建局', '照本区单位名录填写。'),
    text('现承办单位', false, '区人社局', '照本区单位名录填写；尚未分办的留空，仍在首问单位的填首问单位。'),
    text('首问分办日期', false, '', '首问单位自办的，决定自办的日期；不详的留空，不计首问单位超期。'),
    text('转送日期', false, '2022-03-02', '转给现承办单位的日期；承办单位就是首问单位的不填。'),
    text('签收日期', false, '2022-03-03', '现承办单位签收的日期；尚未签收的留空。'),
    text('投诉人姓名', false, '工人01', '姓名、电话和身份证号都没有的按匿名登记。'),
    text('投诉人电话', false, '13800000001', '单元格须为文本。'),
    text('投诉人身份证号', false, '000000000000000000', '18位。单元格须为文本，否则后几位会丢失。'),
    { ...text('是否保密', false, '否', '要求对用人单位保密的填“是”；不填的为公开。'), choices: ['是', '否'] },
    whole('其余人数', 4, '除所填投诉人以外的人数，整数；不清楚的不填。'),
    text('诉求内容', false, '在工地干活三个月，工资没有发。', '一句话；没有的留空。'),
    text('用人单位', false, '示例劳务有限公司', '拖欠工资的单位或者包工头。'),
    text('信用代码', false, '91140400MA0K000001', '统一社会信用代码；没有的留空。单元格须为文本。'),
    text('工程项目', false, '示例安置房工程', '工程项目的名称或者俗称。'),
    yuan('诉求金额（元）', 18600, '投诉人主张的总额，单位为元。'),
    yuan('核实金额（元）', 17200, '承办单位初核确认的欠薪总额；须同时填写核实日期。'),
    text('核实日期', false, '2022-03-10', '初核确认存在欠薪的日期。'),
    text('受理日期', false, '2022-03-07', '现承办单位受理的日期；人社部门受理当日立案。'),
    text('立案日期', false, '2022-03-07', '人社部门立案的日期，与受理日期为同一日；其他单位不填。'),
    text('立案文号', false, '监立〔2022〕3号', '原立案文书的文号。'),
    text('延期批准日期', false, '2022-05-20', '调查期限延期的批准日期；须同时填写延期工作日和批准文书。'),
    whole('延期工作日', 30, '批准延长的工作日，整数。'),
    text('延期批准文书', false, '延批2022-4', '延期审批表的编号。'),
    text(
      '责令支付文书号',
      false,
      '监令〔2022〕5号',
      '最近一份责令支付文书的文号；建案后由立案单位以原文号、原日期补录。',
    ),
    text('责令日期', false, '2022-04-01', '责令支付文书的日期。'),
    text('责令支付期限', false, '2022-04-15', '文书写明的支付日期。'),
    yuan('接管前已付（元）', 5000, '接管前已经支付的合计，须写明凭证；没有凭证的不填。建案后由立案单位逐人补录。'),
    text('支付日期', false, '2022-04-10', '最近一笔支付的日期。'),
    text('支付凭证', false, '回单-8', '支付凭证的编号。'),
    text('目前状态', false, '调查中', '原台账的状态；已办结、已清零、已结案的不导入。'),
    text('经办', false, '干部01', '原经办人。'),
    text('备注', false, '原卷在档案室', '原台账的备注。'),
  ],
};
