import type { CaseState, ComplaintState, MatterState } from '@qingxin/domain';
import { DESKS, isDesk } from './desks.ts';

/** What symbolic references in a step may point to. */
export interface Surroundings {
  /** Stream names by label. */
  readonly streams: Readonly<Record<string, string>>;
  readonly complaint: ComplaintState | null;
  readonly arrearsCase: CaseState | null;
}

/** A scenario names something that does not exist where it is used. */
export class ReferenceUnknown extends Error {}

type Resolve = (name: string, around: Surroundings) => unknown;

const REFERENCES: Readonly<Record<string, Resolve>> = {
  stream: (label, { streams }) => streams[label],
  person: (desk) => (isDesk(desk) ? `person:${DESKS[desk]}` : undefined),
  claimant: (ordinal, { complaint }) => nth(Object.keys(complaint?.claimants ?? {}), ordinal),
  ticket: (ordinal, { complaint }) => nth(Object.keys(complaint?.tickets ?? {}), ordinal),
  party: (ordinal, { arrearsCase }) => nth(Object.keys(arrearsCase?.parties ?? {}), ordinal),
  line: (ordinal, { arrearsCase }) => nth(Object.keys(arrearsCase?.lines ?? {}), ordinal),
  clock: (rule, { complaint, arrearsCase }) => clockOf(arrearsCase, rule) ?? clockOf(complaint, rule),
  entry: (type, { complaint, arrearsCase }) => entryOf(complaint, arrearsCase, type),
};

/** Every `$kind:name` in a payload, however deep, replaced by what it points to now. */
export function resolved(value: unknown, around: Surroundings): unknown {
  if (typeof value === 'string') return value.startsWith('$') ? pointed(value, around) : value;
  if (Array.isArray(value)) return value.map((item) => resolved(item, around));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item, around)]));
}

function pointed(reference: string, around: Surroundings): unknown {
  const [kind = '', name = ''] = reference.slice(1).split(':');
  const found = REFERENCES[kind]?.(name, around);
  if (found === undefined) throw new ReferenceUnknown(`${reference}不存在`);
  return found;
}

function nth(ids: readonly string[], ordinal: string): string | undefined {
  return ids[Number(ordinal) - 1];
}

/** The newest clock of a rule. */
function clockOf(state: MatterState | null, rule: string): string | undefined {
  return Object.values(state?.clocks ?? {}).findLast((clock) => clock.ruleId === rule)?.id;
}

/** Version of the newest entry of a type that may be voided. */
function entryOf(complaint: ComplaintState | null, arrearsCase: CaseState | null, type: string): number | undefined {
  const inCase = Object.entries(arrearsCase?.entries ?? {}).findLast(([, entry]) => entry.type === type);
  const inComplaint = Object.entries(complaint?.entries ?? {}).findLast(([, entry]) => entry === type);
  const found = inCase?.[0] ?? inComplaint?.[0];
  return found === undefined ? undefined : Number(found);
}
