/** Bytes from any place; as many as are asked for, fewer only at the end. */
export interface ContentSource {
  readonly size: number;
  read(start: number, length: number): Promise<Buffer>;
}

type ContentProblem =
  /** This kind of file is not taken. */
  | 'content-not-taken'
  /** The content is not what the name says. */
  | 'content-differs'
  /** Macros, programs, scripts. */
  | 'content-active'
  /** Office file of before 2007, or encrypted. */
  | 'content-old-office'
  /** It would unpack to far more than it is. */
  | 'content-swells'
  | 'content-broken';

/** A file that is not taken because of what is in it. */
export class ContentRefused extends Error {
  readonly code: ContentProblem;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: ContentProblem, details: ContentRefused['details'] = {}) {
    super(code);
    this.name = 'ContentRefused';
    this.code = code;
    this.details = details;
  }
}
