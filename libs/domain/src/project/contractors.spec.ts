import { describe, expect, test } from '@jest/globals';
import {
  BUILDER,
  CLIENT,
  companyOf,
  describeParties,
  STRANGER,
  TEAM,
  WITH_CONTRACTORS,
  withContractors,
} from '../testing/contractors.ts';
import type { Actor } from '../kernel/actor.ts';
import type { AttachEvidence } from '../evidence/acts.ts';
import type { ProjectCommand } from './commands.ts';
import { COORDINATOR, HOUSING } from '../testing/district.ts';
import { projectStream } from './decide.ts';
import { act, project, register } from '../testing/project.ts';
import { keepersFor, partyCompanies } from './parties.ts';
import { projectRelations } from './relations.ts';

const file = (n: number): string => `file-00000000-0000-4000-8000-00000000000${n}`;

function attach(n: number, by: Actor, more: Partial<AttachEvidence> = {}) {
  const stored = { object: `o${n}`, sha256: `h${n}`, size: 10, mediaType: 'application/pdf', extension: 'pdf' };
  const data: AttachEvidence = {
    ...{ fileId: file(n), kind: 'wage-sheet', title: '工资表', source: '本单位', obtainedBy: 'requisitioned' },
    ...{ obtainedOn: 'unknown', replaces: null, redacted: false, persons: ['subject-1'], evidenceFile: stored },
    ...more,
  };
  return { command: { type: 'AttachEvidence', data } as ProjectCommand, by };
}
const note = (n: number, by: Actor) => act('NoteProof', { fileId: file(n), note: '第二页另行补交' }, { by });
const described = () => project(WITH_CONTRACTORS).given(register(), describeParties());

describe('项目参建单位与项目', () => {
  test('建设单位、总包、分包与项目有关；监理和没有登记的不是，终止接入以后也不是', () => {
    const { state } = described();
    const { organisation } = WITH_CONTRACTORS;
    const relations = (unit: string, view = organisation) => projectRelations(state, unit, view);
    for (const unit of ['builder', 'team', 'client']) expect(relations(unit)).toEqual(['contractor']);
    expect(relations('stranger')).toEqual([]);
    expect(relations('builder', withContractors(organisation, 'builder'))).toEqual([]);
    expect(partyCompanies(state)).toEqual(['builder', 'team', 'client'].map(companyOf));
    const before = project(WITH_CONTRACTORS).given(register()).state;
    expect([projectRelations(before, 'builder', organisation), partyCompanies(before)]).toEqual([[], []]);
  });

  test('总包编制、代交各分包的工资支付表，分包只有自己的，建设单位没有', () => {
    const { state } = described();
    const names = (unit: string) => keepersFor(state, companyOf(unit)).map(({ keeper }) => keeper);
    expect([names('builder'), names('team'), names('client'), names('stranger')]).toEqual([
      ['示例总包01', '示例分包01', '示例分包02'],
      ['示例分包01'],
      [],
      [],
    ]);
  });
});

describe('参建单位提交的材料', () => {
  test('一律记为当事人提交，不由其写明涉及的人', () => {
    described()
      .when(attach(1, BUILDER, { redacted: false }))
      .then(['EvidenceAttached', { obtainedBy: 'submitted', persons: [], redacted: false }])
      .and(({ evidence }) => expect(evidence[file(1)]).toMatchObject({ unit: 'builder', status: 'kept' }));
    described()
      .when(attach(1, HOUSING))
      .then(['EvidenceAttached', { obtainedBy: 'requisitioned', persons: ['subject-1'] }]);
  });

  test('不因此得知别人有没有提交同一文件', () => {
    const same = { evidenceFile: { object: 'o2', sha256: 'h1', size: 10, mediaType: 'x', extension: 'pdf' } };
    described()
      .given(attach(1, HOUSING))
      .when(attach(2, TEAM, same))
      .then(['EvidenceAttached']);
    described()
      .given(attach(1, BUILDER))
      .when(attach(2, TEAM, same))
      .then(['EvidenceAttached']);
    described()
      .given(attach(1, TEAM))
      .when(attach(2, TEAM, same))
      .thenRefused('evidence-twice');
    described()
      .given(attach(1, HOUSING))
      .when(attach(2, TEAM, { replaces: file(1) }))
      .thenRefused('earlier-version-unknown');
    described()
      .given(attach(1, TEAM))
      .when(attach(2, TEAM, { replaces: file(1) }))
      .then(['EvidenceAttached', { replaces: file(1) }]);
  });

  test('不能收回，只能说明；别人的材料等于没有', () => {
    const story = described().given(attach(1, BUILDER), attach(2, TEAM));
    story.when(note(1, BUILDER)).then(['ProofNoted', { fileId: file(1), note: '第二页另行补交' }]);
    expect(story.state.proofNotes[file(1)]).toMatchObject([{ note: '第二页另行补交' }]);
    story.when(note(2, BUILDER)).thenRefused('evidence-unknown');
    story.when(note(9, TEAM)).thenRefused('evidence-unknown');
    story.when(note(1, CLIENT)).thenRefused('no-own-proof');
    story.when(note(1, STRANGER)).thenRefused('no-own-proof');
  });
});

describe('参建单位提交的材料是监管单位的工作', () => {
  const open = ({ state }: ReturnType<typeof described>) =>
    Object.values(state.tasks).filter(({ kind, status }) => kind === 'see-proof' && status === 'open');
  const units = (story: ReturnType<typeof described>) => open(story).map(({ unit }) => unit);
  const named = (document: string) =>
    act('CheckFunding', {
      ...{ stage: 'permit', source: 'budget', neededFen: 100, arrangedFen: 100 },
      ...{ effectiveOn: '2022-01-10', document },
    });
  const tick = (story: ReturnType<typeof described>) => ({
    command: { type: 'CompleteTask', data: { taskId: open(story)[0]?.id ?? '', note: '已阅' } } as ProjectCommand,
    by: HOUSING,
  });

  test('几份合为一项；单位自己收入的不是', () => {
    expect(units(described().given(attach(1, HOUSING, { obtainedBy: 'submitted' })))).toEqual([]);
    const story = described().given(attach(1, BUILDER), attach(2, TEAM), note(1, BUILDER));
    expect(units(story)).toEqual(['housing']);
  });

  test('都据以登记了，或者已阅处，就办结；以后再交的另是一项', () => {
    const story = described().given(attach(1, BUILDER), attach(2, TEAM));
    story.when(named(file(1))).then(['FundingChecked'], ['ProofTaken', { fileId: file(1), act: 'FundingChecked' }]);
    expect(units(story)).toEqual(['housing']);
    story.when(named(file(2))).then(['FundingChecked'], ['ProofTaken'], ['TaskCompleted', { act: 'ProofTaken' }]);
    story.given(attach(3, TEAM));
    const offered = projectStream.allowed(story.state, story.contextOf({ by: HOUSING }));
    const ticks = offered.filter(({ command, refusal }) => command === 'CompleteTask' && refusal === null);
    expect(ticks.map(({ on }) => on)).toEqual(open(story).map(({ id }) => id));
    story.when(tick(story)).then(['TaskCompleted', { act: 'CompleteTask' }]);
    expect(units(story)).toEqual([]);
    expect(units(story.given(note(3, TEAM)))).toEqual(['housing']);
  });

  test('作废的不必再看，换了监管单位的随之移交', () => {
    const story = described().given(attach(1, BUILDER));
    story.given(act('AssignSupervision', { unit: 'transport', reason: '行业不同' }, { by: COORDINATOR }));
    expect(units(story)).toEqual(['transport']);
  });
});
