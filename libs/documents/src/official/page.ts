import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Footer,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { streamOf } from '../paper.ts';

/** Families of GB/T 9704-2012. Where one is not installed the program takes the other name of the font table. */
export const FONTS = {
  title: { name: '方正小标宋简体', other: '宋体' },
  heading: { name: '黑体', other: 'SimHei' },
  body: { name: '仿宋_GB2312', other: '仿宋' },
  second: { name: '楷体_GB2312', other: '楷体' },
  page: { name: '宋体', other: 'SimSun' },
} as const;

export type Face = keyof typeof FONTS;

/** 二号, 三号, 四号, 五号 in half points, as the format counts them. */
export const SIZES = { second: 44, third: 32, fourth: 28, small: 21 } as const;

/** 22 lines on a page. */
export const LINE = { line: 580, lineRule: 'exact' } as const;
/** Two characters of 三号. */
export const INDENT = { firstLine: 640 } as const;

const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    footer: convertMillimetersToTwip(25),
  },
} as const;

/** The same sheet turned: the margins turn with it. */
const PAGE_ACROSS = {
  size: { ...PAGE.size, orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: convertMillimetersToTwip(28),
    bottom: convertMillimetersToTwip(26),
    left: convertMillimetersToTwip(35),
    right: convertMillimetersToTwip(35),
    footer: convertMillimetersToTwip(16),
  },
} as const;

/** Width of the type area, in twentieths of a point. */
export const TYPE_AREA = convertMillimetersToTwip(156);
export const TYPE_AREA_ACROSS = convertMillimetersToTwip(227);

export function run(text: string, face: Face, more: Omit<IRunOptions, 'text' | 'font'> = {}): TextRun {
  const { name } = FONTS[face];
  return new TextRun({ size: SIZES.third, ...more, text, font: { ascii: 'Times New Roman', eastAsia: name } });
}

export function paragraph(runs: readonly TextRun[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: LINE, ...more, children: [...runs] });
}

/** 页码: outside, 四号宋体, between dashes. */
function footer(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const font = { ascii: FONTS.page.name, eastAsia: FONTS.page.name };
  const children = [new TextRun({ size: SIZES.fourth, font, children: ['— ', PageNumber.CURRENT, ' —'] })];
  return new Footer({ children: [new Paragraph({ alignment, children })] });
}

/** On every page of what a demonstration prints: nobody takes it for a real paper. */
export const DEMO_MARK = '演示环境打印，不作公文使用';

function demoHeaders() {
  const children = [new TextRun({ text: DEMO_MARK, size: SIZES.small, font: { eastAsia: FONTS.heading.name } })];
  const header = new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
  return { headers: { default: header, even: header } };
}

export interface Paper {
  readonly title: string;
  readonly demo: boolean;
  /** The long side at the top. */
  readonly across?: boolean;
}

/** A document on A4 with the margins of GB/T 9704-2012. */
export async function officialDocument(
  { title, demo, across = false }: Paper,
  children: readonly FileChild[],
): Promise<ReadableStream<Uint8Array>> {
  const document = new Document({
    ...{ title, creator: '清薪', lastModifiedBy: '清薪', evenAndOddHeaderAndFooters: true },
    styles: {
      default: {
        document: { run: { size: SIZES.third, font: { ascii: 'Times New Roman', eastAsia: FONTS.body.name } } },
      },
    },
    sections: [
      {
        properties: { page: across ? PAGE_ACROSS : PAGE },
        ...(demo ? demoHeaders() : {}),
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: [...children],
      },
    ],
  });
  const packed = await Packer.toBuffer(document, false, [{ path: 'word/fontTable.xml', data: fontTable() }]);
  return streamOf(new Uint8Array(packed));
}

/** Names the second choice of each family, which the library cannot say. */
function fontTable(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, other }) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  );
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts.join('')}</w:fonts>`;
}
