import { expect, test } from '@jest/globals';
import { projectStream } from '@qingxin/domain';
import { COORDINATOR, on } from '../../../libs/domain/src/testing/district.ts';
import { folded, missed, projectViews } from '../../../libs/domain/src/testing/missed-nudges.ts';
import {
  act,
  allocate,
  check,
  complete,
  conclude,
  contract,
  funding,
  judge,
  labourCost,
  letter,
  openAccount,
  orderBy,
  payWages,
  project,
  PROJECT_ID,
  type ProjectStep,
  proof,
  register,
  signal,
  signWarning,
  start,
} from '../../../libs/domain/src/testing/project.ts';
import { SHIPPED } from './shipped-setting.ts';

const notice = act('PostCompletionNotice', proof('2026-06-01'), { at: on('2026-06-01 10:00') });
const moved = act('AssignSupervision', { unit: 'transport', reason: '属公路工程' }, { by: COORDINATOR });

const WAYS: readonly (readonly ProjectStep[])[] = [
  [register(), letter(), contract(), funding(1, 1), start('2026-01-12'), openAccount('2026-01-20')],
  [
    register(),
    contract(),
    labourCost('2026-01', 60, { at: on('2026-02-02 09:00') }),
    allocate('2026-01', 60, '2026-02-09'),
  ],
  [
    register(),
    contract(),
    labourCost('2026-01', 60, { at: on('2026-02-02 09:00') }),
    payWages('2026-01', 60, '2026-02-09'),
  ],
  [register(), check('card-withheld'), moved, orderBy('b1', '2026-01-19'), judge('b1', 'rectified', '2026-01-13')],
  [register(), signal('town', '2026-01-12'), signWarning(), conclude('risk', '2026-01-12')],
  [register(), contract(), complete('2026-06-01'), notice],
];

test.each(WAYS.map((way, index) => [index + 1, way] as const))(
  'way %i of a project: no event changes a view whose workflow it does not nudge',
  (_index, way) => {
    const account = way.some(({ command }) => command.type === 'RecordAllocation') ? [openAccount('2026-02-01')] : [];
    const [first, second, ...rest] = way;
    const steps = [first, second, ...account, ...rest].filter((step): step is ProjectStep => step !== undefined);
    const story = project(SHIPPED).given(...steps);
    story.whenTimeReaches(on('2026-08-01 09:00'));
    const events = folded(story.log, projectStream.initial(PROJECT_ID), (state, event) =>
      projectStream.evolve(state, event),
    );
    expect(events.length).toBeGreaterThan(3);
    expect(events.flatMap((step) => missed('project', PROJECT_ID, step, projectViews))).toEqual([]);
  },
);
