import { factDay } from '../clocks/legal-time.ts';
import type { Recorded } from '../kernel/event.ts';
import { evolveMatter } from '../matter/evolve.ts';
import type { ConductEvent, ConductFact } from './events.ts';
import type { ConductState } from './state.ts';

export function evolveConduct(state: ConductState, event: Recorded<ConductEvent>): ConductState {
  const common = evolveMatter(state, event);
  if (common !== null) return common;
  const fact = event as Recorded<ConductFact>;
  return { ...state, ...changed(state, fact), version: fact.version };
}

function changed(state: ConductState, fact: Recorded<ConductFact>): Partial<ConductState> {
  switch (fact.type) {
    case 'ConductRegistered': {
      const { channel, receivedOn, receiptCode, unit, hiddenFrom, ...facts } = fact.data;
      return {
        ...{ status: 'taken', channel, receivedOn, facts, receiptCode, holder: unit, hiddenFrom },
        registeredAt: fact.occurredAt,
        takenBy: { unit, person: fact.by.id },
      };
    }
    case 'ConductPassedOn': {
      const pass = { ...fact.data, passedOn: factDay(fact), from: state.holder ?? '' };
      return { status: 'passed', passes: [...state.passes, pass] };
    }
    case 'ConductReceived': {
      const { passId, ...body } = fact.data;
      const onPaper = state.passes.some((pass) => pass.passId === passId && pass.onPaper);
      return { status: 'received', body, holder: onPaper ? state.holder : body.unit };
    }
    case 'ConductReporterTold':
      return { told: [...state.told, { ...fact.data, on: factDay(fact) }] };
    case 'ConductEnded':
      return { status: 'ended', ended: { ...fact.data, on: factDay(fact) } };
    default:
      return fact satisfies never;
  }
}
