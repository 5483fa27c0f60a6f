import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  type TextRun,
} from 'docx';
import { INDENT, LINE, officialDocument, paragraph, run, SIZES, TYPE_AREA } from './page.ts';

/** One official letter in words; null: not on record. */
export interface OfficialLetter {
  /** 发文机关. */
  readonly issuer: string;
  /** Printed by a demonstration: every page says so. */
  readonly demo: boolean;
  /** Not issued yet: it has neither number nor date. */
  readonly draft: boolean;
  /** What stands where the seal goes; 未盖章 unless something else is to be said. */
  readonly standing?: string;
  /** 发文字号; null where letters of its kind have none. */
  readonly number: string | null;
  readonly title: string;
  /** 主送; null: 公告. */
  readonly addressee: string | null;
  readonly paragraphs: readonly string[];
  /** 附件说明, without the word and its numbers. */
  readonly attachments: readonly string[];
  /** 成文日期, as it is written. */
  readonly day: string;
  /** 承办, 审核, 审批. */
  readonly chain: {
    readonly drafted: string | null;
    readonly checked: string | null;
    readonly approved: string | null;
  };
  /** 抄送. */
  readonly copies: readonly string[];
  /** Text and version by which it was written. */
  readonly template: string;
}

const RED = 'FF0000';
/** 发文机关标志 in half points: as large as one line takes, and no larger than that of a higher office. */
const MOST_MARK = 60;
const MARK_LINE = (2 * TYPE_AREA) / 20;
const CENTRED = { alignment: AlignmentType.CENTER } as const;
/** Characters of 二号 on one line. */
const LONGEST_TITLE = 20;
/** Characters of a last paragraph that goes to the next page as a whole: some seven lines. */
const LONGEST_KEPT = 200;
const DRAFT = '（拟稿，未编号）';
/** 成文日期 stands four characters from the right edge. */
const FROM_RIGHT = { right: 4 * 320 } as const;

/** 版头, 主体 and 版记 after GB/T 9704-2012. The seal is put on paper: until a stamped scan takes its place it says 未盖章. */
export function letterDocument(letter: OfficialLetter): Promise<ReadableStream<Uint8Array>> {
  const { title, addressee, paragraphs, demo } = letter;
  // Who signs stands on no page without text, and what announces a list stands with it.
  const body = (text: string, index: number): Paragraph => {
    const isLast = index === paragraphs.length - 1;
    const keepNext = isLast || text.endsWith('：');
    const keepLines = isLast && Array.from(text).length <= LONGEST_KEPT;
    return paragraph([run(text, 'body')], { indent: INDENT, keepNext, keepLines });
  };
  return officialDocument({ title, demo }, [
    ...head(letter),
    paragraph(titleLines(title), {
      ...CENTRED,
      spacing: { ...LINE, before: 580, after: 290 },
    }),
    ...(addressee === null ? [] : [paragraph([run(`${addressee}：`, 'body')])]),
    ...paragraphs.map(body),
    ...attachmentLines(letter),
    ...ending(letter),
    new Paragraph({ keepNext: true, spacing: { line: 160, lineRule: 'exact' } }),
    imprint(letter),
  ]);
}

/** A title that takes more than one line begins the next one with 关于, so that no word is cut. */
function titleLines(title: string): readonly TextRun[] {
  const about = title.indexOf('关于');
  const isLong = Array.from(title).length > LONGEST_TITLE;
  const lines = about > 0 && isLong ? [title.slice(0, about), title.slice(about)] : [title];
  return lines.map((text, index) => run(text, 'title', { size: SIZES.second, break: index }));
}

function head({ issuer, draft, number }: OfficialLetter): readonly Paragraph[] {
  const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, space: 6, color: RED };
  return [
    new Paragraph({
      ...CENTRED,
      children: [
        run(issuer, 'title', {
          size: Math.min(MOST_MARK, Math.floor(MARK_LINE / Array.from(issuer).length)),
          color: RED,
        }),
      ],
    }),
    paragraph([run(draft ? DRAFT : (number ?? ''), 'body')], {
      ...CENTRED,
      spacing: { ...LINE, before: 580 },
      border: { bottom: line },
    }),
  ];
}

function attachmentLines({ attachments }: OfficialLetter): readonly Paragraph[] {
  return attachments.map((name, index) => {
    const ordinal = attachments.length === 1 ? '' : `${index + 1}．`;
    const text = index === 0 ? `附件：${ordinal}${name}` : `　　　${ordinal}${name}`;
    return paragraph([run(text, 'body')], {
      indent: INDENT,
      keepNext: true,
      ...(index === 0 ? { spacing: { ...LINE, before: 580 } } : {}),
    });
  });
}

function ending({ issuer, draft, day, standing = '未盖章' }: OfficialLetter): readonly Paragraph[] {
  const right = { alignment: AlignmentType.RIGHT, indent: FROM_RIGHT } as const;
  return [
    paragraph([run(issuer, 'body')], { ...right, keepNext: true, spacing: { ...LINE, before: 870 } }),
    paragraph([run(draft ? '（成文日期待定）' : day, 'body')], { ...right, keepNext: true }),
    paragraph([run(`（${standing}）`, 'body', { size: SIZES.fourth })], { ...right, keepNext: true }),
  ];
}

/** 版记: 抄送, who wrote, checked and approved, and by which text. */
function imprint({ copies, chain, template }: OfficialLetter): Table {
  const { drafted, checked, approved } = chain;
  const lines = [
    ...(copies.length === 0 ? [] : [`抄送：${copies.join('，')}。`]),
    `承办：${drafted ?? '／'}　　审核：${checked ?? '／'}　　审批：${approved ?? '／'}`,
    `文书模板：${template}`,
  ];
  const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
  const thin = { ...thick, size: 4 } as const;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  return new Table({
    width: { size: TYPE_AREA, type: 'dxa' },
    columnWidths: [TYPE_AREA],
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    rows: lines.map((text, index) => imprintRow([run(text, 'body', { size: SIZES.small })], index < lines.length - 1)),
  });
}

/** Its lines stay on one page. */
function imprintRow(children: readonly TextRun[], keepNext: boolean): TableRow {
  const indent = { left: 280, right: 280 };
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({ children: [new Paragraph({ indent, keepNext, children: [...children] })] })],
  });
}
