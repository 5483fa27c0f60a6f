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
      const list = spec.lists[paragraph.each];
      const ofItem = { ordinal: '序号', ...list?.variables };
      return `（逐项：${list?.label ?? ''}）${worded(paragraph.text, spec, ofItem)}`;
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
