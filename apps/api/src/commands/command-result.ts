import type { Answer } from '@qingxin/application';
import type { EventOf } from '@qingxin/domain';
import Type, { type TSchema } from 'typebox';
import { warning } from '../matters/schemas.ts';
import { warningWords } from '../matters/intake-warnings.ts';

type Data = Readonly<Record<string, unknown>>;
type Field = keyof typeof FIELDS;

const text = (description: string): TSchema => Type.String({ description });

const FIELDS = {
  number: text('编号（文号）'),
  receiptCode: text('回执码，供当事人查询'),
  warnings: Type.Array(warning, { description: '登记时的提示，不影响办理' }),
  claimantIds: Type.Array(Type.String(), { description: '投诉人编号，按填写的顺序' }),
  ticketId: text('工单编号'),
  handOffId: text('转送编号'),
  caseId: text('并入的案件'),
  paperId: text('文书编号'),
  partyId: text('责任主体编号'),
  lineId: text('工资明细编号'),
  orderId: text('责令编号'),
  paymentId: text('支付编号'),
  promiseId: text('还款承诺编号'),
  pushId: text('推送编号'),
  stepKey: text('部门环节编号'),
  letterId: text('责任书编号'),
  breachId: text('制度未落实记录的编号'),
  warningId: text('预警编号'),
} as const satisfies Readonly<Record<string, TSchema>>;

export const RESULT = Type.Object(
  Object.fromEntries(Object.entries(FIELDS).map(([name, schema]) => [name, Type.Optional(schema)])),
  { description: '办理产生的编号；一项命令只有其中几项' },
);

/** What the events say that the sender needs at once and cannot work out. */
const FROM_EVENT: Readonly<Record<string, readonly Field[]>> = {
  ComplaintRegistered: ['number', 'receiptCode'],
  ConductRegistered: ['receiptCode'],
  EntrantJoined: ['receiptCode'],
  EntrantKnown: ['receiptCode'],
  TicketAdded: ['ticketId'],
  PetitionPaperIssued: ['paperId'],
  HandOffDispatched: ['handOffId'],
  ComplaintFiled: ['number'],
  ComplaintDeclined: ['number'],
  JoinedToCase: ['caseId'],
  CaseFiled: ['number'],
  PartyAdded: ['partyId'],
  WageLineAdded: ['lineId'],
  OrderIssued: ['orderId', 'number'],
  PaperDrafted: ['paperId'],
  PaperApproved: ['paperId', 'number'],
  PaymentRecorded: ['paymentId'],
  PromiseMade: ['promiseId'],
  UnitPushed: ['pushId'],
  StepStarted: ['stepKey'],
  RungIssued: ['number'],
  CompanyListed: ['number'],
  ProjectRegistered: ['number'],
  DutyLetterSigned: ['letterId'],
  BreachFound: ['breachId'],
  RectificationOrdered: ['number'],
  WarningRaised: ['warningId'],
};

/** Read from the command's own events, so that a second sending gives the first result whatever has happened since. */
export function resultOf({ recorded }: Pick<Answer, 'recorded'>): Data | null {
  const result = Object.assign({}, ...recorded.map(ofEvent)) as Data;
  return Object.keys(result).length === 0 ? null : result;
}

function ofEvent({ type, data }: EventOf): Data {
  const told = data as Data;
  const fields = (FROM_EVENT[type] ?? []).filter((field) => typeof told[field] === 'string');
  const plain = Object.fromEntries(fields.map((field) => [field, told[field]]));
  if (type === 'ComplaintRegistered') {
    const claimants = told['claimants'] as readonly { readonly claimantId: string }[];
    const warnings = warningWords(told['warnings'] as readonly string[]);
    return { ...plain, warnings, claimantIds: claimants.map(({ claimantId }) => claimantId) };
  }
  if (type === 'ClaimantAdded') {
    return { claimantIds: [(told['claimant'] as { readonly claimantId: string }).claimantId] };
  }
  return plain;
}
