import type { DraftParts } from '../kernel/draft.ts';
import { type Guard, guardsOn } from '../kernel/guards.ts';
import type { StreamType } from '../kernel/stream.ts';
import { matterConsequences } from '../matter/consequences.ts';
import { recordStream } from '../matter/stream.ts';
import * as acts from './acts.ts';
import type { ConductCommand, ConductOwnCommand } from './commands.ts';
import type { ConductEvent, ConductFact } from './events.ts';
import { evolveConduct } from './evolve.ts';
import { type ConductState, emptyConduct, isAnonymous, pendingPass } from './state.ts';
import { CONDUCT_VOCABULARY } from './vocabulary.ts';

const PARTS: DraftParts<ConductState, ConductEvent> = {
  evolve: evolveConduct,
  consequences: (draft, event) => matterConsequences(CONDUCT_VOCABULARY, draft, event),
};

const { first, when } = guardsOn<ConductState>();
const known = when(({ status }) => status !== null, 'conduct-unknown');
const open = first(
  known,
  when(({ status }) => status !== 'ended', 'conduct-over'),
);
const pending = (onPaper: boolean, code: string): Guard<ConductState> =>
  first(
    open,
    when((state) => pendingPass(state) !== null, 'conduct-not-passed-on'),
    when((state) => pendingPass(state)?.onPaper === onPaper, code),
  );
const received = first(
  open,
  when(({ status }) => status === 'received', 'conduct-not-received'),
);

const GUARDS: Readonly<Record<ConductOwnCommand['type'], Guard<ConductState>>> = {
  RegisterConduct: when(({ status }) => status === null, 'conduct-exists'),
  PassOnConduct: first(
    open,
    when(({ status }) => status !== 'passed', 'conduct-passed-on'),
  ),
  SignForConduct: pending(false, 'conduct-received-on-paper'),
  RecordConductReceipt: pending(true, 'conduct-signed-for-here'),
  TellConductReporter: first(
    received,
    when((state) => !isAnonymous(state), 'conduct-anonymous'),
  ),
  EndConduct: first(
    open,
    when(({ status }) => status !== 'passed', 'conduct-passed-on'),
  ),
};

const record = recordStream<ConductState, ConductOwnCommand, ConductFact>({
  kind: 'conduct',
  reducerVersion: 1,
  initial: emptyConduct,
  draft: PARTS,
  known,
  guards: GUARDS,
  acts: {
    RegisterConduct: acts.registerConduct,
    PassOnConduct: acts.passOnConduct,
    SignForConduct: acts.signForConduct,
    RecordConductReceipt: acts.recordReceipt,
    TellConductReporter: acts.tellReporter,
    EndConduct: acts.endConduct,
  },
  taskKinds: {},
  // Work that stood in an inbox would be counted on boards and shown to those who look over a unit.
  duties: () => [],
});

/** One report against an official or a unit (反映公职人员或单位问题), from whoever took it to the body that deals with it. */
export const conductStream: StreamType<ConductState, ConductCommand, ConductEvent> = {
  ...record,
  allowed: (state, context) => record.allowed(state, context).filter(({ command }) => command in GUARDS),
};
