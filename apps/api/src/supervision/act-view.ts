import {
  type ActRung,
  pendingOrders,
  type RungOfMatter,
  seesWhole,
  seesWholeAct,
  SUPERVISION_TASK_KINDS,
  type SupervisionState,
} from '@qingxin/domain';
import type { LadderRungRow, SupervisionActRow } from '@qingxin/read-models';
import { named } from '../matters/complaint-view.ts';
import type { Names } from '../matters/labels.ts';
import type { Sight } from '../matters/matter-sight.ts';
import { ladderViews, openTasks } from '../matters/matter-views.ts';
import { problemText } from '../problems/catalogue.ts';
import { idOf } from '../stream-id.ts';
import { ownTasks } from './trace-back-view.ts';

/** Name under which the row of a rung is found. */
export function rungRowId({ stream, ladderKey, rungId }: RungOfMatter): string {
  return `${stream}/${ladderKey}/${rungId}`;
}

/** One act in full. `now`: how its rungs stand in their matters today, unknown for a past moment. */
export function actView(sight: Sight<SupervisionState>, names: Names, now: ReadonlyMap<string, LadderRungRow>): object {
  const { stream, state, at } = sight;
  const { kind, status, rung, letter, directive, demand, invitation, interview, acknowledged, traceBack } = state;
  const whole = traceBack === null || seesWhole(traceBack, sight.actor);
  return {
    ...{ id: idOf(stream), version: sight.count.told(state.version), at, kind, status, rung },
    ...{ unit: named(state.unit, names), issuer: named(state.issuer, names) },
    number: letter?.number ?? directive?.number ?? traceBack?.adopted?.number ?? null,
    servedOn: letter?.servedOn ?? directive?.givenOn ?? traceBack?.adopted?.adoptedOn ?? null,
    answerBy: letter?.answerBy ?? null,
    issuedBy: names.person(letter?.issuedBy ?? null),
    ...{ demand, invitation },
    addressees: state.addressees.map((unit) => ({
      unit: named(unit, names),
      acknowledgedOn: acknowledged[unit] ?? null,
    })),
    rungs: state.rungs.map((one) => rungView(one, now.get(rungRowId(one))?.status ?? null)),
    leftOut: state.leftOut.map((one) => ({ ...placeOf(one), ...refusalOf(one.code) })),
    pending: pendingOrders(state).length,
    deciding: state.deciding === null ? null : { ...state.deciding, approver: names.person(state.deciding.approver) },
    interview,
    directive:
      directive === null ? null : { givenBy: directive.givenBy, words: directive.words, document: directive.document },
    followUps: followUpsFor(sight).map(({ unit, ...item }) => ({ ...item, unit: named(unit, names) })),
    tasks: openTasks(ownTasks(sight), SUPERVISION_TASK_KINDS, names),
    ladders: whole ? ladderViews(state, names) : [],
  };
}

/** A unit is shown what was asked of it, not what was asked of others. */
function followUpsFor({ state, actor, references }: Sight<SupervisionState>) {
  const all = Object.values(state.followUps);
  return seesWholeAct(state, actor, references.organisation) ? all : all.filter(({ unit }) => unit === actor.unit);
}

function rungView({ taken, answered, lifted, code, ...place }: ActRung, now: string | null): object {
  return { ...placeOf(place), taken, now, answered, lifted, ...refusalOf(code) };
}

function placeOf({ stream, ladderKey, rungId }: RungOfMatter): object {
  const [matterKind = ''] = stream.split('-', 1);
  return { matterKind, matterId: idOf(stream), ladderKey, rungId };
}

function refusalOf(code: string | null): object {
  return { code, reason: code === null ? null : (problemText(code)?.title ?? '该事项没有接受') };
}

export function actLine(row: SupervisionActRow, names: Names): object {
  const { stream, version: _, relatedUnits: __, unit, ...line } = row;
  return { ...line, id: idOf(stream), unit: named(unit, names) };
}
