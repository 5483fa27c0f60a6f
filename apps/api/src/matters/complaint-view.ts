import { isPairTold } from '@qingxin/application';
import {
  claimantCount,
  COMPLAINT_TASK_KINDS,
  type ComplaintState,
  holderOf,
  type IntakeCircumstances,
  isEnded,
  jointUnitsOf,
  localDayOf,
  openEntry,
  type Sealed,
  leftOutTogether,
} from '@qingxin/domain';
import { idOf } from '../stream-id.ts';
import type { Names } from './labels.ts';
import type { Sight } from './matter-sight.ts';
import { warningWords } from './intake-warnings.ts';
import { petitionPaperViews, ticketViews } from './ticket-view.ts';
import { ladderViews, listedFactViews, openTasks, stageOf } from './matter-views.ts';
import { takenOverView } from './taken-over.ts';

/** What the registration says and no decision reads. */
export interface Registered {
  readonly statement: Sealed;
  readonly warnings: readonly string[];
  readonly circumstances?: IntakeCircumstances;
}

/** One complaint as an official reads it; sealed fields are masked by whoever sends it out. */
export function complaintView(
  sight: Sight<ComplaintState>,
  { statement, warnings, circumstances }: Registered,
  names: Names,
): object {
  const { stream, state, at, count } = sight;
  const holder = holderOf(state);
  return {
    id: idOf(stream),
    version: count.told(state.version),
    at,
    number: state.number,
    receiptCode: state.receiptCode,
    kind: state.kind,
    channel: state.channel,
    receivedAt: state.receivedAt,
    stage: stageOf(state.active[0]),
    ended: isEnded(state),
    holder: named(holder, names),
    firstContactUnit: named(state.firstContactUnit, names),
    firstContact: state.firstContact,
    joint: jointUnitsOf(state).map((unit) => ({
      ...{ unit, unitName: names.unit(unit) },
      answer: state.jointAnswers[unit] ?? null,
    })),
    withheld: sight.withheld !== null,
    urgent: state.urgent,
    statement,
    warnings: warningWords(warnings),
    people: claimantCount(state),
    amountFen: state.amountFen,
    employer: state.employer,
    project: state.project,
    claimants: Object.values(state.claimants).map((claimant) => ({
      ...claimant,
      newPhone: state.newPhones[claimant.claimantId]?.phone ?? null,
      dropped: state.dropped.includes(claimant.claimantId),
      entrant: state.entrants[claimant.claimantId] ?? null,
    })),
    circumstances: circumstances ?? null,
    entry: state.entry === null ? null : { ...state.entry, open: openEntry(state, localDayOf(at)) !== null },
    election: state.election,
    tickets: ticketViews(sight),
    petitionPapers: petitionPaperViews(state, names),
    urged: state.urged,
    duplicates: duplicatesFor(sight),
    handOffs: Object.values(state.handOffs).map((handOff) => ({
      ...handOff,
      fromUnitName: names.unit(handOff.fromUnit),
      toUnitName: names.unit(handOff.toUnit),
    })),
    ...handling(state),
    filed: state.filed === null ? null : { ...state.filed, version: count.told(state.filed.version) },
    voidable: voidableFor(sight),
    tasks: openTasks(sight, COMPLAINT_TASK_KINDS, names),
    ladders: ladderViews(state, names),
    takenOver: takenOverView(state),
    listedFacts: listedFactViews(sight, names),
    conflicts: state.conflicts.map((unit) => named(unit, names)),
  };
}

function duplicatesFor({ actor, state, today }: Sight<ComplaintState>): readonly object[] {
  return Object.entries(state.duplicates)
    .filter(([other]) => isPairTold(actor, today, other))
    .map(([other, verdict]) => ({ other, verdict }));
}

function voidableFor({ state, count }: Sight<ComplaintState>): Readonly<Record<number, string>> {
  return Object.fromEntries(Object.entries(state.entries).map(([at, entry]) => [count.told(Number(at)), entry]));
}

function handling(state: ComplaintState): object {
  return {
    designation: state.designation,
    accepted: state.accepted,
    declined: state.declined,
    supplement: state.supplement,
    check: state.check,
    demands: state.demands,
    notWage: state.notWage,
    membership: state.membership,
    outcome: state.outcome,
    withdrawal: state.withdrawal,
    toInform: state.toInform,
    toldAlone: state.toInform.flatMap((subjectMatter) =>
      leftOutTogether(state, subjectMatter, 'phone').flatMap(({ claimantId, left }) =>
        left === null ? [] : [{ subjectMatter, claimantId, left }],
      ),
    ),
    informed: state.informed,
    callBack: state.callBack,
    callBackSample: state.callBackSample,
    closing: state.closing,
    closed: state.closed,
    voided: state.voided,
    reopened: state.reopened,
  };
}

export function named(unit: string | null, names: Names): object | null {
  return unit === null ? null : { unit, name: names.unit(unit) };
}
