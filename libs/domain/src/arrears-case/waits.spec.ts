import { describe, expect, it } from '@jest/globals';
import {
  arrearsCase,
  type CaseStep,
  type CaseStory,
  feedback,
  onStep,
  POLICE,
  push,
  startStep,
  TO_FILED,
  voidEntry,
} from '../testing/arrears-case.ts';
import { CALENDAR, HEAD, HOUSING, on } from '../testing/district.ts';
import { caseWaits, waitsByUnit } from './waits.ts';

const at = (day: string, step: CaseStep): CaseStep => ({ ...step, at: on(`${day} 10:00`) });
const acted = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
  onStep('police-assistance-1', name, result, more);
const waits = ({ state }: CaseStory, day: string) =>
  caseWaits(state, on(`${day} 18:00`), CALENDAR).map(({ act, unit, workingDays, until }) => [
    ...[act, unit, workingDays],
    until === null,
  ]);

/** Asked on Tuesday, sent on Wednesday; the police sent it back on Friday; sent anew on Monday and signed on Wednesday. */
const ASKED = [at('2026-06-02', startStep('police-assistance')), at('2026-06-03', acted('request', 'sent'))];
const BACK = at('2026-06-05', acted('sign', 'returned', { by: POLICE }));
const ANEW = [at('2026-06-08', acted('request', 'sent')), at('2026-06-10', acted('sign', 'signed', { by: POLICE }))];

describe('并行环节在等谁', () => {
  it('each act is waited for by the unit whose it is, back to the asking unit where it was returned', () => {
    const story = arrearsCase().given(...TO_FILED, ...ASKED, BACK, ...ANEW);
    expect(waits(story, '2026-06-12')).toEqual([
      ['request', 'hrss', 1, false],
      ['sign', 'police', 2, false],
      ['request', 'hrss', 1, false],
      ['sign', 'police', 2, false],
      ['answer', 'police', 2, true],
    ]);
    expect(waitsByUnit(caseWaits(story.state, on('2026-06-12 18:00'), CALENDAR))).toEqual([
      { unit: 'hrss', waitedDays: 2, waits: 2, open: 0 },
      { unit: 'police', waitedDays: 6, waits: 3, open: 1 },
    ]);
  });

  it('a step that has ended waits for nobody, and one whose last act is voided waits again from then on', () => {
    const story = arrearsCase().given(...TO_FILED, ...ASKED, ...ANEW.slice(1));
    story.given(at('2026-06-11', acted('answer', 'not-found', { by: POLICE })));
    expect(waits(story, '2026-06-30').at(-1)).toEqual(['answer', 'police', 1, false]);
    const version = story.state.steps['police-assistance-1']?.acts.at(-1)?.version ?? 0;
    story.given(at('2026-06-15', voidEntry(version, HEAD)));
    expect(waits(story, '2026-06-12').at(-1)).toEqual(['answer', 'police', 2, true]);
  });

  it('what was pushed waits for its feedback; for information alone it waits for nothing', () => {
    const story = arrearsCase().given(...TO_FILED, at('2026-06-02', push()), push({ informationOnly: true }));
    expect(waits(story, '2026-06-05')).toEqual([[null, 'housing', 3, true]]);
    story.given(at('2026-06-08', feedback('u1', 'extension', { by: HOUSING })));
    expect(waits(story, '2026-06-09')).toEqual([[null, 'housing', 5, true]]);
    story.given(at('2026-06-10', feedback('u1', 'done', { by: HOUSING })));
    expect(waits(story, '2026-06-30')).toEqual([[null, 'housing', 6, false]]);
  });
});
