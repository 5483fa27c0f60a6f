/** A file of the log that the store does not give back as it was entered. */
export class EvidenceDamaged extends Error {
  readonly code: 'evidence-missing' | 'evidence-altered';
  readonly damage: 'missing' | 'altered';

  constructor(damage: EvidenceDamaged['damage']) {
    super(`evidence-${damage}`);
    this.name = 'EvidenceDamaged';
    this.code = `evidence-${damage}`;
    this.damage = damage;
  }
}

/** A file that is not taken; `details` are sizes and types, never content. */
export class EvidenceRefused extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, details: EvidenceRefused['details'] = {}) {
    super(code);
    this.name = 'EvidenceRefused';
    this.code = code;
    this.details = details;
  }
}

/** A scanner is configured and cannot be asked: nothing is taken unlooked at. */
export class EvidenceScanFailed extends Error {
  readonly code = 'evidence-scan-unavailable';

  constructor(cause: unknown) {
    super('evidence-scan-unavailable', { cause });
    this.name = 'EvidenceScanFailed';
  }
}

/** The store cannot be asked, or failed in the middle: it says nothing about the file. */
export class EvidenceStoreFailed extends Error {
  readonly code = 'evidence-store-unavailable';

  constructor(cause: unknown) {
    super('evidence-store-unavailable', { cause });
    this.name = 'EvidenceStoreFailed';
  }
}
