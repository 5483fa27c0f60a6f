import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { codeIn } from '../../../libs/documents/src/testing/code-in.ts';
import { partOf } from '../../../libs/documents/src/testing/document-text.ts';
import { type ApiFixture, apiFixture, registered, REGISTRATION } from './api-fixture.ts';
import { filledSheet, printedDocument, printedSheet, sentBack } from './forms.ts';
import { draftedLetter, issuedOrder, letterAt } from './letters.ts';
import { answeredLetter } from './answered-letter.ts';
import { ledCase } from './opened-case.ts';
import { dossierPaperTests } from './dossier-papers.ts';
import { paperTests } from './paper-tests.ts';

let fixture: ApiFixture;
let path: string;
let number: string;

beforeAll(async () => {
  fixture = await apiFixture();
  path = `/api/v1/cases/${await ledCase(fixture)}`;
  const officer = await fixture.as('hrss01');
  const publicity = {
    id: 'publicity',
    name: '区委宣传部',
    kind: 'publicity',
    outside: false,
    phone: null,
    active: true,
  };
  await (await fixture.as('admin01')).post('/api/v1/organisation/add-unit', { unit: publicity });
  const push = { unit: 'housing', matter: '请核实人工费用拨付情况', feedbackBy: '2030-06-28', informationOnly: false };
  await officer.post(`${path}/push-unit`, push);
  await officer.post(`${path}/push-unit`, { ...push, matter: '请督促拨付' });
  await officer.post(`${path}/push-unit`, { ...push, matter: '请知悉', informationOnly: true });
  const alert = { kind: 'opinion-alert', targetUnit: 'housing', urgent: true, reason: '短视频平台' };
  await officer.post(`${path}/start-step`, alert);
  const raised = { act: 'alert', outcome: 'raised', document: 'doc-1', signedBy: null, note: null };
  const { status, text } = await officer.post(`${path}/act-on-step`, { stepKey: 'opinion-alert-1', ...raised });
  if (status !== 200) throw new Error(text);
  number = String((await officer.get(path)).body['number']);
});

afterAll(() => fixture?.close());

const FIGURES = { people: 1, fen: 18600, solvedPeople: 1, solvedFen: 18600, openPeople: 0, openFen: 0 };
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const ANSWER = {
  ...{
    receivedOn: today,
    receivedBy: '签收人01',
    acceptance: '受理',
    handler: '承办人01',
    findings: '人工费用已拨付。',
  },
  ...{ cause: '拖欠工程款', measures: '督促、核查', ...FIGURES, proof: 'doc-9', conclusion: '办结' },
};

