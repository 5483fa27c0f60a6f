import type { Readable } from 'node:stream';
import type { Door } from '@qingxin/application';
import { contentTypeOf } from '@qingxin/documents';
import { localDayOf, numberOn, refusalCode, refuse } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { districtNow } from '../district.ts';
import { type EvidenceDesk, refuseExtension } from '../evidence/evidence-desk.ts';
import { holderActor, type ReceiptHolders } from './receipt-holder.ts';

export interface ReceiptFile {
  readonly code: string;
  readonly extension: string | undefined;
  readonly bytes: Readable;
  readonly saidSize: number | null;
}

/** What a telephone makes in a minute or two; longer recordings are brought to the window. */
const MOST_BYTES = 50 * 2 ** 20;

const KINDS = {
  picture: { kind: 'photo', title: '当事人提交的照片' },
  audio: { kind: 'audio', title: '当事人提交的录音' },
  video: { kind: 'video', title: '当事人提交的录像' },
  document: { kind: 'other', title: '当事人提交的材料' },
} as const;

/** Photos and recordings that whoever holds the receipt adds to the complaint: sealed and looked at as other evidence. */
export class ReceiptFiles {
  readonly #parts: { readonly door: Door; readonly holders: ReceiptHolders; readonly evidence: EvidenceDesk };

  constructor(parts: { readonly door: Door; readonly holders: ReceiptHolders; readonly evidence: EvidenceDesk }) {
    this.#parts = parts;
  }

  /** What is there already is not kept twice: a sending that got no answer may be repeated. Refuses `receipt-files-full`. */
  async receive({ code, extension, bytes, saidSize }: ReceiptFile): Promise<object> {
    const { door, holders, evidence } = this.#parts;
    const { stream, state, own } = await holders.of(code);
    const type = contentTypeOf(extension ?? '') ?? refuseExtension();
    const actor = holderActor(stream, own?.said ?? 'receipt');
    const sent = Object.values(state.evidence).filter(({ attachedBy }) => attachedBy.startsWith('public:'));
    const before = sent.filter(({ attachedBy }) => attachedBy === actor.id).length;
    const { rules, at } = await districtNow(door);
    const today = localDayOf(at);
    const mostFiles = numberOn(rules, 'D-RECEIPT-FILES', 'mostFiles', today);
    const mostOfGroup = numberOn(rules, 'D-RECEIPT-FILES', 'mostOfGroup', today);
    if (before >= mostFiles || sent.length >= mostOfGroup)
      return refuse('receipt-files-full', { details: { most: before >= mostFiles ? mostFiles : mostOfGroup } });
    const { fileId, size } = await evidence.store({
      ...{ stream, by: actor.id, type, bytes, saidSize, mostBytes: MOST_BYTES, outside: true },
    });
    const { kind, title } = KINDS[type.of];
    const payload = {
      ...{ fileId, kind, title, source: '当事人网上提交', obtainedBy: 'submitted', obtainedOn: today },
      ...{ replaces: null, redacted: false, persons: [] },
    };
    const commandId = uuidV5(fileId.replace(/^file-/, ''), 'attach');
    const files = before + 1;
    try {
      await door.handler.handle({ commandId, stream, type: 'AttachEvidence', payload }, actor);
      return { files, size, known: false };
    } catch (error) {
      if (refusalCode(error) !== 'evidence-twice') throw error;
      return { files: before, size, known: true };
    }
  }
}
