/** A natural key of this request belongs to another record. `kind` is the claim's kind, never the key. */
export class AlreadyClaimed extends Error {
  readonly code = 'already-claimed';
  readonly kind: string;

  constructor(kind: string) {
    super(`already claimed: ${kind}`);
    this.name = 'AlreadyClaimed';
    this.kind = kind;
  }
}

/** Another command wrote the same subject's first key meanwhile: seal again, then append again. */
export class SubjectKeyTaken extends Error {
  readonly code = 'subject-key-taken';

  constructor() {
    super('subject key written meanwhile');
    this.name = 'SubjectKeyTaken';
  }
}

/** The subject's key was destroyed; nothing sealed under it can be opened again. */
export class SubjectErased extends Error {
  readonly code = 'subject-erased';

  constructor() {
    super('subject erased');
    this.name = 'SubjectErased';
  }
}
