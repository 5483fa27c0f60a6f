import type { Answer, Door } from '@qingxin/application';
import { uuidV5 } from '@qingxin/event-store';
import type { Place, Tracing } from '@qingxin/platform';
import { type Asked, actorOf } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { idOf } from '../stream-id.ts';
import type { CommandRoute } from './command-routes.ts';
import { resultOf } from './command-result.ts';

type Body = Readonly<Record<string, unknown>> & { readonly actedOn?: string; readonly lateReason?: string };

/** Told how long each command took and how it ended. */
export interface CommandCount {
  handled(command: string, outcome: 'done' | 'failed', seconds: number): void;
}

/** From an HTTP request to the door and back. */
export class SendCommand {
  readonly #door: Door;
  readonly #count: CommandCount;
  readonly #tracing: Pick<Tracing, 'command' | 'within'>;

  constructor(door: Door, count: CommandCount, tracing: Pick<Tracing, 'command' | 'within'>) {
    this.#door = door;
    this.#count = count;
    this.#tracing = tracing;
  }

  /** A report against officials is nobody's to follow, in no trace either. */
  send(route: CommandRoute, asked: Asked): Promise<Reply> {
    const { entry, spec } = route;
    if (entry.kind === 'conduct') return this.#send(route, asked, null);
    const { commandId, requestId } = asked;
    const facts = { command_id: commandId, request_id: requestId };
    return this.#tracing.command(commandId, `${spec.method} ${spec.path}`, facts, (place) =>
      this.#send(route, asked, place),
    );
  }

  async #send({ entry, spec, streamOf }: CommandRoute, asked: Asked, place: Place): Promise<Reply> {
    const headers = asked.headers as { readonly 'If-Match'?: string };
    const { commandId } = asked;
    const { actedOn, lateReason, ...payload } = asked.body as unknown as Body;
    const { id = uuidV5(commandId, entry.kind) } = asked.params as { readonly id?: string };
    const handle = (): Promise<Answer> =>
      this.#door.handler.handle(
        {
          commandId,
          stream: streamOf === null ? `${entry.kind}-${id}` : streamOf(id),
          type: entry.type,
          payload,
          requestId: asked.requestId,
          ...(actedOn === undefined ? {} : { actedOn }),
          ...(lateReason === undefined ? {} : { lateReason }),
          ...expectedVersion(headers['If-Match']),
        },
        actorOf(asked),
      );
    const answer = await this.#timed(entry.type, () =>
      place === null ? handle() : this.#tracing.within(place, `door ${entry.type}`, { kind: entry.kind }, handle),
    );
    return reply(answer, spec.answers[0]?.status ?? 200);
  }

  async #timed(command: string, handle: () => Promise<Answer>): Promise<Answer> {
    const started = performance.now();
    const seconds = (): number => (performance.now() - started) / 1000;
    try {
      const answer = await handle();
      this.#count.handled(command, 'done', seconds());
      return answer;
    } catch (error) {
      this.#count.handled(command, 'failed', seconds());
      throw error;
    }
  }
}

function expectedVersion(ifMatch: string | undefined): { readonly expectedVersion?: number } {
  return ifMatch === undefined ? {} : { expectedVersion: Number(/\d+/.exec(ifMatch)?.[0]) };
}

function reply(answer: Answer, status: number): Reply {
  const { commandId, stream, version, events, notYet } = answer;
  const result = resultOf(answer);
  const body = {
    commandId,
    id: idOf(stream),
    version,
    events,
    ...(result === null ? {} : { result }),
    ...(notYet === undefined ? {} : { notYet }),
  };
  return new Reply(body, { status, headers: { ETag: `"${version}"` } });
}
