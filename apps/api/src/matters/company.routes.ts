import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from './matter.routes.ts';
import {
  anything,
  asOf,
  contains,
  cursor,
  day,
  emptyPage,
  flag,
  head,
  ladders,
  limit,
  list,
  listedFacts,
  matterId,
  openTask,
  orNull,
  shape,
  stage,
  text,
  unitId,
  unitNamed,
  warned,
  whole,
} from './schemas.ts';
import { stepShape } from './step-view.ts';

const TAG = '用人单位';

const facts = {
  name: text('名称'),
  creditCode: orNull(text('统一社会信用代码')),
  address: orNull(text('地址')),
  condition: orNull(text('normal 正常、watch 关注、risk 风险')),
  visitedOn: orNull(day('最近走访日期')),
  workers: orNull(whole('用工人数')),
  listed: flag('在失信联合惩戒名单内'),
  visitDue: orNull(day('下次联系的期限')),
};

const oneDay = (description: string) =>
  Type.String({ description, pattern: '^20\\d{2}-\\d{2}-\\d{2}$', format: 'date' });

const visit = shape({
  ...{ unit: text('单位代码'), unitName: orNull(text('单位')), visitedOn: day('日期') },
  way: text('on-site 到访、phone 电话、other 其他'),
  condition: text('normal 正常、watch 关注、risk 风险'),
  workers: orNull(whole('用工人数')),
  payDay: orNull(whole('每月发薪日')),
  paidUpTo: orNull(text('工资已足额发放至哪一月，YYYY-MM')),
  arrears: orNull(shape({ people: orNull(whole('人数')), fen: orNull(whole('金额，分')) })),
  promisedOn: orNull(day('企业承诺的支付日期')),
  note: orNull(anything('情况')),
});

const row = shape({
  id: matterId,
  ...facts,
  contactUnit: unitNamed,
  contactPerson: orNull(text('联系责任人编号')),
  contactShownAs: orNull(text('联系责任人')),
  openWarnings: whole('未核查完的预警'),
});

const contact = shape({
  unit: text('单位代码'),
  unitName: orNull(text('单位')),
  person: text('联系责任人编号'),
  shownAs: orNull(text('联系责任人')),
});

const withholding = shape({
  id: text('限制措施'),
  unit: text('部门代码'),
  unitName: orNull(text('部门')),
  area: text('领域'),
  askedOn: day('推送日期'),
  status: text('asked 待采取、withheld 已采取、declined 不采取、dropped 移出前未采取、to-lift 待解除、lifted 已解除'),
  withheldOn: orNull(day('采取日期')),
  liftedOn: orNull(day('解除日期')),
});

const publication = shape({
  ...{ period: text('期次'), on: day('公布日期') },
  places: list(
    shape({
      ...{ medium: text('website、newspaper、broadcast、new-media'), mediumLabel: text('门户网站、报刊等') },
      ...{ name: text('网站、媒体'), on: day('公布日期'), link: orNull(text('链接')) },
    }),
    '公布的网站和媒体',
  ),
  standing: text('standing 公布中、corrected 已更正、withdrawn 已撤下'),
  changes: list(
    shape({ as: text('corrected 更正、withdrawn 撤下'), because: text('原因'), on: day('日期') }),
    '更正、撤下',
  ),
});

const listing = shape({
  stepKey: text('环节编号'),
  caseId: text('所依据的案件'),
  orderId: text('所依据的责令支付文书'),
  addressee: text('在该案中的主体编号'),
  fell: orNull(
    shape({
      ...{ because: text('order-withdrawn、decision-annulled、decision-changed'), becauseLabel: text('怎样不再有效') },
      ...{ on: day('登记日期'), answered: flag('已写明列入怎样处理') },
    }),
  ),
  byNameOnly: flag('该案或者本登记没有信用代码，仅名称相同，由经办人说明为同一单位'),
  number: orNull(text('列入决定书文号')),
  listedOn: orNull(day('列入日期')),
  removedOn: orNull(day('移出日期')),
});

export const COMPANY_LIST = {
  method: 'GET',
  path: '/api/v1/companies',
  tag: TAG,
  summary: '用人单位列表，按名称',
  access: READERS,
  query: {
    contactUnit: unitId,
    condition: Type.Enum(['normal', 'watch', 'risk'], { description: '走访掌握的状况' }),
    listed: Type.Enum(['yes', 'no'], { description: '在失信联合惩戒名单内' }),
    contactPerson: Type.String({ description: '联系责任人编号', pattern: '^person:[a-z0-9.-]{1,60}$' }),
    visitFrom: oneDay('联系期限自'),
    visitTo: oneDay('联系期限至'),
    warned: Type.Enum(['yes', 'no'], { description: '有未核查完的预警' }),
    order: Type.Enum(['name', 'visit'], { description: '按名称、按联系期限；缺省按名称' }),
    creditCode: Type.String({ description: '统一社会信用代码', pattern: '^[0-9A-Z]{8,18}$' }),
    contains: { ...contains, description: '名称包含' },
    cursor,
    limit,
  },
  answers: [emptyPage(row, '用人单位')],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;

export const COMPANY = {
  method: 'GET',
  path: '/api/v1/companies/{id}',
  tag: TAG,
  summary: '一个用人单位：登记、联系责任人、失信联合惩戒名单和办理中的环节',
  access: READERS,
  params: { id: matterId },
  query: { asOf },
  answers: [
    {
      status: 200,
      words: '用人单位',
      schema: shape({
        ...head,
        ...facts,
        representative: orNull(anything('法定代表人')),
        registeredBy: unitNamed,
        contact: orNull(contact),
        visits: list(visit, '历次联系走访，按日期，最近的在前'),
        linked: list(text('company-<编号>'), '确认为同一单位的其他登记'),
        listings: list(listing, '历次列入'),
        published: list(publication, '作为重大劳动保障违法行为向社会公布的情况'),
        withholdings: list(withholding, '各部门的限制措施'),
        ...warned,
        stages: list(stage, '当前环节'),
        steps: list(stepShape, '办理环节'),
        tasks: list(openTask, '未办结的待办'),
        ladders,
        listedFacts,
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
