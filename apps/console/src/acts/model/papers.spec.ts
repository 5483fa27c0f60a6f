import { describe, expect, it } from '@jest/globals';
import type { Node } from './nodes.ts';
import { approvalOf, formOfPaper, paperIn } from './papers.ts';
import { payloadOf, valueOf } from './values.ts';

const FORM: Node = {
  k: 'record',
  label: '',
  fields: [
    { name: 'kind', k: 'enum', label: '文书种类', options: [['inquiry-notice', '调查询问书']], required: true },
    { name: 'of', k: 'id', label: '对象', nullable: true, required: true },
    { name: 'said', k: 'list', label: '内容', of: { k: 'record', label: '', fields: [] }, required: true },
  ],
};
const written = { on: '12月3日上午', place: '二楼', bring: ' 工资表 ' };

describe('the form of a paper', () => {
  it('asks for what its kind says, each under its heading, and for what it is about', () => {
    const form = formOfPaper(FORM, 'inquiry-notice');
    const { issues } = payloadOf(form, { kind: 'inquiry-notice', said: { place: '二楼' } });
    expect(issues.map(({ path }) => path)).toEqual(['/of', '/said/on', '/said/bring']);
    const { payload } = payloadOf(form, { kind: 'inquiry-notice', of: 'p1', said: written });
    expect(payload).toEqual({
      ...{ kind: 'inquiry-notice', of: 'p1' },
      said: [
        { field: 'on', text: '12月3日上午' },
        { field: 'place', text: '二楼' },
        { field: 'bring', text: '工资表' },
      ],
    });
  });

  it('does not ask whom a paper of the whole matter is about, nor for what may be left out', () => {
    const form = formOfPaper(FORM, 'closing-approval');
    const said = { result: '已清零', opinion: '拟结案' };
    expect(payloadOf(form, { kind: 'inquiry-notice', said }).payload).toMatchObject({ of: null });
    expect(payloadOf(formOfPaper(FORM, 'extension-approval'), { kind: 'inquiry-notice', of: 'S#1' })).toMatchObject({
      ...{ issues: [], payload: { said: [] } },
    });
  });

  it('opens with what is said already, as far as it is shown', () => {
    const papers = {
      papers: [
        {
          ...{ paperId: 'd1', kind: 'inquiry-notice' },
          said: [
            { field: 'place', text: { masked: null, text: '二楼' } },
            { field: 'on', text: { masked: '…' } },
          ],
        },
      ],
    };
    const paper = paperIn(papers, 'd1');
    expect(paper).toEqual({ kind: 'inquiry-notice', said: { said: [{ field: 'place', text: '二楼' }] } });
    expect(valueOf(formOfPaper(FORM, 'inquiry-notice'), paper?.said)).toMatchObject({ said: { place: '二楼' } });
    expect(paperIn(papers, 'd9')).toBeNull();
  });

  it('that is approved names the text that is approved', () => {
    const versions = [
      { as: 'scan', sha256: 'b' },
      { as: 'text', sha256: 'a' },
    ];
    expect(approvalOf({ versions })).toEqual({ textSha256: 'a' });
    expect([approvalOf({ versions: [{ as: 'text', sha256: null }] }), approvalOf(undefined)]).toEqual([null, null]);
  });
});
