import { useFormFrame } from './fields/form-context.ts';
import { type Choice, choicesIn } from './model/choices.ts';
import { type ActKind, paramsOf, patternOf, placeOf, useRead } from './places.ts';

/** Reads beside the matter's own in which the things of a field stand. */
export const READS: Readonly<Record<string, string>> = {
  clockId: 'clocks',
  paperId: 'papers',
  paper: 'papers',
  lineId: 'money',
  lineIds: 'money',
  orderId: 'money',
  begun: 'money',
  on: 'money',
  of: 'money',
  paymentId: 'money',
  claimId: 'money',
  promiseId: 'money',
  named: 'money',
  persons: 'money',
  personId: 'trace-back',
  itemId: 'trace-back',
  entries: 'trace-back',
  findings: 'trace-back',
  adviceId: 'trace-back',
};

/** Which kinds of matter have the read. */
const HAVE: Readonly<Record<string, readonly string[]>> = {
  money: ['case'],
  'trace-back': ['supervision'],
};

/** Whether the things of a field stand in a read beside the matter's own. */
export function hasBeside(kind: ActKind, name: string): boolean {
  const more = READS[name];
  return more !== undefined && (HAVE[more]?.includes(kind) ?? (more !== 'papers' || placeOf(kind).hasPapers));
}

interface Steps {
  readonly steps?: readonly {
    readonly stepKey: string;
    readonly due: {
      readonly act: string;
      readonly label: string;
      readonly outcomes: readonly { readonly outcome: string; readonly label: string }[];
    } | null;
  }[];
}

/** What of the matter, or of the district, the field may name. */
export function useChoices(
  name: string,
  label: string,
): { readonly choices: readonly Choice[]; readonly isLoading: boolean } {
  const { kind, id, root } = useFormFrame();
  const more = READS[name];
  const hasMore = id !== null && hasBeside(kind, name);
  const asked = paramsOf(kind, id ?? '');
  const own = useRead<unknown>(ownOf(kind), asked, { enabled: id !== null || placeOf(kind).isSingle });
  const beside = useRead<unknown>(patternOf(kind, more ?? ''), asked, { enabled: hasMore });
  const district = districtRead(name, label);
  const wide = useRead<unknown>(district ?? '/api/v1/posts', {}, { enabled: district !== null });
  const isLoading =
    (id !== null && own.isPending) || (hasMore && beside.isPending) || (district !== null && wide.isPending);
  if (name === 'act' || name === 'outcome')
    return { choices: ofStep(name, dueOf(own.data, root['stepKey'])), isLoading };
  const sources = district === null ? [own.data, hasMore ? beside.data : undefined] : [wide.data];
  const choices = choicesIn(name === 'id' ? 'post' : name, sources);
  const ladder = root['ladderKey'];
  if (name === 'rungId' && typeof ladder === 'string')
    return { choices: choicesIn(name, [laddersIn(own.data).filter(({ key }) => key === ladder)]), isLoading };
  return { choices, isLoading };
}

/** What the district has one of is read by lists of its own. */
function ownOf(kind: Parameters<typeof patternOf>[0]): string {
  return placeOf(kind).isSingle ? '/api/v1/posts' : patternOf(kind, '');
}

export function districtRead(name: string, label: string): string | null {
  if (name === 'proposalId') return label.startsWith('放假') ? '/api/v1/holiday-notices' : '/api/v1/rulebook/proposals';
  if (name === 'post' || name === 'id') return '/api/v1/posts';
  return name === 'after' || name === 'rule' ? '/api/v1/rules' : null;
}

type Due = NonNullable<NonNullable<Steps['steps']>[number]>['due'];

/** What a step of the matter asks for next. */
export function dueOf(matter: unknown, stepKey: unknown): Due {
  return ((matter ?? {}) as Steps).steps?.find((step) => step.stepKey === stepKey)?.due ?? null;
}

export function ofStep(name: string, due: Due): readonly Choice[] {
  if (due === null) return [];
  if (name === 'act') return [{ value: due.act, label: due.label }];
  return due.outcomes.map(({ outcome, label }) => ({ value: outcome, label }));
}

function laddersIn(data: unknown): readonly { readonly key?: string }[] {
  return ((data ?? {}) as { readonly ladders?: readonly { readonly key?: string }[] }).ladders ?? [];
}
