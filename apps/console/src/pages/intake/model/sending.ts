import { newCommandId } from '../../../api/command-id.ts';
import { codeOf, isWorthRepeating } from '../../../api/problem.ts';
import type { Attempt, Draft, FileDraft, Registered, Registration } from './draft.ts';

/** What sending needs of the world. */
export interface Ports {
  readonly register: (attempt: Attempt) => Promise<Registered>;
  readonly upload: (complaint: string, file: FileDraft) => Promise<NonNullable<FileDraft['stored']>>;
  readonly attach: (complaint: string, file: FileDraft, fileId: string) => Promise<void>;
  /** On this device, before anything goes on. */
  readonly keep: (draft: Draft) => Promise<void>;
}

/** `error` null: nothing is left to be sent. */
export interface Sent {
  readonly draft: Draft;
  readonly error: unknown;
}

/** The stored file is not the one that was hashed here. */
export class HashDiffers extends Error {}

/** Says nothing of whether an earlier sending was processed: whoever asks is not let in at all, or not now. */
const AT_THE_GATE = ['not-signed-in', 'post-ended', 'password-change-required', 'too-many-requests', 'not-permitted'];

/**
 * Sends a draft, goes on with one that was begun. What was sent and not answered goes out again as it was, under its number; a
 * refusal is an answer, after which the draft can be changed and gets a new one. Files follow, each from where it had come to.
 */
export async function send(draft: Draft, body: Registration, ports: Ports): Promise<Sent> {
  let at = draft;
  if (at.answer === null) {
    const attempt = at.attempt ?? { commandId: newCommandId(), body: withReason(body, at.lateReason) };
    at = { ...at, standing: 'unanswered', attempt };
    await ports.keep(at);
    try {
      const answer = await ports.register(attempt);
      at = { ...at, standing: 'registered', attempt: null, answer };
      await ports.keep(at);
    } catch (error) {
      if (isWorthRepeating(error)) return { draft: at, error };
      const isAtGate = AT_THE_GATE.includes(codeOf(error) ?? '');
      if (isAtGate && draft.attempt !== null) return { draft: at, error };
      at = { ...at, standing: isAtGate ? 'waiting' : 'editing', attempt: null };
      await ports.keep(at);
      return { draft: at, error };
    }
  }
  return sendFiles(at, ports);
}

async function sendFiles(draft: Draft, ports: Ports): Promise<Sent> {
  const complaint = draft.answer?.id ?? '';
  let at = draft;
  let error: unknown = null;
  const put = async (file: FileDraft): Promise<FileDraft> => {
    at = { ...at, files: at.files.map((one) => (one.key === file.key ? file : one)) };
    await ports.keep(at);
    return file;
  };
  for (const file of draft.files.filter(({ attached }) => !attached)) {
    try {
      const there = file.stored === null ? await put({ ...file, stored: await ports.upload(complaint, file) }) : file;
      const stored = there.stored as NonNullable<FileDraft['stored']>;
      if (there.sha256 !== null && there.sha256 !== stored.sha256) throw new HashDiffers(file.name);
      await ports.attach(complaint, there, stored.fileId);
      await put({ ...there, attached: true });
    } catch (failed) {
      error ??= failed;
    }
  }
  return { draft: at, error };
}

function withReason(body: Registration, lateReason: string): Registration {
  const reason = lateReason.trim();
  return reason === '' ? body : { ...body, lateReason: reason };
}
