import { describe, expect, test } from '@jest/globals';
import { districtCatalogue } from '../door/district-streams.ts';
import { hasRightCheckDigit, intakeWarnings } from './intake-warnings.ts';
import { isMasked, masked } from './mask.ts';
import { type Personal, shaped } from './shape.ts';

describe('masking', () => {
  test.each([
    ['name', '工人01', '工＊＊'],
    ['phone', '13800000001', '138＊＊＊＊0001'],
    ['phone', '8800', '＊＊＊＊'],
    ['idNumber', '140411199001010012', '140＊＊＊＊＊＊＊＊＊＊＊0012'],
    ['statement', '工资没有发。', '＊＊＊＊'],
  ])('%s %s is shown as %s, and is known again as masked', (field, text, shown) => {
    expect(masked(field, text)).toBe(shown);
    expect(isMasked(field, shown)).toBe(true);
    expect(isMasked(field, text)).toBe(false);
  });

  test('asterisks in a free text are text, in a name they are a mask', () => {
    expect(isMasked('statement', '欠 ** 元')).toBe(false);
    expect(isMasked('name', '工**')).toBe(true);
  });
});

test('an identity number is checked by its last digit, and a wrong one only warns', () => {
  expect(hasRightCheckDigit('11010519491231002X')).toBe(true);
  expect(hasRightCheckDigit('110105194912310021')).toBe(false);
  const claimant = { idNumber: '110105194912310021', phone: '13800000001' };
  expect(intakeWarnings({ claimants: [claimant], employer: { name: '某公司' }, amountFen: 1 })).toEqual([
    'id-check-digit',
  ]);
});

describe('shaping a registration', () => {
  const catalogue = districtCatalogue();
  const [entry] = catalogue.all().filter(({ type }) => type === 'RegisterComplaint');
  if (entry === undefined) throw new Error('the command is missing');
  const { example } = entry;
  const plans = catalogue.plans(entry);
  const commandId = '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11';

  function fieldsOf(payload: object): readonly Personal[] {
    const fields: Personal[] = [];
    const seal = (personal: Personal) => fields.push(personal);
    shaped({ ...example, ...payload }, plans, { commandId, knownSubject: null, bySoftware: false, seal });
    return fields;
  }

  test('gives the fields of one person one subject, and each free text its own', () => {
    const fields = fieldsOf({});
    const subjectOf = (field: string) => fields.find((personal) => personal.field === field)?.subject;
    expect(subjectOf('name')).toBe(subjectOf('phone'));
    expect(subjectOf('statement')).not.toBe(subjectOf('name'));
  });

  test('seals what a person writes, and leaves a reason that the software gives', () => {
    const [entry] = catalogue.all().filter(({ type }) => type === 'ReleaseTask');
    if (entry === undefined) throw new Error('the command is missing');
    const shapedBy = (bySoftware: boolean) => {
      const shaping = { commandId, knownSubject: null, bySoftware, seal: () => 'sealed' };
      return shaped({ taskId: 'accept#1', reason: '工人01的同事' }, catalogue.plans(entry), shaping);
    };
    expect(shapedBy(false)).toMatchObject({ reason: 'sealed' });
    expect(shapedBy(true)).toMatchObject({ reason: '工人01的同事' });
  });

  test('seals the name of a natural person who employs, not that of a company, and leaves 不详 as it is', () => {
    const names = (employer: object) => fieldsOf({ employer }).filter(({ field }) => field === 'employerName');
    expect(names({ kind: 'person', name: '包工头甲' })).toHaveLength(1);
    expect(names({ kind: 'company', name: '示例公司' })).toEqual([]);
    expect(names({ kind: 'person', name: 'unknown' })).toEqual([]);
  });

  test('brings instants to UTC and gives ids that the same command gives again', () => {
    const shape = () =>
      shaped({ ...example, receivedAt: '2022-05-10T09:00:00+08:00' }, plans, {
        commandId,
        knownSubject: null,
        bySoftware: false,
        seal: () => 'sealed',
      });
    expect(shape()).toMatchObject({ receivedAt: '2022-05-10T01:00:00.000Z', claimants: [{ name: 'sealed' }] });
    expect(shape()).toEqual(shape());
  });
});
