import type { CaseState, CompanyState, ComplaintState, EventOf, Instant, LocalDay, Recorded } from '@qingxin/domain';

export interface StoryCommand {
  /** Stream name; the story chooses the uuid of a complaint or a company, as a client does. */
  readonly stream: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Demo account that sends it. */
  readonly account: string;
  readonly commandId: string;
  readonly actedOn?: LocalDay;
  readonly lateReason?: string;
}

export type StoryAnswer =
  | { readonly kind: 'done'; readonly events: readonly string[] }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string };

/** Workflows did not do in time what the log asks of them: nobody works, or somebody does it wrong. */
export class WorkflowsBehind extends Error {
  constructor(what: string) {
    super(`流程没有跟上：${what}`);
    this.name = 'WorkflowsBehind';
  }
}

/** Where the story happens: the running product, or in its tests the domain alone. */
export interface StoryWorld {
  /** Lets time pass up to `at`, with everything that time brings about on the way. */
  moveTo(at: Instant): Promise<void>;
  send(command: StoryCommand): Promise<StoryAnswer>;
  /** Comes back when the work that earlier commands gave to workflows is done. */
  settled(streams: readonly string[]): Promise<void>;
  complaint(stream: string): Promise<ComplaintState>;
  case(stream: string): Promise<CaseState>;
  company(stream: string): Promise<CompanyState>;
  /** The matter's whole history, oldest first. */
  history(stream: string): Promise<readonly Recorded<EventOf>[]>;
}
