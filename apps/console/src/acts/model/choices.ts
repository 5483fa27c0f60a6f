import { dayText, money } from '../../shared/format.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

type Data = Readonly<Record<string, unknown>>;

/** Under which heads of an answer the things stand that a field may name by their `id`. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  handOffId: ['handOffs'],
  ticketId: ['tickets'],
  paperId: ['petitionPapers'],
  partyId: ['parties'],
  party: ['parties'],
  from: ['parties'],
  to: ['parties'],
  addressee: ['parties'],
  payer: ['parties'],
  debtor: ['parties'],
  lineId: ['lines'],
  lineIds: ['lines'],
  named: ['lines'],
  orderId: ['orders'],
  begun: ['orders'],
  of: ['parties', 'orders', 'clocks'],
  on: ['lines', 'payments', 'orders'],
  paymentId: ['payments'],
  claimId: ['recoveries'],
  promiseId: ['promises'],
  fateId: ['fates'],
  pushId: ['pushes'],
  warningId: ['warnings'],
  breachId: ['breaches'],
  breachIds: ['breaches'],
  interviewId: ['interviews'],
  sheetId: ['sheets', 'wageSheets'],
  alertId: ['alerts'],
  withholdingId: ['withholdings'],
  rungId: ['rungs'],
  proposalId: ['proposals'],
  post: ['posts'],
  after: ['rules'],
  rule: ['rules'],
};

/** Keys of the same things where they are named in full. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  claimantIds: ['claimantId'],
  into: ['claimantId'],
  begun: ['stepKey'],
  of: ['clockId'],
  paper: ['paperId'],
  entries: ['entryId', 'itemId'],
  findings: ['findingId'],
  ladderKey: ['key'],
  after: ['rule', 'ruleId'],
};

/** What a field of a form may name, found in what was read of the matter. `name`: of the field. */
export function choicesIn(name: string, sources: readonly unknown[]): readonly Choice[] {
  const keys = [name, ...(ALSO[name] ?? [])];
  const heads = HEADS[name] ?? [];
  const found = new Map<string, string>();
  const take = (id: unknown, thing: Data): void => {
    if (typeof id === 'string' && id !== '' && !found.has(id)) found.set(id, wordsOf(thing));
  };
  const visit = (value: unknown, head: string): void => {
    if (Array.isArray(value)) return value.forEach((item) => visit(item, head));
    if (typeof value !== 'object' || value === null) return;
    const thing = value as Data;
    if (name === 'persons' && 'subject' in thing && 'field' in thing) return takePerson(thing);
    if (name === 'ladderKey' ? head === 'ladders' : keys.some((key) => key in thing))
      keys.forEach((key) => take(thing[key], thing));
    else if (heads.includes(head)) take(thing['id'], thing);
    for (const [key, below] of Object.entries(thing)) visit(below, Array.isArray(below) ? key : head === '' ? key : '');
  };
  /** A person is known by his name; what else is sealed of him, or of the matter, names nobody. */
  const takePerson = (sealed: Data): void => {
    if (sealed['field'] === 'name') take(sealed['subject'], { name: textOf(sealed) ?? CONCEALED });
  };
  sources.forEach((source) => visit(source, ''));
  const labels = [...found.values()];
  // Those that are called the same are told apart by their order: their ids say nothing to whoever chooses.
  return [...found].map(([value, label], at) => {
    const before = labels.slice(0, at).filter((one) => one === label).length;
    const isAlone = labels.indexOf(label) === labels.lastIndexOf(label);
    return { value, label: label === '' ? value : isAlone ? label : `${label}（${before + 1}）` };
  });
}

/** Who asked for secrecy. */
const CONCEALED = '保密';

const NAMES = [
  'title',
  'label',
  'detailLabel',
  'verdictLabel',
  'kindName',
  'name',
  'teamName',
  'number',
  'externalNumber',
  'receiptCode',
  'paper',
];
const UNITS = ['toUnitName', 'unitName', 'channelLabel', 'statusName', 'assigneeShownAs', 'shownAs'];
const DAYS: readonly (readonly [key: string, word: string])[] = [
  ...([
    ['due', '到期'],
    ['dueOn', '到期'],
    ['payBy', '支付期限'],
    ['paidOn', '支付'],
    ['sentOn', '转送'],
    ['issuedOn', '出具'],
    ['on', ''],
    ['day', ''],
    ['occurredOn', ''],
    ['receivedAt', '收到'],
  ] as const),
];
const SUMS = ['fen', 'amountFen', 'totalFen', 'claimFen', 'verifiedFen', 'claimedFen'];

/** Codes that things carry beside no words of their own. */
const CODES: Readonly<Record<string, string>> = {
  'project-owner': '建设单位',
  'general-contractor': '总包',
  'specialist-subcontractor': '专业分包',
  'labour-subcontractor': '劳务分包',
  employer: '用人单位',
  'third-party': '第三人',
  'labour-boss': '包工头',
  'team-leader': '班组长',
  rectification: '限期整改指令书',
  'treatment-decision': '行政处理决定书',
  'acceptance-notice': '受理告知书',
  'handling-opinion': '答复意见书',
  dispatched: '待签收',
  signed: '已签收',
  returned: '已退回',
  recalled: '已撤回',
  E1: 'E1 催办',
  E2: 'E2 督办',
  E3: 'E3 约谈',
  E4: 'E4 通报',
  E5: 'E5 问责',
};

/** `转送 · 区住建局 · 待签收`: what a thing of a matter is called where one has to be chosen. */
export function wordsOf(thing: Data): string {
  const texts = [...[...NAMES, ...UNITS].map((key) => textOf(thing[key])), namedUnit(thing['unit'])];
  const codes = ['role', 'rung', 'level', 'kind', 'status'].map((key) => CODES[String(thing[key])] ?? null);
  const days = DAYS.map(([key, word]) => dayOf(thing[key], word));
  const sums = SUMS.map((key) => (typeof thing[key] === 'number' ? money(thing[key]) : null));
  const parts = [
    ...codes.slice(0, 4),
    ...texts,
    codes[4] ?? null,
    days.find((day) => day !== null) ?? null,
    sums.find((sum) => sum !== null) ?? null,
  ];
  return [...new Set(parts.filter((part): part is string => part !== null && part !== ''))].slice(0, 5).join(' · ');
}

/** A text, or a personal field as far as it is shown. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return CODES[value] ?? (/^[a-z-]+$/.test(value) ? null : value);
  if (typeof value !== 'object' || value === null || !('masked' in value)) return null;
  const { masked, text } = value as { readonly masked: string | null; readonly text?: string | null };
  return text ?? masked;
}

function namedUnit(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name } = value as { readonly name?: unknown };
  return typeof name === 'string' ? name : null;
}

function dayOf(value: unknown, word: string): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return null;
  return `${word === '' ? '' : `${word} `}${dayText(value)}`;
}
