import type { EventOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';

/** 取得方式: 当事人提交, 现场采集, 依法调取, 有关单位提供, 系统生成. */
export type ObtainedBy = 'submitted' | 'collected' | 'requisitioned' | 'provided' | 'generated';

export const OBTAINED_BY = [
  'submitted',
  'collected',
  'requisitioned',
  'provided',
  'generated',
] as const satisfies readonly ObtainedBy[];

/** The bytes as they are kept; what they say is nowhere in the log. */
export interface StoredFile {
  /** Name of the object in the store: says nothing about matter, person or content. */
  readonly object: string;
  /** SHA-256 of the file as it was sent, hex. */
  readonly sha256: string;
  /** Bytes of the file as it was sent. */
  readonly size: number;
  /** By its content, e.g. `application/pdf`. */
  readonly mediaType: string;
  readonly extension: string;
}

export interface EvidenceDetails {
  /** `file-<uuid>`; the uuid is the subject whose key opens file and words. */
  readonly fileId: string;
  readonly kind: string;
  readonly title: FreeText;
  /** 来源: from whom or where. */
  readonly source: FreeText;
  readonly obtainedBy: ObtainedBy;
  readonly obtainedOn: LocalDay | 'unknown';
  /** The file of which this is a further version; the earlier one stays. */
  readonly replaces: string | null;
  /** 遮盖副本: the version before without what must not stay readable. */
  readonly redacted: boolean;
  /** Subjects of the persons that the file speaks of, as far as they are known. */
  readonly persons: readonly string[];
}

interface FileRef {
  readonly fileId: string;
}

export type EvidenceEvent =
  | EventOf<'EvidenceAttached', EvidenceDetails & { readonly evidenceFile: StoredFile }>
  | EventOf<
      'EvidenceWithdrawalRequested',
      FileRef & {
        readonly reason: FreeText;
        readonly requestedBy: string;
        /** Who decides: a second person of this unit with this role. */
        readonly unit: string;
        readonly role: 'unit-head' | 'coordinator';
      }
    >
  /** 作废: stays listed and readable, counts no more. */
  | EventOf<'EvidenceWithdrawn', FileRef & { readonly requestedBy: string; readonly confirmedBy: string }>
  | EventOf<'EvidenceWithdrawalDeclined', FileRef & { readonly reason: FreeText; readonly declinedBy: string }>
  /** The key of the file is destroyed; its redacted copy stays. */
  | EventOf<'EvidenceErased', FileRef & { readonly copy: string; readonly reason: FreeText; readonly object: string }>;
