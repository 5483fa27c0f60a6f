import { type LocalDay, refuse } from '@qingxin/domain';
import { type FormKind, formSpec, isFormKind } from './form-kinds.ts';
import type { FormTemplate, TemplateCell } from './form-template.ts';
import type { LetterFacts } from './fill-template.ts';
import {
  type TemplateProblem,
  type TemplateProblemCode,
  TemplatesInvalid,
  versionOn,
  versionProblems,
} from './load-templates.ts';
import { hasLooseBraces, replaced, variablesIn } from './template.ts';

export interface FormBook {
  readonly templates: readonly FormTemplate[];
  /** The version in force on a day. Refuses `letter-template-missing` where there was none. */
  on(kind: FormKind, day: LocalDay): FormTemplate;
}

/** Checks all forms; throws `TemplatesInvalid` with all inconsistencies when there is one. */
export function loadForms(templates: readonly FormTemplate[]): FormBook {
  const problems = [...templates.flatMap(problemsOf), ...versionProblems(templates)];
  if (problems.length > 0) throw new TemplatesInvalid(problems);
  return {
    templates,
    on: (kind, day) => versionOn(templates, kind, day, formSpec(kind).label),
  };
}

function problemsOf({
  id,
  version,
  effectiveTo,
  title,
  source,
  rows,
  notes,
}: FormTemplate): readonly TemplateProblem[] {
  const found: TemplateProblem[] = [];
  const find = (code: TemplateProblemCode, text: string): void => {
    found.push({ template: `${id} 第${version}版`, code, text });
  };
  if (!isFormKind(id)) {
    find('kind-unknown', `没有“${id}”这一种表单`);
    return found;
  }
  const cells = rows.flat();
  const texts = cells.flatMap(({ label, text }) => [label, text]);
  if ([title, source, ...cells.map(({ label }) => label)].some((text) => text.trim() === '') || rows.length === 0)
    find('field-empty', '标题、依据、栏目须填写');
  if (rows.some((row) => row.length < 1 || row.length > 2)) find('field-empty', '每行一栏或者两栏');
  const { variables } = formSpec(id);
  const used = cells.flatMap(({ text }) => variablesIn(text));
  for (const name of used) if (!Object.hasOwn(variables, name)) find('variable-unknown', `没有变量“${name}”`);
  for (const [name, { needed }] of Object.entries(variables)) {
    // A text that was replaced does not know what is asked since.
    if (!used.includes(name) && (needed || effectiveTo === null)) find('variable-unused', `没有写“${name}”的栏目`);
  }
  for (const text of [title, ...texts, ...notes]) if (hasLooseBraces(text)) find('braces', `花括号不成对：${text}`);
  if ([title, ...notes].some((text) => variablesIn(text).length > 0)) find('braces', '标题、说明里没有变量');
  return found;
}

export interface FilledForm {
  readonly title: string;
  readonly rows: readonly (readonly Required<TemplateCell>[])[];
  readonly notes: readonly string[];
}

/** The form in its words. Refuses `letter-fact-missing`, naming everything that has to be entered first. */
export function fillForm(template: FormTemplate, { variables }: Pick<LetterFacts, 'variables'>): FilledForm {
  const spec = formSpec(template.id as FormKind);
  const said = (name: string): string => (variables[name] ?? '').trim();
  const missing = Object.entries(spec.variables)
    .filter(([name, { needed }]) => needed && said(name) === '')
    .map(([, { label }]) => label);
  if (missing.length > 0)
    refuse('letter-fact-missing', { details: { letter: spec.label, missing: missing.join('、') } });
  const filled = ({ label, text, lines = 1 }: TemplateCell) => ({ label, text: replaced(text, said), lines });
  return { title: template.title, rows: template.rows.map((row) => row.map(filled)), notes: template.notes };
}
