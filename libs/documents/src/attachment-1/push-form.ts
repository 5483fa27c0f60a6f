import type { Instant } from '@qingxin/domain';
import { type AnswerField, type AnsweredAs, answerRows, answerSpec } from './answer-fields.ts';

/** Printed where the log says that something is not known; a field that was never spoken of has a stroke instead. */
export const UNKNOWN = '不详';
export const NOT_SAID = '／';

/** The cells of 附件1甲表 and of its head. */
export const ASKED_FIELDS = {
  sender: '报送单位',
  pushedOn: '推送日期',
  handler: '经办人',
  phone: '联系电话',
  urgency: '紧急程度',
  secrecy: '保密标记',
  addressee: '接收单位',
  category: '推送类别',
  firstContact: '首问单位',
  source: '线索来源',
  project: '项目名称',
  projectKind: '投资类型',
  owner: '建设单位',
  contractor: '施工总承包单位',
  subcontractors: '分包单位',
  employer: '用人单位',
  people: '欠薪人数',
  amount: '欠薪金额（元）',
  claimants: '投诉人',
  facts: '已掌握情况',
  measures: '已采取措施',
  signals: '群体、极端、舆情',
  demand: '请办理事项',
  basis: '办理依据',
  answerBy: '反馈时限',
} as const;

export type AskedField = keyof typeof ASKED_FIELDS;

/** Part B as one version of it was given, each cell in the words or figures that are printed. */
export interface GivenAnswer {
  /** From 1; a correction counts as a version of its own. */
  readonly edition: number;
  readonly words: Readonly<Partial<Record<AnswerField, string>>>;
  readonly stamped: boolean;
  /** 代录: from paper, handed in by whom and when. */
  readonly handedIn: string | null;
  /** 更正的理由 of a later version. */
  readonly correctedBecause: string | null;
}

/** What became of a hand-off (转送), in words; nothing of it is filled in on the sheet. */
export interface HandOffAnswer {
  readonly lines: readonly { readonly label: string; readonly text: string | null }[];
}

/** 附件1《信息推送及反馈表》 as it is printed; display-ready words, nothing that names a concealed reporter. */
export interface PushForm {
  /** 推送编号: both halves carry it, and a sheet that is read back is known by it. */
  readonly number: string;
  readonly printedAt: Instant;
  /** Printed by a demonstration: every page says so. */
  readonly demo: boolean;
  /** Null where the log has nothing to say; `UNKNOWN` where it says that it is not known. */
  readonly asked: Readonly<Partial<Record<AskedField, string | null>>>;
  /** Null: nobody is asked to answer. A `given` of null is an empty part B to be filled in. */
  readonly answer:
    | { readonly as: AnsweredAs; readonly given: GivenAnswer | null }
    | { readonly as: 'hand-off'; readonly given: HandOffAnswer }
    | null;
}

export const FORM_TITLE = '根治欠薪工作信息推送及反馈表';

export interface FormCell {
  readonly label: string;
  readonly text: string;
  /** Of part B: under which name the cell is found. */
  readonly field: AnswerField | null;
  /** To be filled in, on paper or on the sheet. */
  readonly open: boolean;
  readonly lines: number;
}

export type FormLine =
  | { readonly kind: 'heading'; readonly text: string; readonly newPage: boolean }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'cells'; readonly cells: readonly FormCell[] };

const ASKED_ROWS: readonly (readonly AskedField[])[] = [
  ['sender', 'pushedOn'],
  ['handler', 'phone'],
  ['urgency', 'secrecy'],
  ['addressee', 'category'],
  ['firstContact', 'source'],
  ['project', 'projectKind'],
  ['owner', 'contractor'],
  ['subcontractors', 'employer'],
  ['people', 'amount'],
  ['claimants', 'signals'],
  ['facts'],
  ['measures'],
  ['demand'],
  ['basis', 'answerBy'],
];

/** Text that a whole row of the form is given to. */
const TALL: readonly AskedField[] = ['facts', 'measures', 'demand'];

/** The form line by line, the same for every format; both halves begin with the number. */
export function formLines(form: PushForm): readonly FormLine[] {
  const { number, answer } = form;
  const asked: readonly FormLine[] = [
    { kind: 'heading', text: `甲表　信息推送　　推送编号：${number}`, newPage: false },
    ...ASKED_ROWS.map((fields) => cellsOf(fields.map((field) => askedCell(form, field)))),
    { kind: 'note', text: '审核人（签字）：　　　　　　　　　　报送单位（盖章）：未盖章' },
  ];
  if (answer === null) return [...asked, { kind: 'note', text: '仅告知，不要求反馈。' }];
  return [...asked, ...answerLines(number, answer)];
}

function askedCell({ asked }: PushForm, field: AskedField): FormCell {
  const lines = TALL.includes(field) ? 3 : 1;
  return { label: ASKED_FIELDS[field], text: asked[field] ?? NOT_SAID, field: null, open: false, lines };
}

function cellsOf(cells: readonly FormCell[]): FormLine {
  return { kind: 'cells', cells };
}

function answerLines(number: string, answer: NonNullable<PushForm['answer']>): readonly FormLine[] {
  const heading = (more: string): FormLine => ({
    ...{ kind: 'heading', newPage: true },
    text: `乙表　反馈　　推送编号：${number}${more}`,
  });
  if (answer.as === 'hand-off') {
    const cells = answer.given.lines.map(({ label, text }) =>
      cellsOf([{ label, text: text ?? NOT_SAID, field: null, open: false, lines: 1 }]),
    );
    return [heading(''), ...cells];
  }
  const { as, given } = answer;
  const edition = given === null ? '' : `　　第${given.edition}版`;
  const rows = answerRows(as).map((fields) => cellsOf(fields.map((field) => answerCell(as, given, field))));
  return [heading(edition), ...rows, ...remarks(given)];
}

function answerCell(as: AnsweredAs, given: GivenAnswer | null, field: AnswerField): FormCell {
  const { label, lines = 1 } = answerSpec(field, as);
  if (given === null) return { label, text: '', field, open: true, lines };
  const { words, stamped } = given;
  const text = words[field] ?? (stamped ? NOT_SAID : '');
  return { label, text, field, open: !stamped, lines };
}

function remarks(given: GivenAnswer | null): readonly FormLine[] {
  const notes = [
    given?.stamped === true ? '反馈单位（盖章）：已盖章，更正须重新盖章。' : '反馈单位（盖章）：未盖章',
    given?.handedIn ?? null,
    given?.correctedBecause === undefined || given.correctedBecause === null
      ? null
      : `更正的理由：${given.correctedBecause}`,
    '解决与未解决的人数、金额之和等于涉及的人数、金额；本表填写不等于工资已支付。不写投诉人、举报人。',
  ];
  return notes.flatMap((text): FormLine[] => (text === null ? [] : [{ kind: 'note', text }]));
}
