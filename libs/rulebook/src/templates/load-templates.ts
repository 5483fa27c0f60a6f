import { type LocalDay, refuse } from '@qingxin/domain';
import { realDay } from '../checks/shape.ts';
import { isLetterKind, type LetterKind, letterSpec, type LetterSpec } from './letter-kinds.ts';
import { hasLooseBraces, type LetterTemplate, type TemplateParagraph, variablesIn } from './template.ts';

export type TemplateProblemCode =
  | 'kind-unknown'
  | 'field-empty'
  | 'braces'
  | 'variable-unknown'
  | 'variable-unused'
  | 'variable-perhaps-absent'
  | 'list-unknown'
  | 'list-unused'
  | 'condition-not-optional'
  | 'versions'
  | 'dates';

/** One inconsistency of one template, in words for whoever writes it. */
export interface TemplateProblem {
  readonly template: string;
  readonly code: TemplateProblemCode;
  readonly text: string;
}

/** Start-up failure: every inconsistency of every template at once. */
export class TemplatesInvalid extends Error {
  readonly problems: readonly TemplateProblem[];

  constructor(problems: readonly TemplateProblem[]) {
    const lines = problems.map(({ template, code, text }) => `  ${template}：${text}（${code}）`);
    super(`文书模板不一致，共${problems.length}处：\n${lines.join('\n')}`);
    this.name = 'TemplatesInvalid';
    this.problems = problems;
  }
}

export interface TemplateBook {
  readonly templates: readonly LetterTemplate[];
  /** The version in force on a day. Refuses `letter-template-missing` where there was none. */
  on(kind: LetterKind, day: LocalDay): LetterTemplate;
}

/** Checks all templates; throws `TemplatesInvalid` with all inconsistencies when there is one. */
export function loadTemplates(templates: readonly LetterTemplate[]): TemplateBook {
  const problems = [...templates.flatMap(problemsOf), ...versionProblems(templates)];
  if (problems.length > 0) throw new TemplatesInvalid(problems);
  return {
    templates,
    on: (kind, day) => versionOn(templates, kind, day, letterSpec(kind).label),
  };
}

type Find = (code: TemplateProblemCode, text: string) => void;

function problemsOf(template: LetterTemplate): readonly TemplateProblem[] {
  const found: TemplateProblem[] = [];
  const find: Find = (code, text) => found.push({ template: nameOf(template), code, text });
  const { id, title, addressee, source, paragraphs } = template;
  if (!isLetterKind(id)) {
    find('kind-unknown', `没有“${id}”这一种文书`);
    return found;
  }
  if ([title, addressee, source].some((text) => text?.trim() === '') || paragraphs.length === 0)
    find('field-empty', '标题、主送、依据、正文须填写');
  const spec = letterSpec(id);
  checkAlways(alwaysIn(template), spec, find);
  for (const paragraph of paragraphs) checkParagraph(paragraph, spec, find);
  checkUse(template, spec, find);
  for (const text of [title, addressee ?? '', ...paragraphs.map(textOf)]) {
    if (hasLooseBraces(text)) find('braces', `花括号不成对：${text}`);
  }
  return found;
}

function nameOf({ id, version }: Pick<LetterTemplate, 'id' | 'version'>): string {
  return `${id} 第${version}版`;
}

const textOf = (paragraph: TemplateParagraph): string => (typeof paragraph === 'string' ? paragraph : paragraph.text);

/** What is printed whatever is known. */
function alwaysIn({ title, addressee, paragraphs }: LetterTemplate): readonly string[] {
  return [title, addressee ?? '', ...paragraphs.filter((paragraph) => typeof paragraph === 'string')];
}

/** What is always printed speaks only of what is always known. */
function checkAlways(texts: readonly string[], { variables }: LetterSpec, find: Find): void {
  for (const name of texts.flatMap(variablesIn)) {
    const known = variables[name];
    if (known === undefined) find('variable-unknown', `没有变量“${name}”`);
    else if (!known.needed) find('variable-perhaps-absent', `“${known.label}”可能没有，须写在有它才印的段落里`);
  }
}

