import type { DraftParts } from '../kernel/draft.ts';
import { type Guard, guardsOn } from '../kernel/guards.ts';
import type { StreamType } from '../kernel/stream.ts';
import { matterConsequences } from '../matter/consequences.ts';
import { recordStream } from '../matter/stream.ts';
import * as raise from './acts/raise.ts';
import * as report from './acts/report.ts';
import * as respond from './acts/respond.ts';
import type { EmergencyCommand, EmergencyOwnCommand } from './commands.ts';
import type { EmergencyEvent, EmergencyFact } from './events.ts';
import { evolveEmergency } from './evolve.ts';
import { emptyEmergency, type EmergencyState, isReported, linksOf, mustBeTraced } from './state.ts';
import { EMERGENCY_VOCABULARY } from './vocabulary.ts';
import { EMERGENCY_TASK_KINDS, emergencyDuties, giveToThoseOnDuty } from './work.ts';
import { succeedInEmergency } from './succession.ts';

const PARTS: DraftParts<EmergencyState, EmergencyEvent> = {
  evolve: evolveEmergency,
  consequences: (draft, event) => matterConsequences(EMERGENCY_VOCABULARY, draft, event),
};

const { first, when } = guardsOn<EmergencyState>();
const unborn = when(({ status }) => status === null, 'emergency-exists');
const known = when(({ status }) => status !== null, 'emergency-unknown');
const open = first(
  known,
  when(({ status }) => status === 'open', 'emergency-over'),
);
const standing = first(
  known,
  when(({ status }) => status !== 'merged', 'emergency-merged'),
);

const GUARDS: Readonly<Record<EmergencyOwnCommand['type'], Guard<EmergencyState>>> = {
  RaiseEmergency: unborn,
  AlertUnit: open,
  AcknowledgeAlert: first(
    open,
    when((state, { actor }) => respond.awaitsSignature(state, actor.unit), 'no-alert-to-sign-for'),
  ),
  RecordAlertCall: open,
  RecordArrival: open,
  FormCommandGroup: open,
  RecordMeasure: open,
  FileEmergencyReport: first(
    known,
    when(({ status }) => status === 'open' || status === 'ended', 'no-report-any-more'),
    when(
      ({ lead }, { actor, organisation }) =>
        actor.unit !== null && (lead === actor.unit || organisation.unit(actor.unit)?.kind === 'office'),
      'reported-by-another-unit',
    ),
    when((state) => !isReported(state, 'final'), 'final-report-filed'),
  ),
  ReviseEmergency: open,
  RequestStandDown: first(
    open,
    when(({ standDown }) => standDown === null, 'stand-down-requested'),
  ),
  DecideStandDown: first(
    open,
    when(({ standDown }) => standDown !== null, 'no-stand-down-requested'),
    when(({ standDown }, { actor }) => standDown?.requestedBy !== actor.id, 'stand-down-by-same-person'),
  ),
  EndEmergency: first(
    open,
    when((state) => isReported(state, 'first'), 'emergency-not-reported'),
  ),
  ReportEmergencyPromise: first(
    known,
    when(({ promises }) => Object.values(promises).some(({ kept }) => kept === null), 'no-promise-open'),
  ),
  LinkEmergency: standing,
  UnlinkEmergency: first(
    standing,
    when((state) => linksOf(state).length > 0, 'no-matter-linked'),
  ),
  TakeFurtherCall: open,
  MergeEmergency: open,
  TakeInEmergency: standing,
  NoteTraceBack: known,
  WaiveTraceBack: first(
    known,
    when(({ status }) => status === 'ended', 'emergency-not-ended'),
    when(
      (_state, { actor, organisation }) => organisation.unit(actor.unit ?? '')?.kind === 'leading-group',
      'for-the-leading-group',
    ),
    when((state) => !mustBeTraced(state), 'trace-back-required'),
    when(({ traceBacks, traceBackWaived }) => traceBacks.length === 0 && !traceBackWaived, 'trace-back-known'),
  ),
};

const record = recordStream<EmergencyState, EmergencyOwnCommand, EmergencyFact>({
  kind: 'emergency',
  reducerVersion: 4,
  initial: emptyEmergency,
  draft: PARTS,
  known,
  guards: GUARDS,
  acts: {
    RaiseEmergency: raise.raiseEmergency,
    AlertUnit: raise.askUnit,
    AcknowledgeAlert: respond.acknowledgeAlert,
    RecordAlertCall: respond.recordAlertCall,
    RecordArrival: respond.recordArrival,
    FormCommandGroup: respond.formCommandGroup,
    RecordMeasure: respond.recordMeasure,
    FileEmergencyReport: report.fileReport,
    ReviseEmergency: report.reviseEmergency,
    RequestStandDown: report.requestStandDown,
    DecideStandDown: report.decideStandDown,
    EndEmergency: report.endEmergency,
    ReportEmergencyPromise: report.reportPromise,
    LinkEmergency: raise.linkEmergency,
    UnlinkEmergency: raise.unlinkEmergency,
    TakeFurtherCall: raise.takeFurtherCall,
    MergeEmergency: raise.mergeEmergency,
    TakeInEmergency: raise.takeInEmergency,
    NoteTraceBack: report.noteTraceBack,
    WaiveTraceBack: report.waiveTraceBack,
  },
  taskKinds: EMERGENCY_TASK_KINDS,
  duties: emergencyDuties,
  succession: succeedInEmergency,
  afterTasks: giveToThoseOnDuty,
});

/** One emergency (应急处置) from the call to its end; what it is about may be known now, later or never. */
export const emergencyStream: StreamType<EmergencyState, EmergencyCommand, EmergencyEvent> = {
  ...record,
  // Listed facts belong to the matters.
  allowed: (state, context) => record.allowed(state, context).filter(({ command }) => command !== 'RecordListedFact'),
};
