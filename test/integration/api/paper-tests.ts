import { beforeAll, describe, expect, test } from '@jest/globals';
import { codeIn } from '../../../libs/documents/src/testing/code-in.ts';
import { type ApiFixture, registered, REGISTRATION } from './api-fixture.ts';
import { aPaper, attachedFile } from './evidence-files.ts';
import { printedDocument } from './forms.ts';
import type { HttpAnswer } from './http-client.ts';
import { letterAt } from './letters.ts';

interface Stage {
  readonly fixture: ApiFixture;
  /** Address of a case that 人社局 leads, with an order issued in it. */
  readonly path: string;
}

/** Forms and papers of a complaint and of a case, on the stack of the specs of forms and letters. */
export function paperTests(stage: () => Stage): void {
  const officer = () => stage().fixture.as('hrss01');
  const second = () => stage().fixture.as('hrss02');
  const head = () => stage().fixture.as('hrss90');
  const sent = async (who: ReturnType<typeof officer>, act: string, payload: object, place = stage().path) =>
    (await who).post(`${place}/${act}`, payload);
  const done = async (...asked: Parameters<typeof sent>): Promise<HttpAnswer['body']> => {
    const { status, text, body } = await sent(...asked);
    if (status !== 200) throw new Error(`${asked[1]}: ${text}`);
    return body;
  };

  describe('forms of a complaint', () => {
    let complaint: string;
    beforeAll(async () => {
      complaint = `/api/v1/complaints/${await registered(stage().fixture, 'hrss01')}`;
    });

    test('回执: number, who has it, next date, limitation of arbitration, free; the QR code holds number and code', async () => {
      const { body } = await (await officer()).get(complaint);
      const { facts } = await printedDocument(await officer(), `${complaint}/forms/receipt`);
      expect(facts).toMatchObject({
        ...{ 登记号: body['number'], 回执码: body['receiptCode'], 承办单位: '区人社局', 收费: '免费' },
        申请劳动仲裁的时效: expect.stringMatching(/^自投诉之日重新计算，至\d{4}年\d+月\d+日（.*第二十七条）$/),
      });
      const { bytes } = await (await officer()).file(`${complaint}/forms/receipt`);
      // A telephone that reads it opens the page of the receipt.
      expect(await codeIn(bytes)).toMatch(
        new RegExp(`^http://127\\.0\\.0\\.1:\\d+/public/receipt/${String(body['receiptCode'])}$`),
      );
    });

    test('登记表, 笔录, 推选代表书, 授权书: what is known, the person masked, the rest to write on', async () => {
      const { body } = await (await officer()).get(complaint);
      const sheet = await printedDocument(await officer(), `${complaint}/forms/registration-form`);
      expect(sheet.facts).toMatchObject({
        ...{ 登记号: body['number'], 类别: '投诉', 投诉人: '工＊＊', 保密: '无', '金额（元）': '18600.00' },
        ...{ 反映的内容: REGISTRATION.statement, 签名或者手印: '' },
      });
      const record = await printedDocument(await officer(), `${complaint}/forms/statement-record`);
      expect(record.facts).toMatchObject({ 陈述: REGISTRATION.statement, 身份证号码: '' });
      const chosen = await printedDocument(await officer(), `${complaint}/forms/representatives-letter`);
      expect(chosen.facts).toMatchObject({ 投诉人数: '1', 推选人签名: '' });
      const given = await printedDocument(await officer(), `${complaint}/forms/authorisation`);
      expect(given.facts).toMatchObject({ 委托人: '工＊＊', 受托人: '', 委托事项和权限: '' });
      const { bytes } = await (await officer()).file(`${complaint}/forms/authorisation`);
      expect(await codeIn(bytes)).toBe(body['number']);
    });

    test('of a concealed person say that there is one, and nothing that is his', async () => {
      const [claimant] = REGISTRATION.claimants;
      const hidden = { ...REGISTRATION, claimants: [{ ...claimant, concealment: 'concealed', representative: true }] };
      const place = `/api/v1/complaints/${await registered(stage().fixture, 'hrss01', hidden)}`;
      for (const form of ['registration-form', 'statement-record', 'representatives-letter', 'authorisation']) {
        const { text } = await printedDocument(await officer(), `${place}/forms/${form}`);
        expect([form, text]).toEqual([form, expect.not.stringMatching(/工人01|工＊＊|1380/)]);
        expect([form, text]).toEqual([form, expect.not.stringContaining(REGISTRATION.statement)]);
      }
      const { facts } = await printedDocument(await officer(), `${place}/forms/registration-form`);
      expect(facts).toMatchObject({ 投诉人: '投诉人', 保密: expect.stringContaining('1人要求保密'), 反映的内容: '' });
    });

    test('审批表: nobody has drafted it, so that it is 草稿; nothing is closed, so that there is no 延期', async () => {
      const filing = await printedDocument(await officer(), `${complaint}/forms/filing-approval`);
      expect(filing.text).toContain('（草稿）');
      expect(filing.facts).toMatchObject({ 承办人意见: '', 审核意见: '', 审批意见: '' });
      const { status, body } = await (await officer()).get(`${complaint}/forms/extension-approval?of=S2-01%239`);
      expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'letter-fact-missing' });
    });

    test('不属欠薪告知书 is no letter while nobody has said so', async () => {
      const { status, body } = await (await officer()).get(`${complaint}/letters/not-wage-notice`);
      expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'letter-not-due' });
    });

    test('信访: 受理告知书 and 答复意见书 with who reviews', async () => {
      const petition = { ...REGISTRATION, kind: 'petition', channel: 'petition' };
      const place = `/api/v1/complaints/${await registered(stage().fixture, 'hrss01', petition)}`;
      const told = await letterAt(await officer(), `${place}/letters/petition-acceptance-notice`);
      expect(told.paragraphs).toEqual(expect.arrayContaining(['信访事项受理告知书', '经审查，区人社局决定受理。']));
      const said = [
        { field: 'findings', text: '用人单位欠付两个月工资。' },
        { field: 'opinion', text: '责令用人单位支付。' },
      ];
      const draft = { kind: 'petition-opinion', of: null };
      const refused = await sent(officer(), 'draft-paper', { ...draft, said }, place);
      expect(refused).toMatchObject({ status: 422, body: { code: 'paper-field-missing' } });
      expect(refused.body['detail']).toBe('请写明：复查机关。');
      await done(
        officer(),
        'draft-paper',
        { ...draft, said: [...said, { field: 'reviewedBy', text: '区人民政府' }] },
        place,
      );
      const { text } = await letterAt(await officer(), `${place}/papers/d1/file`);
      expect(text).toContain('处理意见：责令用人单位支付。');
      expect(text).toContain('三十日内请求区人民政府复查');
    });
  });

  describe('a paper of a case', () => {
    beforeAll(async () => {
      await done(officer(), 'record-service', { orderId: 'o1', way: 'handed', served: true, document: 'doc-3' });
    });

    test('送达回证, 询问笔录: what is known of the service and of the case', async () => {
      const { facts } = await printedDocument(await officer(), `${stage().path}/forms/service-receipt?of=o1`);
      expect(facts).toMatchObject({
        ...{ 文书名称: '劳动保障监察限期整改指令书', 受送达人: '示例总承包公司', 送达方式: '直接送达' },
        ...{
          文号: expect.stringMatching(/监令〔\d{4}〕\d+号$/),
          送达经过: expect.stringContaining('直接送达，已送达（doc-3）'),
        },
      });
      const record = await printedDocument(await officer(), `${stage().path}/forms/inquiry-record`);
      expect(record.facts).toMatchObject({ 工程项目: '示例安置房工程', 被询问的单位: '', 问答: '' });
      expect(record.text).not.toMatch(/工人01|工＊＊/);
    });

    test('is drafted, reviewed, approved with its number, sealed, and then is its stamped scan', async () => {
      const { path, fixture } = stage();
      await done(officer(), 'draft-paper', { kind: 'urging-letter', of: 'o1', said: [] });
      const draft = await letterAt(await officer(), `${path}/papers/d1/file`);
      expect(draft.paragraphs).toEqual(expect.arrayContaining(['（拟稿，未编号）', '催告书', '示例总承包公司：']));
      expect(draft.text).toContain('（草稿，未盖章）');
      const self = await sent(officer(), 'approve-paper', {
        paperId: 'd1',
        opinion: null,
        textSha256: null,
        inInk: null,
      });
      expect(self).toMatchObject({ status: 403, body: { code: 'approver-is-requester' } });
      const before = (await (await officer()).get(`${path}/papers/d1`)).body['versions'] as readonly {
        readonly sha256: string;
      }[];
      const textSha256 = before[0]?.sha256 ?? '';
      await done(second(), 'review-paper', { paperId: 'd1', opinion: '同意' });
      const approval = { paperId: 'd1', opinion: '同意发出', textSha256, inInk: null };
      const { result } = await done(head(), 'approve-paper', approval);
      const { number } = result as { readonly number: string };
      expect(number).toMatch(/^区人社局监催〔\d{4}〕\d+号$/);
      const approved = await letterAt(await officer(), `${path}/papers/d1/file`);
      expect(approved.paragraphs[1]).toBe(number);
      expect(approved.text).toContain('（未盖章）');
      expect(approved.text).toMatch(/承办：\S+　　审核：\S+　　审批：\S+/);
      await done(officer(), 'request-seal', { paperId: 'd1', copies: 2 });
      await done(second(), 'record-seal', { paperId: 'd1', by: '印章管理人01' });
      const bytes = aPaper();
      const place = path.slice('/api/v1/'.length);
      const fileId = await attachedFile(fixture, place, { kind: 'official-letter', title: '催告书盖章件' }, { bytes });
      await done(second(), 'attach-stamped-scan', { paperId: 'd1', fileId });
      expect(Buffer.from((await (await officer()).file(`${path}/papers/d1/file`)).bytes).equals(bytes)).toBe(true);
      const text = await letterAt(await officer(), `${path}/papers/d1/file?as=text`);
      expect(text.paragraphs).toEqual(approved.paragraphs);
      const { body } = await (await officer()).get(`${path}/papers/d1`);
      expect(body).toMatchObject({
        ...{ statusName: '已用印', number, copies: 2, sealedBy: '印章管理人01', scans: [fileId] },
        ...{
          versions: [
            { as: 'text', sha256: textSha256 },
            { as: 'scan', fileId },
          ],
        },
        approvedText: { sha256: textSha256, same: true },
      });
    });

    test('keeps the text of its draft, whatever the case has come to since', async () => {
      const { path } = stage();
      const said = [
        { field: 'result', text: '工资全部付清。' },
        { field: 'opinion', text: '建议立案。' },
      ];
      await done(officer(), 'draft-paper', { kind: 'filing-approval', of: null, said: said.slice(1) });
      const { papers } = (await (await officer()).get(`${path}/papers`)).body as {
        readonly papers: readonly { readonly paperId: string; readonly kind: string }[];
      };
      const id = papers.find(({ kind }) => kind === 'filing-approval')?.paperId ?? '';
      const project = async () =>
        (await printedDocument(await officer(), `${path}/papers/${id}/file?as=text`)).facts['工程项目'];
      expect(await project()).toBe('示例安置房工程');
      const facts = { projectKind: 'private', project: '改名的工程', sections: [] };
      await done(officer(), 'describe-project', facts);
      expect(await project()).toBe('示例安置房工程');
      const fresh = await printedDocument(await officer(), `${path}/forms/filing-approval`);
      expect(fresh.facts).toMatchObject({ 工程项目: '改名的工程' });
      await done(officer(), 'describe-project', { ...facts, project: '示例安置房工程' });
    });

    test('送达回证 of another paper to a party: what it is and its number, the rest by hand', async () => {
      const { path } = stage();
      const { parties } = (await (await officer()).get(path)).body as {
        readonly parties: readonly { readonly id: string; readonly name: unknown }[];
      };
      const of = parties.find(({ name }) => name === '示例总承包公司')?.id ?? '';
      const said = ['facts', 'basis', 'intended'].map((field) => ({ field, text: `${field}的内容` }));
      const { result } = await done(officer(), 'draft-paper', { kind: 'prior-notice', of, said });
      const { paperId } = result as { readonly paperId: string };
      const receipt = `${path}/forms/service-receipt?of=${paperId}`;
      expect((await (await officer()).get(receipt)).body['code']).toBe('letter-not-due');
      await done(second(), 'review-paper', { paperId, opinion: null });
      await done(head(), 'approve-paper', { paperId, opinion: null, textSha256: null, inInk: null });
      const { facts } = await printedDocument(await officer(), receipt);
      expect(facts).toMatchObject({
        ...{ 文书名称: '行政处理（处罚）事先告知书', 受送达人: '示例总承包公司', 送达方式: '' },
        文号: expect.stringMatching(/监告〔\d{4}〕\d+号$/),
      });
    });

    test('听证通知书 says from when on the hearing may be, counted from the day of its draft', async () => {
      const { path } = stage();
      const { parties } = (await (await officer()).get(path)).body as {
        readonly parties: readonly { readonly id: string; readonly name: unknown }[];
      };
      const of = parties.find(({ name }) => name === '示例总承包公司')?.id ?? '';
      const said = ['matter', 'on', 'place', 'chair'].map((field) => ({ field, text: `${field}的内容` }));
      const { result } = await done(officer(), 'draft-paper', { kind: 'hearing-notice', of, said });
      const { paperId } = result as { readonly paperId: string };
      const { text } = await letterAt(await officer(), `${path}/papers/${paperId}/file`);
      expect(text).toMatch(/七个工作日前.*听证最早可在\d{4}年\d+月\d+日（按\d{4}年\d+月\d+日送达计算）举行/);
    });

    test('作废 keeps its number, in the ledger too', async () => {
      const { path, fixture } = stage();
      const struck = await sent(second(), 'void-paper', { paperId: 'd1', reason: '另行制作' });
      expect(struck).toMatchObject({ status: 403, body: { code: 'paper-approver-not-entitled' } });
      await done(head(), 'void-paper', { paperId: 'd1', reason: '另行制作' });
      const { body } = await (await officer()).get(`${path}/papers/d1`);
      expect(body).toMatchObject({
        statusName: '作废',
        voidedBecause: '另行制作',
        number: expect.stringMatching(/监催/),
      });
      expect((await letterAt(await officer(), `${path}/papers/d1/file?as=text`)).text).toContain('（作废）');
      const ledger = await (await fixture.as('office01')).get('/api/v1/ledgers/case-papers');
      const rows = ledger.body['rows'] as readonly Readonly<Record<string, unknown>>[];
      expect(rows).toContainEqual(expect.objectContaining({ paper: body['number'], status: '作废', scanned: true }));
    });

    test('责令支付审批表 gives the order its number', async () => {
      const { path } = stage();
      const { parties } = (await (await officer()).get(path)).body as {
        readonly parties: readonly { readonly id: string; readonly name: unknown }[];
      };
      const of = parties.find(({ name }) => name === '示例总承包公司')?.id ?? '';
      const said = ['facts', 'basis', 'intended'].map((field) => ({ field, text: `${field}的内容` }));
      const { result } = await done(officer(), 'draft-paper', { kind: 'order-approval', of, said });
      const { paperId } = result as { readonly paperId: string };
      await done(second(), 'review-paper', { paperId, opinion: null });
      const approval = { paperId, opinion: null, textSha256: null, inInk: null };
      const { number } = (await done(head(), 'approve-paper', approval))['result'] as { readonly number: string };
      const { facts } = await printedDocument(await officer(), `${path}/papers/${paperId}/file?as=text`);
      expect(facts).toMatchObject({ 拟责令的单位: '示例总承包公司', 拟责令的内容: 'intended的内容' });
      expect(facts['审批意见']).toMatch(/\d{4}年\d+月\d+日$/);
      const { lines } = (await (await officer()).get(`${path}/money`)).body as {
        readonly lines: readonly { id: string }[];
      };
      const order = {
        ...{ kind: 'treatment-decision', addressee: of, article: '《劳动保障监察条例》第二十六条' },
        ...{ lineIds: lines.map(({ id }) => id), amountFen: 1_860_000, compensationFen: 0, payBy: '2030-07-28' },
      };
      const issued = await done(officer(), 'issue-order', { ...order, paper: paperId });
      expect(issued['result']).toMatchObject({ number });
      const again = await sent(officer(), 'issue-order', { ...order, paper: paperId });
      expect(again).toMatchObject({ status: 409, body: { code: 'paper-used' } });
    });
  });
}
