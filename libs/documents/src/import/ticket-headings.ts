import type { Channel } from '@qingxin/domain';
import type { Headings, SheetForm } from './sheet-forms.ts';

/** As most systems head their exports. */
const COMMON = {
  ticket: ['工单编号', '工单号', '来件编号', '编号', '件号', '受理编号', '流水号'],
  received: ['收到时间', '收到日期', '受理时间', '来件时间', '派单时间', '转办时间', '登记时间', '创建时间', '日期'],
  replyBy: ['答复期限', '答复时限', '办理期限', '办理时限', '办结期限', '办结时限', '截止时间', '反馈期限', '反馈时限'],
  returnBy: ['退单期限', '退单时限', '退回期限', '退回时限'],
  name: ['姓名', '联系人', '来电人', '诉求人', '反映人', '投诉人', '联系人姓名'],
  phone: ['联系电话', '联系方式', '电话', '手机号', '手机号码', '来电号码', '电话号码'],
  idNumber: ['身份证号', '身份证号码', '证件号码', '公民身份号码'],
  concealed: ['是否保密', '保密', '要求保密', '个人信息保密', '信息是否保密'],
  urgent: ['是否紧急', '紧急程度', '缓急程度', '工单等级', '紧急'],
  statement: ['诉求内容', '内容', '工单内容', '反映内容', '诉求', '主要诉求', '事项内容', '问题描述', '投诉内容'],
  place: ['地点', '地址', '事发地址', '发生地址', '事发地点', '问题属地', '所属区域'],
  project: ['项目名称', '工程名称', '工程项目名称', '项目', '工地名称'],
  employer: ['用人单位', '被诉单位', '被投诉单位', '被反映单位', '涉及单位', '欠薪单位', '企业名称', '单位名称'],
  people: ['涉及人数', '人数', '欠薪人数'],
  amount: ['涉及金额', '欠薪金额', '拖欠金额', '欠薪数额', '金额'],
  repeatOf: ['重复的原工单编号', '原工单编号', '原工单号', '关联工单', '关联工单号', '重复工单号', '首次工单编号'],
} as const satisfies Headings;

/** What single systems call it; it counts before what all of them may say. */
const OF_CHANNEL: Readonly<Partial<Record<Channel, Headings>>> = {
  'hotline-12345': {
    received: ['派单时间', '下派时间', '转派时间', '来电时间'],
    replyBy: ['承办时限', '处理时限', '要求办结时间'],
    returnBy: ['退单截止时间', '签收时限'],
    name: ['来电人姓名', '市民姓名'],
    statement: ['诉求描述', '来电内容'],
  },
  'national-platform': {
    ticket: ['线索编号', '线索号'],
    received: ['线索时间', '反映时间', '提交时间', '分派时间'],
    replyBy: ['核处期限', '核处时限', '处理期限'],
    name: ['反映人姓名', '线索提供人'],
    statement: ['线索内容', '反映问题', '欠薪情况'],
    project: ['欠薪项目', '欠薪工程项目'],
    employer: ['被反映企业', '欠薪企业', '欠薪主体'],
    repeatOf: ['关联线索编号', '重复线索编号'],
  },
  petition: {
    ticket: ['信访件编号', '信访编号', '登记编号'],
    received: ['转送日期', '交办日期', '登记日期', '信访日期'],
    replyBy: ['办理截止日期', '答复截止日期'],
    name: ['信访人', '信访人姓名'],
    statement: ['信访内容', '内容概述', '信访事项', '概况信息'],
    people: ['信访人数'],
    repeatOf: ['初次信访件编号', '原信访件编号', '重复件编号'],
  },
};

/** The list of a channel, as its own system exports it or as the template has it. */
export function ticketForm(channel: Channel): SheetForm {
  const own: Headings = OF_CHANNEL[channel] ?? {};
  const headings = Object.entries(COMMON).map(([field, common]) => {
    const first = own[field as keyof typeof COMMON] ?? [];
    return [field, [...first, ...common.filter((heading) => !first.includes(heading))]] as const;
  });
  return { headings: Object.fromEntries(headings), needed: ['ticket', 'statement'], keys: ['ticket', 'statement'] };
}
