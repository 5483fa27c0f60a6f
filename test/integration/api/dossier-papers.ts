import { expect, test } from '@jest/globals';
import { somePdf } from '../../../libs/documents/src/testing/pdf.ts';
import type { ApiFixture } from './api-fixture.ts';
import { printedVolume } from './dossiers.ts';
import { attachedFile } from './evidence-files.ts';

interface Stage {
  readonly fixture: ApiFixture;
  /** Address of a case with papers under way, approved and void. */
  readonly path: string;
}

interface Listed {
  readonly paperId: string;
  readonly kind: string;
  readonly number: string | null;
  readonly status: string;
}

/** Papers with their chain in the file of their case, after the specs of papers have made some. */
export function dossierPaperTests(stage: () => Stage): void {
  const volume = async (query: string) => {
    const { fixture, path } = stage();
    const { pages } = await printedVolume(fixture, path.split('/').at(-1) ?? '', { query });
    return { pages, index: pages[1] ?? '', whole: pages.join('\n') };
  };
  const papers = async (kind: string): Promise<readonly Listed[]> => {
    const { fixture, path } = stage();
    const { body } = await (await fixture.as('hrss01')).get(`${path}/papers`);
    return (body as { readonly papers: readonly Listed[] }).papers.filter((one) => one.kind === kind);
  };

  test('正卷 has what went out under a seal, 副卷 审批表, drafts and what was void, each with its number', async () => {
    const [notice] = await papers('prior-notice');
    const [approval] = await papers('order-approval');
    const [urging] = await papers('urging-letter');
    const main = await volume('volume=main');
    const sub = await volume('volume=sub');
    expect(main.index).toContain('行政处理（处罚）事先告知书');
    expect(main.index).toContain(notice?.number);
    expect(main.whole).toContain('拟作出的决定');
    expect(main.whole).toContain('（未盖章）');
    for (const title of ['催告书', '立案审批表', '责令支付审批表']) {
      expect({ title, listed: main.index.includes(title) }).toEqual({ title, listed: false });
    }
    for (const title of ['催告书（作废）', '立案审批表（草稿）', '责令支付审批表']) expect(sub.index).toContain(title);
    for (const paper of [approval, urging]) expect(sub.index).toContain(paper?.number);
    expect(sub.whole).toContain('作废原因另行制作');
    expect(sub.index).not.toContain('行政处理（处罚）事先告知书');
    expect(main.index).not.toContain('催告书盖章件');
    expect(sub.index).toContain('催告书盖章件');
  });

  test('the stamped scan stands in place of the print, once, and its newer edition in its place', async () => {
    const { fixture, path } = stage();
    const place = path.slice('/api/v1/'.length);
    const [notice] = await papers('prior-notice');
    const paperId = notice?.paperId;
    const [officer, second] = [await fixture.as('hrss01'), await fixture.as('hrss02')];
    expect((await officer.post(`${path}/request-seal`, { paperId, copies: 1 })).status).toBe(200);
    expect((await second.post(`${path}/record-seal`, { paperId, by: '印章管理人01' })).status).toBe(200);
    const said = { kind: 'official-letter', title: '告知书盖章件' };
    const first = await attachedFile(fixture, place, said, { bytes: await somePdf(['stamped-one']) });
    expect((await second.post(`${path}/attach-stamped-scan`, { paperId, fileId: first })).status).toBe(200);
    const before = await volume('volume=main');
    expect(before.pages.filter((page) => page.includes('stamped-one'))).toHaveLength(1);
    expect(before.whole).not.toContain('拟作出的决定');
    expect(before.index).toContain('行政处理（处罚）事先告知书');
    expect(before.index).not.toContain('告知书盖章件');
    const better = { ...said, title: '告知书清晰件', replaces: first };
    await attachedFile(fixture, place, better, { bytes: await somePdf(['stamped-two']) });
    const after = await volume('volume=main');
    expect(after.pages.filter((page) => /stamped/.test(page))).toEqual([expect.stringContaining('stamped-two')]);
    expect(after.index).not.toContain('告知书清晰件');
    const sub = await volume('volume=sub');
    expect(sub.whole).toContain('stamped-one');
    expect(sub.whole).not.toContain('stamped-two');
  });

  test('the list leads to the page on which each paper begins', async () => {
    const { pages, index } = await volume('volume=main');
    const [, first] = /行政处理（处罚）事先告知书\d+年\d+月\d+日(\d+)演示/.exec(index) ?? [];
    expect(pages.find((text) => text.includes('stamped-two'))).toMatch(new RegExp(`^stamped-two${first}演示`));
  });
}
