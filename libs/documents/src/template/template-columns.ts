import { BACKLOG_TEMPLATE } from './backlog-template.ts';
import type { Template, TemplateColumn } from './template.ts';

export type TemplateKind =
  'worker-list' | 'wage-sheet' | 'bank-slips' | 'month-sheet' | 'agency-slips' | 'channel-tickets' | 'backlog';

const text = (heading: string, needed: boolean, example: string, explained: string): TemplateColumn => ({
  ...{ heading, needed, example, explained, format: 'text' },
});
const yuan = (heading: string, needed: boolean, example: number, explained: string): TemplateColumn => ({
  ...{ heading, needed, example, explained, format: 'yuan' },
});

const NAME = text('姓名', true, '工人01', '一行一人，与身份证一致。');
const TEAM = text('班组', false, '木工班', '同名的人在不同班组的，必须写明班组。');
const ID_NUMBER = text(
  '身份证号',
  false,
  '000000000000000000',
  '18位；只用于核对同一份文件中有没有重复的人，核对后不保存。单元格须为文本，否则后几位会丢失。',
);
const LINE = text('工资明细编号', false, 'l1', '系统中的编号；同名或者姓名写法不同的，照抄编号即可对上。');
const PAYEE = { ...NAME, heading: '收款人姓名', explained: '一行一笔，与收款账户的户名一致。' };
const SLIP: readonly TemplateColumn[] = [
  yuan('金额（元）', true, 8200, '实际支付的金额，单位为元，最多两位小数。'),
  text('付款银行', false, '示例银行', '付款账户的开户银行；全部相同的，可以不填这一栏，上传时注明。'),
  text('流水号', true, '示例0001', '银行的流水号，每笔一个；同一笔转账全区只导入一次。单元格须为文本。'),
  text('支付日期', true, '2022-06-15', '写成2022-06-15；晚于上传当天的不接收。'),
];

export const TEMPLATES: Readonly<Record<TemplateKind, Template>> = {
  'worker-list': {
    title: '工人欠薪名册',
    about: '工人本人主张的欠薪，导入欠薪案件。一行一人。',
    columns: [
      NAME,
      TEAM,
      ID_NUMBER,
      yuan('欠薪金额（元）', true, 8200, '本人主张的欠薪，单位为元，大于零，最多两位小数。'),
    ],
  },
  'wage-sheet': {
    title: '单位工资表',
    about: '用人单位认可的欠薪，导入欠薪案件。一行一人，案内没有的人留作待核。',
    columns: [NAME, TEAM, LINE, yuan('欠薪金额（元）', true, 8200, '单位认可的欠薪，单位为元，大于零，最多两位小数。')],
  },
  'bank-slips': {
    title: '银行回单',
    about: '已经支付的工资，导入欠薪案件。一行一笔，有一行不符即全部退回。',
    columns: [PAYEE, TEAM, LINE, ...SLIP],
  },
  'month-sheet': {
    title: '工资支付表',
    about: '项目一个月的工资支付表，由编制单位按月考核工作量后填写，经农民工本人签字确认后交施工总承包单位。',
    columns: [
      ...[NAME, TEAM, ID_NUMBER],
      {
        ...{ heading: '出勤天数', needed: false, example: 26.5, format: 'days' },
        explained: '当月出勤的天数，最多两位小数。',
      },
      yuan('应发工资（元）', false, 8200, '扣款之前的工资，单位为元。'),
      yuan('扣款（元）', false, 200, '预支、伙食等扣款的合计，单位为元；没有的填0或者留空。'),
      yuan('实发工资（元）', true, 8000, '应当支付到本人的工资，单位为元；须等于应发工资减扣款。'),
      {
        ...text('本人签字', true, '是', '本人已在纸质表上签字的填“是”，未签的填“否”；未签的行留作待核。'),
        choices: ['是', '否'],
      },
    ],
  },
  'agency-slips': {
    title: '代发凭证',
    about: '施工总承包单位通过工资专用账户代发工资的银行凭证。一行一笔；不在当月工资支付表上的收款人留作待核。',
    columns: [PAYEE, TEAM, LINE, ...SLIP],
  },
  'channel-tickets': {
    title: '渠道每日工单',
    about: '一个渠道一日的工单，一行一件。可以直接导入渠道系统导出的文件；系统导不出的，按本表填写。',
    columns: [
      text(
        '工单编号',
        true,
        '20220510-0001',
        '渠道的编号；已登记过的编号只计一次催促。单元格须为文本，否则后几位会丢失。',
      ),
      text('收到时间', false, '2022-05-10 09:30', '渠道派到本单位的时间或者日期；不填的按清单日期。'),
      text('答复期限', false, '2022-05-17', '渠道要求答复的日期；渠道没有要求的不填。'),
      text('退单期限', false, '2022-05-12', '渠道允许退单的最后日期；渠道没有规定的不填。'),
      text('姓名', false, '工人01', '反映人的姓名；姓名、电话和身份证号都没有的按匿名登记。'),
      text('联系电话', false, '13800000001', '单元格须为文本。'),
      text('身份证号', false, '000000000000000000', '18位。单元格须为文本，否则后几位会丢失。'),
      {
        ...text('是否保密', false, '否', '要求对用人单位保密的填“是”；不填的为公开。'),
        choices: ['是', '否'],
      },
      {
        ...text('是否紧急', false, '否', '渠道标明紧急的填“是”：收到时间写到时刻的，按规定的时限回电。'),
        choices: ['是', '否'],
      },
      text('诉求内容', true, '在工地干活三个月，工资没有发。', '照渠道的原文，至少一句话。'),
      text('地点', false, '某路与某街交叉口', '工地所在的地点。'),
      text('项目名称', false, '示例安置房工程', '工程项目的名称或者俗称。'),
      text('用人单位', false, '示例劳务有限公司', '拖欠工资的单位或者包工头。'),
      {
        ...{ heading: '涉及人数', needed: false, example: 3, format: 'days' },
        explained: '整数；不清楚的不填。',
      },
      yuan('涉及金额（元）', false, 18600, '被拖欠的总额，单位为元；不清楚的不填。'),
      text('重复的原工单编号', false, '20220509-0007', '同一事项再次反映的，填原来的编号：登记到原件并计一次催促。'),
    ],
  },
  backlog: BACKLOG_TEMPLATE,
};
