import { hrssOf } from '../organisation/hrss.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { MatterState } from '../matter/state.ts';
import type { Duty } from '../tasks/duties.ts';
import type { WarnedState, Warning } from './state.ts';

/** Whoever is warned signs and verifies, the head presses where he is silent, 人社局 names the case of what proved true. */
export function warningDuties(state: WarnedState & MatterState, context: DecideContext): readonly Duty[] {
  return Object.values(state.warnings).flatMap((warning) => dutiesOf(state, warning, context));
}

function dutiesOf({ clocks }: MatterState, warning: Warning, context: DecideContext): readonly Duty[] {
  const { id: key, unit, status, result, caseId } = warning;
  if (status === 'concluded') {
    const unnamed = result === 'arrears' && caseId === null;
    return unnamed ? [{ kind: 'name-case', unit: hrssOf(context), key, role: 'officer' }] : [];
  }
  const silent = Object.values(clocks).some(
    (clock) => clock.key === key && clock.ruleId.startsWith('W-') && clock.status === 'lapsed',
  );
  return [
    { kind: status === 'raised' ? 'sign-warning' : 'verify-warning', unit, key, role: 'officer' },
    ...(silent ? [{ kind: 'press-warning', unit, key, role: 'unit-head' }] : []),
  ];
}