function checkParagraph(paragraph: TemplateParagraph, { variables, lists }: LetterSpec, find: Find): void {
  if (typeof paragraph === 'string') return;
  if ('each' in paragraph) {
    const list = lists[paragraph.each];
    if (list === undefined) return find('list-unknown', `没有清单“${paragraph.each}”`);
    for (const name of variablesIn(paragraph.text)) {
      if (name !== 'ordinal' && !Object.hasOwn(list.variables, name))
        find('variable-unknown', `清单“${list.label}”没有变量“${name}”`);
    }
    return undefined;
  }
  const condition = variables[paragraph.given];
  if (condition === undefined) return find('variable-unknown', `没有变量“${paragraph.given}”`);
  if (condition.needed) find('condition-not-optional', `“${condition.label}”总是有，不必作条件`);
  for (const name of variablesIn(paragraph.text)) {
    const known = variables[name];
    if (known === undefined) find('variable-unknown', `没有变量“${name}”`);
    else if (!known.needed && name !== paragraph.given) find('variable-perhaps-absent', `“${known.label}”可能没有`);
  }
  return undefined;
}

function checkUse(template: LetterTemplate, { variables, lists }: LetterSpec, find: Find): void {
  const { paragraphs } = template;
  const always = alwaysIn(template).flatMap(variablesIn);
  for (const [name, { label, needed }] of Object.entries(variables)) {
    if (needed && !always.includes(name)) find('variable-unused', `正文没有写“${label}”（{${name}}）`);
  }
  const told = paragraphs.flatMap((paragraph) =>
    typeof paragraph !== 'string' && 'each' in paragraph ? [paragraph] : [],
  );
  for (const [name, { label, needed, variables: parts }] of Object.entries(lists)) {
    const texts = told.filter(({ each }) => each === name).flatMap(({ text }) => variablesIn(text));
    const absent = Object.entries(parts).flatMap(([part, said]) => (texts.includes(part) ? [] : [said]));
    if (needed && absent.length > 0) find('list-unused', `正文没有逐项写“${label}”的${absent.join('、')}`);
  }
}

type DatedText = Pick<LetterTemplate, 'id' | 'version' | 'effectiveFrom' | 'effectiveTo'>;

/** The text that was in force on the day. Refuses `letter-template-missing` where there was none. */
export function versionOn<T extends DatedText>(texts: readonly T[], kind: string, day: LocalDay, label: string): T {
  const found = texts.find(
    ({ id, effectiveFrom: from, effectiveTo: to }) => id === kind && from <= day && (to === null || day <= to),
  );
  return found ?? refuse('letter-template-missing', { details: { letter: label, day } });
}

/** Versions of one letter follow each other from 1 on, each in force to the eve of the next. */
export function versionProblems(templates: readonly DatedText[]): readonly TemplateProblem[] {
  const found: TemplateProblem[] = [];
  for (const id of new Set(templates.map((template) => template.id))) {
    const versions = templates.filter((template) => template.id === id).sort((a, b) => a.version - b.version);
    versions.forEach((template, index) => {
      const find: Find = (code, text) => found.push({ template: nameOf(template), code, text });
      const { version, effectiveFrom, effectiveTo } = template;
      if (version !== index + 1) find('versions', `版次应为${index + 1}`);
      if (!realDay(effectiveFrom) || (effectiveTo !== null && !realDay(effectiveTo))) find('dates', '日期不存在');
      if (effectiveTo !== null && effectiveTo < effectiveFrom) find('dates', '失效早于生效');
      const next = versions[index + 1];
      if (next !== undefined && (effectiveTo === null || effectiveTo >= next.effectiveFrom))
        find('dates', '须在下一版生效前失效');
    });
  }
  return found;
}
