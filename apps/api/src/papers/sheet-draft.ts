import { inShanghai, type OfficialForm } from '@qingxin/documents';
import type { FreeText, Instant, LocalDay } from '@qingxin/domain';
import { fillForm, FORM_TEMPLATES, type FormKind, formSpec, loadForms } from '@qingxin/rulebook';
import { inWords, type Pieces } from '../forms/form-draft.ts';

/** A form before personal fields are opened or masked. */
export interface SheetDraft {
  readonly kind: FormKind;
  /** Day whose text it takes. */
  readonly day: LocalDay;
  readonly printedAt: Instant;
  readonly number: string | null;
  readonly standing: string | null;
  /** What its QR code holds. */
  readonly code: string | null;
  readonly variables: Readonly<Record<string, Pieces>>;
}

/** What a drafter has added to the facts, by field. */
export type Said = Readonly<Record<string, FreeText>>;

/** Checked when the service starts: a text that does not fit its form stops it. */
const TEXTS = loadForms(FORM_TEMPLATES);

/** The form in the text of its day, after `shown`. Refuses `letter-fact-missing` and `letter-template-missing`. */
export function sheetOf(sheet: SheetDraft, demo: boolean): OfficialForm {
  const { kind, day, number, standing, code, variables, printedAt } = sheet;
  const template = TEXTS.on(kind, day);
  const said = Object.entries(inWords(variables)).map(([name, text]) => [name, text ?? ''] as const);
  return {
    ...fillForm(template, { variables: Object.fromEntries(said) }),
    ...{ number, standing, code, demo, printedAt: inShanghai(printedAt) },
    template: `${formSpec(kind).label}第${template.version}版`,
  };
}
