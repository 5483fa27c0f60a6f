import { IN_FORCE } from '../rules/instruments.ts';
import type { Route } from './route.ts';

const NOTICE = '潞州政办发〔2022〕10号';
const BUILDING = '工资部分的立案查处在区人社局；行业主管部门督促解决，查处违法发包、转包、违法分包、挂靠。';
const FIELD = '主管部门在本领域排查并督促解决；工程由哪个部门监管，以施工许可为准。';
const LABOUR = '劳动关系中的工资，由区人社局受理。';

/** A day on which the notice is in force, and one before it. */
const [ON, BEFORE] = ['2022-05-10', '2022-01-04'];

function route(
  [id, title]: readonly [string, string],
  words: readonly string[],
  {
    units,
    item,
    note,
    said,
  }: { readonly units: readonly string[]; readonly item: string; readonly note: string; readonly said: string },
): Route {
  return {
    ...{ id, title, words, units, destination: null, note, source: `${NOTICE}${item}`, mark: 'P' },
    ...{ effectiveFrom: IN_FORCE.district, effectiveTo: null },
    examples: [
      { on: ON, said, applies: true },
      { on: BEFORE, said, applies: false },
    ],
  };
}

/**
 * Which unit of the district a matter belongs to by its trade. That the units have these trades is the notice's; which words tell a
 * trade, and which trade the notice does not name goes where, is the district's own choice.
 */
export const ROUTES: readonly Route[] = [
  route(
    ['RT-01', '房屋建筑、市政'],
    [
      '安置房',
      '住宅',
      '小区',
      '楼盘',
      '厂房',
      '商品房',
      '市政',
      '市政道路',
      '城市道路',
      '管网',
      '棚户区',
      '棚改',
      '保障房',
    ],
    {
      ...{ units: ['housing', 'hrss'], item: '三（一）', note: BUILDING, said: '示例安置房二期' },
    },
  ),
  route(['RT-02', '公路、桥梁'], ['公路', '高速', '国道', '省道', '县道', '道路', '大桥', '隧道'], {
    ...{ units: ['transport', 'hrss'], item: '三（一）', note: BUILDING, said: '示例公路改造三标段' },
  }),
  route(['RT-03', '水利'], ['水利', '水库', '河道', '堤防', '灌区', '引水', '泵站'], {
    ...{ units: ['water', 'hrss'], item: '三（一）', note: BUILDING, said: '示例河道治理工程' },
  }),
  route(['RT-04', '电力、煤矿、新能源'], ['电力', '变电站', '输电', '煤矿', '矿井', '光伏', '风电', '电站', '煤层气'], {
    ...{ units: ['energy', 'hrss'], item: '三（一）', note: BUILDING, said: '示例光伏电站' },
  }),
  route(['RT-05', '学校'], ['学校', '中学', '小学', '幼儿园', '校舍', '教学楼'], {
    ...{ units: ['education', 'housing', 'hrss'], item: '三（十）', note: FIELD, said: '示例小学教学楼' },
  }),
  route(['RT-06', '医院、体育'], ['医院', '卫生院', '体育馆', '体育场', '疾控'], {
    ...{ units: ['health', 'housing', 'hrss'], item: '三（十）', note: FIELD, said: '示例医院门诊楼' },
  }),
  route(['RT-07', '文化、旅游'], ['景区', '旅游', '博物馆', '图书馆', '文化馆', '文物'], {
    ...{ units: ['culture', 'housing', 'hrss'], item: '三（十）', note: FIELD, said: '示例景区步道' },
  }),
  route(['RT-08', '农田、农业'], ['农田', '农业', '养殖', '大棚', '种植'], {
    ...{ units: ['agriculture', 'hrss'], item: '三（十）', note: FIELD, said: '示例高标准农田建设' },
  }),
  route(['RT-09', '园林、绿化'], ['园林', '绿化', '公园'], {
    ...{ units: ['housing', 'hrss'], item: '没有列明，由治欠办确定', note: BUILDING, said: '示例园林绿化工程' },
  }),
  route(['RT-10', '装修、拆除'], ['装修', '装饰', '拆除', '拆迁'], {
    ...{ units: ['housing', 'hrss'], item: '没有列明，由治欠办确定', note: BUILDING, said: '示例装饰装修' },
  }),
  route(['RT-11', '通信'], ['通信', '基站', '光缆', '宽带'], {
    ...{ units: ['industry', 'hrss'], item: '没有列明，由治欠办确定', note: FIELD, said: '示例通信基站' },
  }),
  route(['RT-12', '餐饮、制造、服务'], ['餐饮', '饭店', '酒店', '制造', '加工', '商贸', '超市', '物业', '家政'], {
    ...{ units: ['hrss'], item: '三', note: LABOUR, said: '示例餐饮公司' },
  }),
  route(['RT-13', '劳务派遣'], ['劳务派遣', '人力资源', '外包'], {
    ...{ units: ['hrss'], item: '三', note: `${LABOUR}用工单位和派遣单位一并查明。`, said: '示例劳务派遣公司' },
  }),
  {
    ...{ id: 'RT-14', title: '超过退休年龄、劳务关系', words: ['超龄', '退休', '劳务关系', '雇佣关系'], units: [] },
    destination: '不予受理的，告知去向：到区人民法院起诉；需要支持起诉的，到区人民检察院；需要法律援助的，到区司法局',
    ...{ source: `${NOTICE}没有列明，由治欠办确定`, mark: 'P', note: '不予受理也要写明去向，不能一退了之。' },
    ...{ effectiveFrom: IN_FORCE.district, effectiveTo: null },
    examples: [
      { on: ON, said: '超龄人员做保洁', applies: true },
      { on: BEFORE, said: '超龄人员做保洁', applies: false },
    ],
  },
];
