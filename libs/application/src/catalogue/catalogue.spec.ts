import { describe, expect, test } from '@jest/globals';
import { ROLES } from '@qingxin/domain';
import { districtCatalogue, districtPolicy, districtStreams } from '../door/district-streams.ts';
import { CONDUCT_RULES } from '../policy/conduct-policy.ts';
import { BATCH_RULES } from '../policy/batch-policy.ts';
import { COMPLAINT_RULES } from '../policy/complaint-policy.ts';
import { CASE_RULES } from '../policy/case-policy.ts';
import { PROJECT_RULES } from '../policy/project-policy.ts';
import { COMPANY_RULES } from '../policy/company-policy.ts';
import { DUTY_RULES } from '../policy/duty-policy.ts';
import { matterRules } from '../policy/matter-policy.ts';
import { EMERGENCY_RULES } from '../policy/emergency-policy.ts';
import { ROSTER_RULES } from '../policy/roster-policy.ts';
import { SUPERVISION_RULES } from '../policy/supervision-policy.ts';
import { SYSTEM_RULES } from '../policy/system-policy.ts';
import { personalFields } from './plan.ts';

const catalogue = districtCatalogue();
const entries = catalogue.all().map((entry) => [`${entry.kind}/${entry.type}`, entry] as const);

describe('every command of the catalogue', () => {
  test.each(entries)('%s: its example passes its schema', (_name, entry) => {
    expect(() => catalogue.check(entry, entry.example)).not.toThrow();
  });

  test.each(entries)('%s: refuses a field it does not name', (_name, entry) => {
    expect(() => catalogue.check(entry, { ...entry.example, unnamed: 1 })).toThrow('invalid-request');
  });

  test.each(entries)('%s: has a Chinese title', (_name, { title }) => {
    expect(title).toMatch(/^[\p{Script=Han}A-Z0-9（），、]+$/u);
  });

  test.each(entries)('%s: somebody may send it', (_name, { kind, type }) => {
    const bySoftware = SYSTEM_RULES.some((rule) => rule.kind === kind && rule.commands.includes(type));
    expect(bySoftware || districtPolicy().rolesFor(kind, type).length > 0).toBe(true);
  });
});

/** Values of a field, as its schema lists them. */
const valuesOf = (schema: object): readonly unknown[] => {
  const { enum: values, type } = schema as { readonly enum?: readonly unknown[]; readonly type?: string };
  return values ?? (type === 'boolean' ? [true, false] : []);
};

test('what is asked for by another field names fields and values that are there, and only what may be left out', () => {
  const asking = entries.flatMap(([name, entry]) =>
    Object.entries(entry.asked ?? {}).map(([field, asked]) => ({ name, entry, field, asked })),
  );
  expect(asking.length).toBeGreaterThan(10);
  for (const { name, entry, field, asked } of asking) {
    const { properties } = entry.schema as unknown as { readonly properties: Readonly<Record<string, object>> };
    expect([name, Object.keys(properties)]).toEqual([name, expect.arrayContaining([field, asked.by])]);
    expect(valuesOf(properties[asked.by] ?? {})).toEqual(expect.arrayContaining([...asked.is]));
  }
});

test('every kind of stream has commands, and each has one that may be its first', () => {
  for (const kind of districtStreams().kinds()) {
    expect(entries.filter(([, entry]) => entry.kind === kind && entry.opens === true)).not.toEqual([]);
  }
});

test('names, telephones, identity numbers and what people say are personal in a registration; sums and the project are not', () => {
  const entry = catalogue.find('complaint', 'RegisterComplaint');
  const paths = entry === null ? [] : personalFields(entry.schema).map(({ path }) => path);
  expect(new Set(paths)).toEqual(
    new Set([
      '/statement',
      '/urgent/reason',
      '/claimants/*/name',
      '/claimants/*/idNumber',
      '/claimants/*/phone',
      ...['sex', 'age', 'job', 'address'].map((field) => `/claimants/*/particulars/${field}`),
      '/circumstances/foreman/name',
      '/circumstances/foreman/phone',
      '/employer/name',
    ]),
  );
});

describe('the policy tables', () => {
  const rules = [
    ...[
      ...COMPLAINT_RULES,
      ...CASE_RULES,
      ...COMPANY_RULES,
      ...PROJECT_RULES,
      ...DUTY_RULES,
      ...BATCH_RULES,
      ...SUPERVISION_RULES,
    ],
    ...(['complaint', 'case', 'company', 'project', 'duty', 'supervision', 'emergency'] as const).flatMap(matterRules),
    ...CONDUCT_RULES,
    ...EMERGENCY_RULES,
    ...ROSTER_RULES,
  ];

  test('name only commands that exist', () => {
    const unknown = [...rules, ...SYSTEM_RULES].flatMap(({ kind, commands }) =>
      commands.filter((command) => catalogue.find(kind, command) === null),
    );
    expect(unknown).toEqual([]);
  });

  test('let the auditor hold back what he still needs and send nothing else, the public what the person himself may do, and contractors what they owe of their own projects', () => {
    const sent = catalogue.all().flatMap(({ kind, type }) =>
      districtPolicy()
        .rolesFor(kind, type)
        .filter((role) => ['auditor', 'contractor', 'public'].includes(role))
        .map((role) => `${role} ${kind}/${type}`),
    );
    expect(sent.toSorted()).toEqual(
      [
        ...['HoldDisposal', 'LiftDisposalHold'].map((command) => `auditor erasure/${command}`),
        ...['CheckBatch', 'DiscardBatch', 'DropBatchRow', 'FixBatchRow', 'ReceiveBatch'].map(
          (command) => `contractor batch/${command}`,
        ),
        ...['AttachEvidence', 'NoteProof'].map((command) => `contractor project/${command}`),
        ...['RegisterComplaint', 'AttachEvidence', 'AddStatement', 'DetailClaimant', 'JoinGroup', 'RecordUrging'].map(
          (command) => `public complaint/${command}`,
        ),
        'public conduct/RegisterConduct',
        ...['RecordCallBackAttempt', 'ReopenComplaint', 'RequestWithdrawal', 'ProvePhone'].map(
          (command) => `public complaint/${command}`,
        ),
      ].toSorted(),
    );
    expect(ROLES).toContain('auditor');
  });

  test('never let the software issue 督办 or above, approve, verify or lift', () => {
    const human = [
      ...['ProposePersonErasure', 'ProposeDisposal', 'ApproveErasure', 'RefuseErasure', 'LiftDisposalHold'],
      'IssueRung',
      'PostponeRung',
      'DeclineRung',
      'LiftRung',
      'ExtendClock',
      'VerifyPayment',
      'VerifyWageLine',
    ];
    const approving = ['ConfirmClosing', 'ConfirmClearing', 'ConfirmWithdrawal', 'ConfirmNotWage', 'DesignateOwner'];
    expect(
      SYSTEM_RULES.flatMap(({ commands }) => commands).filter((name) => [...human, ...approving].includes(name)),
    ).toEqual([]);
  });
});