describe('附件1 of a push', () => {
  test('says in both formats who asks whom for what, by when and by which rule, under one number', async () => {
    const officer = await fixture.as('hrss01');
    const facts = {
      ...{ 报送单位: '区人社局', 接收单位: '区住建局', 项目名称: '示例安置房工程', 投资类型: '不详' },
      ...{ 请办理事项: '请核实人工费用拨付情况', 欠薪人数: '1', 结论: '', 负责人签字: '' },
      反馈时限: expect.stringMatching(/^2030年6月28日（规则S1-12第2版：/),
    };
    const document = await printedDocument(officer, `${path}/pushes/u1/form`);
    expect(document.facts).toMatchObject(facts);
    expect(document.text).toContain(`${number}—推1`);
    expect(document.text).toContain('未盖章');
    expect(await codeIn((await officer.file(`${path}/pushes/u1/form`)).bytes)).toBe(`${number}—推1`);
    const sheet = await printedSheet(await fixture.as('housing01'), `${path}/pushes/u1/form`);
    expect(sheet.facts).toMatchObject({ ...facts, 推送编号: `${number}—推1` });
  });

  test('is saved under its Chinese name, and is nothing to a unit that has no part in the case', async () => {
    const { status, headers, bytes } = await (await fixture.as('hrss01')).file(`${path}/pushes/u1/form`);
    expect([status, headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('信息推送及反馈表'));
    expect(await partOf(bytes, 'word/header1.xml')).toContain('演示环境打印，不作公文使用');
    expect((await (await fixture.as('police01')).file(`${path}/pushes/u1/form`)).status).toBe(404);
    expect((await (await fixture.as('hrss01')).file(`${path}/pushes/u9/form`)).status).toBe(404);
  });

  test('for information only asks for no answer', async () => {
    const { facts, text } = await printedDocument(await fixture.as('hrss01'), `${path}/pushes/u3/form`);
    expect(text).toContain('仅告知，不要求反馈。');
    expect(facts).not.toHaveProperty('结论');
  });

  test('comes back filled in, becomes the ordinary command, and is printed as its first version', async () => {
    const housing = await fixture.as('housing01');
    const form = `${path}/pushes/u1/form`;
    const before = (await housing.get(path)).body['version'];
    const { status, body } = await sentBack(housing, form, await filledSheet(housing, form, ANSWER));
    expect(status).toBe(200);
    expect(body).toMatchObject({ number: `${number}—推1`, command: 'GiveFeedback', findings: [], toComplete: [] });
    expect(body['payload']).toMatchObject({
      ...{ pushId: 'u1', conclusion: 'done', solvedFen: 1_860_000, openFen: 0, measures: '督促、核查' },
      particulars: { cause: 'price-unpaid', acceptance: 'accepted', receivedOn: today, measures: ['urged', 'checked'] },
    });
    expect((await housing.get(path)).body['version']).toBe(before);
    expect((await housing.post(`${path}/give-feedback`, body['payload'])).status).toBe(200);
    const { facts, text } = await printedDocument(housing, form);
    expect(facts).toMatchObject({ 签收人: '签收人01', 成因: '拖欠工程款', 调查情况: '人工费用已拨付。', 结论: '办结' });
    expect(facts).toMatchObject({ '解决金额（元）': '18600.00', 未解决人数: '0', 措施说明: '督促、核查' });
    expect(text).toContain('第1版');
    expect(text).not.toContain('代录');
    expect((await printedSheet(housing, form, '&edition=0')).facts).toMatchObject({ 签收人: '' });
    expect((await housing.file(`${form}?edition=2`)).status).toBe(404);
    expect((await sentBack(housing, form, await filledSheet(housing, form, ANSWER))).body['code']).toBe(
      'feedback-already-given',
    );
  });

  test('of another matter is not taken, nor a table that is no such form', async () => {
    const housing = await fixture.as('housing01');
    const other = await filledSheet(housing, `${path}/pushes/u1/form`, ANSWER);
    const refused = await sentBack(housing, `${path}/pushes/u2/form`, other);
    expect(refused).toMatchObject({ status: 422, body: { code: 'form-of-another' } });
    expect(refused.body['detail']).toContain(`${number}—推2`);
    const template = await housing.file('/api/v1/import-templates/worker-list');
    const missing = await sentBack(housing, `${path}/pushes/u2/form`, template.bytes);
    expect(missing).toMatchObject({ status: 422, body: { code: 'form-missing' } });
  });

  test('says of each cell that cannot be taken what to do, and fills in the rest', async () => {
    const housing = await fixture.as('housing01');
    const form = `${path}/pushes/u2/form`;
    const wrong = { ...ANSWER, cause: '老板跑了', openFen: 1, toldOn: '月底' };
    const { status, body } = await sentBack(housing, form, await filledSheet(housing, form, wrong));
    expect(status).toBe(200);
    expect(body['findings']).toEqual([
      expect.objectContaining({ field: '成因', cell: expect.stringMatching(/^B\d+$/), code: 'word-unknown' }),
      expect.objectContaining({ field: '告知投诉人日期', text: expect.stringContaining('2022-05-20') }),
      expect.objectContaining({ field: '涉及金额（元）', code: 'sums-differ' }),
      expect.objectContaining({ field: '未解决的原因', code: 'field-needed' }),
    ]);
    expect(body['payload']).toMatchObject({ solvedFen: 1_860_000, particulars: { acceptance: 'accepted' } });
    expect(JSON.stringify(fixture.logLines)).not.toContain('老板跑了');
  });

  test('on paper is typed in by the unit that leads, with the paper, who handed it in and when (代录)', async () => {
    const officer = await fixture.as('hrss01');
    const form = `${path}/pushes/u2/form`;
    const { body } = await sentBack(officer, form, await filledSheet(officer, form, ANSWER));
    expect(body['toComplete']).toEqual([
      expect.objectContaining({ path: '/document' }),
      expect.objectContaining({ path: '/particulars/handedIn' }),
    ]);
    const payload = body['payload'] as { readonly particulars: object };
    const refused = await officer.post(`${path}/give-feedback`, payload);
    expect(refused.body).toMatchObject({ code: 'feedback-supplier-missing' });
    const particulars = { ...payload.particulars, handedIn: { by: '联络员01', on: today } };
    const whole = { ...payload, document: 'doc-7', particulars };
    expect((await officer.post(`${path}/give-feedback`, whole)).status).toBe(200);
    const { text } = await printedDocument(officer, form);
    expect(text).toContain('提供人：联络员01，纸质件：doc-7');
  });
});

describe('附件1 of a department step', () => {
  test('comes back as the act with which the other unit answers, and later as a correction', async () => {
    const housing = await fixture.as('housing01');
    const form = `${path}/steps/opinion-alert-1/form`;
    const { facts } = await printedDocument(housing, form);
    expect(facts).toMatchObject({ 推送类别: '涉薪舆情预警处置', 紧急程度: '紧急', 请办理事项: '短视频平台' });
    const stamped = { ...ANSWER, head: '负责人01', stampedOn: today };
    const { body } = await sentBack(housing, form, await filledSheet(housing, form, stamped));
    expect(body).toMatchObject({
      ...{ command: 'ActOnStep', findings: [], number: `${number}—环1` },
      payload: { act: 'verify', outcome: null, feedback: { conclusion: 'done', wages: { fen: 1_860_000 } } },
      toComplete: [{ path: '/outcome', text: '结果，可选：true、unfounded' }, { path: '/document' }],
    });
    const payload = body['payload'] as object;
    const answered = await housing.post(`${path}/act-on-step`, { ...payload, outcome: 'true', document: 'doc-2' });
    expect(answered.status).toBe(200);
    expect((await printedDocument(housing, form)).text).toContain('已盖章');
    const blank = await housing.file(`${form}?format=xlsx&edition=0`);
    const again = await sentBack(housing, form, blank.bytes);
    expect(again.body).toMatchObject({ command: 'ReviseStepFeedback', payload: { reason: null } });
    expect(again.body['findings']).toMatchObject([{ field: '结论', code: 'field-needed' }]);
  });
});

describe('附件1 of a 转送', () => {
  const handedOn = async (registration: object): Promise<string> => {
    const id = await registered(fixture, 'hrss01', registration);
    const handOn = { decision: 'hand-on', reason: '属建设领域', units: ['housing'] };
    const officer = await fixture.as('hrss01');
    const { status } = await officer.post(`/api/v1/complaints/${id}/decide-first-contact`, handOn);
    expect(status).toBe(200);
    return id;
  };
  const { claimants, statement } = REGISTRATION as {
    readonly claimants: readonly { readonly name: string; readonly phone: string }[];
    readonly statement: string;
  };
  const [person = { name: '', phone: '' }] = claimants;

  test('has names masked and what was stated for whoever handles it, as a look that is written down', async () => {
    const id = await handedOn(REGISTRATION);
    const { facts, text } = await printedDocument(
      await fixture.as('hrss01'),
      `/api/v1/complaints/${id}/hand-offs/h1/form`,
    );
    expect(facts).toMatchObject({ 报送单位: '区人社局', 接收单位: '区住建局', 请办理事项: '属建设领域', 结果: '' });
    expect(facts).toMatchObject({ 已掌握情况: statement, 投诉人: expect.stringContaining('＊＊') });
    expect(text).not.toContain(person.name);
    expect(text).not.toContain(person.phone);
    const { rows } = await fixture.db.superuser.query(
      `SELECT actor, meta->>'field' AS field FROM es.read_log l JOIN es.stream s ON s.stream_id = l.stream WHERE s.name = $1`,
      [`complaint-${id}`],
    );
    expect(rows).toEqual([{ actor: 'person:hrss01', field: 'statement' }]);
  });

  test('of a concealed person says that there is one, and nothing that is his', async () => {
    const hidden = claimants.map((claimant) => ({ ...claimant, concealment: 'concealed' }));
    const id = await handedOn({ ...REGISTRATION, claimants: hidden });
    const officer = await fixture.as('hrss01');
    const { body } = await officer.get(`/api/v1/complaints/${id}`);
    const [{ subject } = { subject: '' }] = body['claimants'] as readonly { readonly subject: string }[];
    const fields = [{ subject, field: 'name' }];
    const revealed = await officer.post(`/api/v1/complaints/${id}/reveal-fields`, { fields, reason: '核对' });
    expect(revealed.status).toBe(200);
    const { facts, text } = await printedDocument(officer, `/api/v1/complaints/${id}/hand-offs/h1/form`);
    expect(facts).toMatchObject({ 投诉人: '／', 已掌握情况: '／', 保密标记: expect.stringContaining('保密') });
    for (const personal of [person.name, Array.from(person.name)[0] + '＊＊', person.phone, statement]) {
      expect(text).not.toContain(personal);
    }
  });

  test('returned, says why and by which law', async () => {
    const id = await handedOn(REGISTRATION);
    const back = { reason: 'other-owner', legalBasis: '三定方案', explanation: '治安案件', suggestedOwner: 'police' };
    const housing = await fixture.as('housing01');
    await housing.post(`/api/v1/complaints/${id}/return-hand-off`, { handOffId: 'h1', ...back });
    const { facts } = await printedSheet(await fixture.as('hrss01'), `/api/v1/complaints/${id}/hand-offs/h1/form`);
    expect(facts).toMatchObject({ 结果: '退回', 退回的理由: '另有主管单位', 法律依据: '三定方案' });
    expect(facts).toMatchObject({ '说明、材料': '治安案件', 建议的主管单位: '区公安分局' });
  });
});

describe('a letter and its answer', () => {
  answeredLetter(() => fixture);
});

describe('official letters', () => {
  const caseId = (): string => path.slice('/api/v1/cases/'.length);
  const complaintOf = async (): Promise<string> => {
    const [source] = (await (await fixture.as('hrss01')).get(path)).body['sources'] as readonly {
      readonly complaint: string;
    }[];
    return `/api/v1/complaints/${source?.complaint.replace('complaint-', '') ?? ''}`;
  };

  test('督办函: a draft until it is issued, then with number, date and who signed', async () => {
    const office = await fixture.as('office01');
    const act = `/api/v1/supervision/acts/${await draftedLetter(fixture, caseId())}`;
    const draft = await letterAt(office, `${act}/letter`);
    expect(draft.paragraphs.slice(0, 4)).toEqual([
      ...['区治欠办', '（拟稿，未编号）', '区治欠办关于区住建局承办欠薪事项的督办函', '区住建局：'],
    ]);
    expect(draft.text).toContain(`1．${number}：领导批示（批示〔2022〕7号）。`);
    expect(draft.text).toContain('请督促建设单位拨付人工费用');
    expect((await office.post(`${act}/issue-act`, {})).status).toBe(200);
    const { body } = await office.get(act);
    const issued = await letterAt(office, `${act}/letter`);
    expect(issued.paragraphs[1]).toBe(body['number']);
    expect(issued.paragraphs[1]).toMatch(/督〔\d{4}〕\d+号$/);
    expect(issued.text).toContain('（未盖章）');
    expect(issued.text).toMatch(/承办：\S+　　审核：／　　审批：\S+/);
    expect(issued.text).toContain('文书模板：督办函第1版');
    const [year, month, day] = String(body['answerBy']).split('-').map(Number);
    expect(issued.text).toContain(`请于${year}年${month}月${day}日前`);
    expect((await letterAt(await fixture.as('housing01'), `${act}/letter`)).paragraphs).toEqual(issued.paragraphs);
    expect((await (await fixture.as('police01')).file(`${act}/letter`)).status).toBe(404);
  });

  test('受理决定书: by whom, of what, when; the person’s name masked', async () => {
    const complaint = await complaintOf();
    const { text, paragraphs } = await letterAt(await fixture.as('hrss01'), `${complaint}/letters/acceptance-decision`);
    expect(paragraphs.slice(0, 3)).toEqual(['区人社局', '受理决定书', '工＊＊：']);
    expect(text).toContain('示例劳务有限公司拖欠工资一事');
    expect(text).toMatch(/本件已立案：区人社局监立〔\d{4}〕\d+号/);
    expect(text).not.toContain('工人01');
    const officer = await fixture.as('hrss01');
    const [{ subject } = { subject: '' }] = (await officer.get(complaint)).body['claimants'] as readonly {
      readonly subject: string;
    }[];
    const reveal = { fields: [{ subject, field: 'name' }], reason: '送达受理决定书' };
    expect((await officer.post(`${complaint}/reveal-fields`, reveal)).status).toBe(200);
    const inFull = await letterAt(officer, `${complaint}/letters/acceptance-decision`);
    expect(inFull.paragraphs[2]).toBe('工人01：');
  });

  test('受理决定书 of a concealed person names nobody, whoever prints', async () => {
    const [claimant] = REGISTRATION.claimants;
    const id = await registered(fixture, 'hrss01', {
      ...REGISTRATION,
      claimants: [{ ...claimant, concealment: 'concealed' }],
    });
    const complaint = `/api/v1/complaints/${id}`;
    const officer = await fixture.as('hrss01');
    await officer.post(`${complaint}/decide-first-contact`, { decision: 'handle', reason: '受理范围', units: [] });
    expect((await officer.post(`${complaint}/accept-complaint`, {})).status).toBe(200);
    const [{ subject } = { subject: '' }] = (await officer.get(complaint)).body['claimants'] as readonly {
      readonly subject: string;
    }[];
    const reveal = { fields: [{ subject, field: 'name' }], reason: '核对' };
    expect((await officer.post(`${complaint}/reveal-fields`, reveal)).status).toBe(200);
    const { paragraphs, text } = await letterAt(officer, `${complaint}/letters/acceptance-decision`);
    expect(paragraphs[2]).toBe('投诉人：');
    expect(text).not.toMatch(/工人01|工＊＊/);
  });

  test('a decision that nobody took is no letter', async () => {
    const complaint = await complaintOf();
    const { status, body } = await (await fixture.as('hrss01')).get(`${complaint}/letters/decline-decision`);
    expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'letter-not-due' });
  });

  test('不予受理决定书 and 补正通知书 say why, where else, what and by when', async () => {
    const officer = await fixture.as('hrss01');
    const id = await registered(fixture, 'hrss01');
    const complaint = `/api/v1/complaints/${id}`;
    await officer.post(`${complaint}/decide-first-contact`, { decision: 'handle', reason: '受理范围', units: [] });
    const soon = new Date(Date.now() + 3 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    const asked = await officer.post(`${complaint}/request-supplement`, { items: ['考勤记录', '工资条'], dueOn: soon });
    expect(asked.status).toBe(200);
    const notice = await letterAt(officer, `${complaint}/letters/supplement-notice`);
    expect(notice.paragraphs).toEqual(expect.arrayContaining(['补正通知书', '1．考勤记录；', '2．工资条；']));
    const declined = {
      ground: 'arbitration-or-suit',
      reason: '已就同一事项申请仲裁',
      destination: '劳动人事争议仲裁院',
    };
    expect((await officer.post(`${complaint}/decline-complaint`, declined)).status).toBe(200);
    const { text, paragraphs } = await letterAt(officer, `${complaint}/letters/decline-decision`);
    expect(paragraphs[1]).toMatch(/监不受〔\d{4}〕\d+号$/);
    expect(text).toContain('已经申请仲裁或者提起诉讼的情形：已就同一事项申请仲裁。');
    expect(text).toContain('你（你们）可以通过以下途径解决：劳动人事争议仲裁院。');
  });

  test('转送函 names nobody', async () => {
    const id = await registered(fixture, 'hrss01');
    const officer = await fixture.as('hrss01');
    const handOn = { decision: 'hand-on', reason: '属建设领域', units: ['housing'] };
    await officer.post(`/api/v1/complaints/${id}/decide-first-contact`, handOn);
    const { text } = await letterAt(officer, `/api/v1/complaints/${id}/hand-offs/h1/letter`);
    expect(text).toContain('反映示例劳务有限公司拖欠1人工资18600.00元');
    expect(text).toContain('不属于本单位受理：属建设领域。');
    expect(text).not.toMatch(/工人01|工＊＊|1380/);
  });

  test('限期整改指令书: whom it orders, how much, by when, by which article; no worker by name', async () => {
    await issuedOrder(fixture, caseId());
    const { text, paragraphs } = await letterAt(await fixture.as('hrss01'), `${path}/orders/o1/letter`);
    expect(paragraphs[1]).toMatch(/监令〔\d{4}〕\d+号$/);
    expect(paragraphs[2]).toBe('劳动保障监察限期整改指令书');
    expect(paragraphs[3]).toBe('示例总承包公司：');
    expect(text).toContain('示例总承包公司拖欠1名劳动者工资共计18600.00元');
    expect(text).toContain('根据《保障农民工工资支付条例》第三十条，区人社局责令示例总承包公司于2030年6月28日前支付');
    expect(text).not.toMatch(/工人01|加付赔偿金/);
  });
});

paperTests(() => ({ fixture, path }));
dossierPaperTests(() => ({ fixture, path }));
