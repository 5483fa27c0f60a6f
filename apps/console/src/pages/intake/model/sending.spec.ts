import { describe, expect, it } from '@jest/globals';
import { ApiProblem, Unreachable } from '../../../api/problem.ts';
import { type Attempt, type Draft, newDraft, type Registration } from './draft.ts';
import { HashDiffers, type Ports, send } from './sending.ts';

const BODY = { statement: '没有发工资' } as Registration;
const REGISTERED = { id: 'c-1', number: '1号', receiptCode: 'R', warnings: [] };
const HASH = 'a'.repeat(64);

const refusal = (code: string, status = 409) =>
  new ApiProblem({ type: '', title: '', status, detail: '', code, requestId: '' });

const fileOf = (key: string) => ({
  ...{
    key,
    draft: 'd-1',
    name: `${key}.pdf`,
    size: 1,
    sha256: HASH,
    kind: 'other',
    stored: null,
    attachId: `attach-${key}`,
  },
  attached: false,
});

/** Answers of the service in order; what it was sent and what was kept are there to be looked at. */
function world(answers: readonly (Error | null)[], stored = HASH) {
  const sent: Attempt[] = [];
  const kept: Draft[] = [];
  const uploads: string[] = [];
  const attached: string[] = [];
  let next = 0;
  const answer = async <T>(value: T): Promise<T> => {
    const failed = answers[next++] ?? null;
    if (failed !== null) throw failed;
    return value;
  };
  const ports: Ports = {
    register: (attempt) => {
      sent.push(attempt);
      return answer(REGISTERED);
    },
    upload: (_, { key }) => {
      uploads.push(key);
      return answer({ fileId: `file-${key}`, sha256: stored });
    },
    attach: (_, file, fileId) => {
      attached.push(`${file.attachId} ${fileId}`);
      return answer(undefined);
    },
    keep: async (draft) => {
      kept.push(draft);
    },
  };
  return { ports, sent, kept, uploads, attached };
}

const draft = (more: Partial<Draft> = {}): Draft => ({ ...newDraft('hrss.01', 'hrss'), ...more });

describe('sending a draft', () => {
  it('keeps what it sends under its number before it goes out', async () => {
    const { ports, sent, kept } = world([null]);
    const { draft: done, error } = await send(draft(), BODY, ports);
    expect(error).toBeNull();
    expect(kept[0]).toMatchObject({ standing: 'unanswered', attempt: sent[0] });
    expect(done).toMatchObject({ standing: 'registered', attempt: null, answer: REGISTERED });
  });

  it('sends again the same under the same number until there is an answer, whatever the form says since', async () => {
    const first = world([new Unreachable()]);
    const { draft: lost } = await send(draft(), BODY, first.ports);
    expect(lost).toMatchObject({ standing: 'unanswered' });
    const second = world([refusal('internal', 500), null]);
    const { draft: still } = await send(lost, { ...BODY, statement: '改了' }, second.ports);
    await send(still, BODY, second.ports);
    expect([...second.sent]).toEqual([first.sent[0], first.sent[0]]);
  });

  it('a refusal is an answer: it can be changed, and goes out under another number', async () => {
    const first = world([refusal('late-reason-required')]);
    const { draft: refused, error } = await send(draft(), BODY, first.ports);
    expect([refused.standing, refused.attempt, (error as ApiProblem).code]).toEqual([
      'editing',
      null,
      'late-reason-required',
    ]);
    const second = world([null]);
    await send({ ...refused, lateReason: '停电' }, BODY, second.ports);
    expect(second.sent[0]?.body).toEqual({ ...BODY, lateReason: '停电' });
    expect(second.sent[0]?.commandId).not.toBe(first.sent[0]?.commandId);
  });

  it('who is not let in learns nothing of what was sent before: it keeps its number', async () => {
    const gate = refusal('not-signed-in', 401);
    expect((await send(draft(), BODY, world([gate]).ports)).draft).toMatchObject({
      standing: 'waiting',
      attempt: null,
    });
    const attempt = { commandId: 'n-1', body: BODY };
    const { draft: still } = await send(draft({ standing: 'unanswered', attempt }), BODY, world([gate]).ports);
    expect(still).toMatchObject({ standing: 'unanswered', attempt });
  });

  it('files follow, each goes on from where it had come to, and none is taken in twice', async () => {
    const first = world([null, null, new Unreachable(), null, null]);
    const { draft: half, error } = await send(draft({ files: [fileOf('one'), fileOf('two')] }), BODY, first.ports);
    expect(error).toBeInstanceOf(Unreachable);
    expect(half.files.map(({ attached }) => attached)).toEqual([false, true]);
    const second = world([null]);
    const { draft: whole, error: none } = await send(half, BODY, second.ports);
    expect([second.sent, second.uploads, second.attached, none]).toEqual([[], [], ['attach-one file-one'], null]);
    expect(whole.files.every(({ attached }) => attached)).toBe(true);
  });

  it('a file that came in as another one is not taken in', async () => {
    const { ports, attached } = world([null, null], 'b'.repeat(64));
    const { error } = await send(draft({ files: [fileOf('one')] }), BODY, ports);
    expect([error instanceof HashDiffers, attached]).toEqual([true, []]);
  });
});
