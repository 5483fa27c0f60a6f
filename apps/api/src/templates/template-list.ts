import { TEMPLATES } from '@qingxin/documents';
import {
  FORM_TEMPLATES,
  type FormKind,
  formSpec,
  LETTER_TEMPLATES,
  type LetterKind,
  letterSpec,
  type LetterTemplate,
} from '@qingxin/rulebook';

type Spec = ReturnType<typeof letterSpec>;

/** What lists of letters say of each item. */
const OF_ITEM: Readonly<Record<string, string>> = {
  ...{ ordinal: '序号', number: '编号', grounds: '事由', item: '内容', who: '单位和人员', place: '环节' },
  ...{ verdict: '认定', reason: '理由', consequence: '处理建议', name: '单位名称', code: '统一社会信用代码' },
  ...{ address: '地址', representative: '法定代表人', facts: '主要违法事实', handling: '处理情况', stage: '环节' },
  ...{ duty: '责任', unit: '单位', day: '日期', said: '事实', source: '出处', waits: '等待' },
};

interface TemplateLine {
  readonly id: string;
  readonly kind: 'letter' | 'form' | 'sheet';
  readonly title: string;
  readonly version: number;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly source: string | null;
  readonly mark: string | null;
  readonly lines: readonly string[];
}

/** Every text that the product writes papers by, the newest version of each first; sheets for imports have one version. */
export function templateList(): readonly TemplateLine[] {
  return [...letters(), ...forms(), ...sheets()];
}

function letters(): readonly TemplateLine[] {
  return newestFirst(LETTER_TEMPLATES).map(({ title, addressee, paragraphs, ...template }) => {
    const spec = letterSpec(template.id as LetterKind);
    const words = (text: string): string => worded(text, spec, {});
    const lines = paragraphs.map((paragraph) => {
      if (typeof paragraph === 'string') return words(paragraph);
      if ('given' in paragraph)
        return `（有${spec.variables[paragraph.given]?.label ?? ''}的）${words(paragraph.text)}`;
      return `（逐项：${spec.lists[paragraph.each]?.label ?? ''}）${worded(paragraph.text, spec, OF_ITEM)}`;
    });
    const to = addressee === null ? [] : [`主送：${words(addressee)}`];
    return { ...facts(template), kind: 'letter', title: spec.label, lines: [words(title), ...to, ...lines] };
  });
}

function forms(): readonly TemplateLine[] {
  return newestFirst(FORM_TEMPLATES).map(({ title, rows, notes, ...template }) => {
    const spec = formSpec(template.id as FormKind);
    const cells = rows.map((row) => row.map(({ label, text }) => cell(label, worded(text, spec, {}))).join('　'));
    return { ...facts(template), kind: 'form', title, lines: [...cells, ...notes] };
  });
}

const cell = (label: string, text: string): string => (text === '' ? label : `${label}：${text}`);

function sheets(): readonly TemplateLine[] {
  return Object.entries(TEMPLATES).map(([id, { title, about, columns }]) => ({
    ...{ id, kind: 'sheet' as const, title, version: 1 },
    ...{ effectiveFrom: null, effectiveTo: null, source: null, mark: null },
    lines: [about, ...columns.map(({ heading, explained }) => `${heading}：${explained}`)],
  }));
}

function facts({
  id,
  version,
  effectiveFrom,
  effectiveTo,
  source,
  mark,
}: Omit<LetterTemplate, 'title' | 'addressee' | 'paragraphs'>) {
  return { id, version, effectiveFrom, effectiveTo, source, mark };
}

/** `{variable}` as people read it. */
function worded(text: string, { variables }: Spec, more: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => `〔${more[name] ?? variables[name]?.label ?? name}〕`);
}

function newestFirst<T extends { readonly id: string; readonly version: number }>(
  templates: readonly T[],
): readonly T[] {
  const order = [...new Set(templates.map(({ id }) => id))];
  return [...templates].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id) || b.version - a.version);
}
