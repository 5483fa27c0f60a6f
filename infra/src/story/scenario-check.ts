import { addDays, isLocalDay } from '@qingxin/domain';
import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Scenario, ScenarioStep } from './scenario.ts';

const day = Type.String({ pattern: '^20\\d{2}-\\d{2}-\\d{2}$' });
const lines = Type.Array(Type.String({ minLength: 1 }));
const closed = { additionalProperties: false };

const step = Type.Object(
  {
    on: day,
    at: Type.Optional(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })),
    as: Type.String({ minLength: 1 }),
    do: Type.String({ minLength: 1 }),
    to: Type.Optional(Type.String({ pattern: '^(case|company|[a-h])$' })),
    mark: Type.Enum(['published', 'added']),
    was: Type.Optional(Type.String({ pattern: '^(19|20)\\d{2}(-\\d{2}(-\\d{2})?)?$' })),
    with: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    actedOn: Type.Optional(day),
    lateReason: Type.Optional(Type.String({ minLength: 1 })),
    refused: Type.Optional(Type.String({ minLength: 1 })),
  },
  closed,
);

const fen = Type.Integer({ minimum: 0 });
const whole = Type.Integer({ minimum: 0 });
const matter = { end: Type.String({ minLength: 1 }), clocks: lines, rungs: lines };
const days = Type.Union([whole, Type.Null()]);

const complaint = Type.Object({ ...matter, custody: lines, handOffs: lines, daysToTold: days }, closed);
const money = Type.Object(
  { claimed: fen, reported: fen, verified: fen, ordered: fen, compensation: fen, paid: fen },
  closed,
);
const people = Type.Object({ lines: whole, paid: whole, other: whole, open: whole }, closed);
const arrearsCase = Type.Object({ ...matter, fen: money, people, daysToCleared: days, steps: lines }, closed);

const company = Type.Object({ ...matter, steps: lines }, closed);

const file = Type.Object(
  {
    record: Type.String({ pattern: '^[RS]\\d{3}$' }),
    daily: Type.Optional(Type.Boolean()),
    title: Type.String({ minLength: 1 }),
    publisher: Type.String({ minLength: 1 }),
    published: Type.Union([Type.String(), Type.Null()]),
    shiftDays: Type.Integer({ multipleOf: 7 }),
    notes: lines,
    steps: Type.Array(step, { minItems: 1 }),
    expected: Type.Object(
      {
        complaints: Type.Record(Type.String(), complaint),
        case: Type.Union([arrearsCase, Type.Null()]),
        company: Type.Optional(company),
      },
      closed,
    ),
  },
  closed,
);

const validator = Compile(file);

/** Publisher of what no published record walks. */
const OWN = '自拟';

export interface CheckedScenario {
  readonly scenario: Scenario | null;
  readonly faults: readonly string[];
}

/** Reads one parsed file; besides its shape the order of its days and the moved dates are checked. */
export function checkScenario(read: unknown): CheckedScenario {
  const errors = validator.Errors(read);
  if (errors.length > 0) {
    return { scenario: null, faults: errors.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`) };
  }
  const scenario = completed(read as Static<typeof file>);
  return { scenario, faults: [...datesOf(scenario), ...orderOf(scenario), ...inventedOf(scenario)] };
}

function completed(read: Static<typeof file>): Scenario {
  return {
    ...read,
    daily: read.daily ?? false,
    expected: { ...read.expected, company: read.expected.company ?? null },
    steps: read.steps.map((one) => ({ ...one, at: one.at ?? '10:00', to: one.to ?? 'a', with: one.with ?? {} })),
  };
}

/** A published date lies exactly `shiftDays` before the day of its step; a month or year says no more than itself. */
function datesOf(scenario: Scenario): readonly string[] {
  return scenario.steps.flatMap((one, index) => {
    const at = `steps[${index}] ${one.on} ${one.do}`;
    if (one.was === undefined) return [];
    if (one.mark !== 'published') return [`${at}：只有published步骤可以写was`];
    const source = addDays(legalDayOf(one), -scenario.shiftDays);
    const fits = isLocalDay(one.was) ? source === one.was : source.startsWith(one.was);
    return fits ? [] : [`${at}：移动${scenario.shiftDays}天后对应${source}，不是${one.was}`];
  });
}

/** A scenario of our own says so and claims nothing of anybody. */
function inventedOf({ record, publisher, published, steps }: Scenario): readonly string[] {
  const own = record.startsWith('S');
  if (!own) return publisher === OWN ? ['公布案例要写明publisher'] : [];
  const plain = publisher === OWN && published === null && steps.every(({ mark }) => mark === 'added');
  return plain ? [] : [`自拟案例：publisher应为${OWN}，published应为null，步骤都应是added`];
}

function legalDayOf(one: ScenarioStep): string {
  return one.actedOn ?? one.on;
}

function orderOf(scenario: Scenario): readonly string[] {
  return scenario.steps.flatMap((one, index) => {
    const before = scenario.steps[index - 1];
    const late = before !== undefined && `${one.on}T${one.at}` < `${before.on}T${before.at}`;
    return late ? [`steps[${index}] ${one.on} ${one.at}：早于前一步`] : [];
  });
}
