import { createHash } from 'node:crypto';
import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  type IdGenerator,
  RandomIdGenerator,
} from '@opentelemetry/sdk-trace-base';

/** What is told of a piece of work: ids, kinds, codes and counts. Never a name, a text or an address. */
export type SpanFacts = Readonly<Record<string, string | number>>;

/** Where a piece of work belongs; null: it begins a trace. */
export type Place = SpanContext | null;

/** Work as one sees it in a trace; without an endpoint everything just runs. */
export interface Tracing {
  /**
   * What brings a command: its trace has the command's id, so that whoever has the one has the other, and every process finds
   * it without being told. What fails is told by its code.
   */
  command<T>(commandId: string, name: string, facts: SpanFacts, act: (place: Place) => Promise<T>): Promise<T>;
  within<T>(place: Place, name: string, facts: SpanFacts, act: (place: Place) => Promise<T>): Promise<T>;
  /** Of work that several commands share: a span in the trace of each. */
  forEach<T>(places: readonly (readonly [Place, SpanFacts])[], name: string, act: Shared<T>): Promise<T>;
  /** Sends what is left. */
  close(): Promise<void>;
}

type Shared<T> = (places: readonly Place[]) => Promise<T>;

/** How long sending what is left may take at the end. */
const LAST_MS = 2_000;

const UNTRACED: Tracing = {
  command: (_id, _name, _facts, act) => act(null),
  within: (_place, _name, _facts, act) => act(null),
  forEach: (places, _name, act) => act(places.map(() => null)),
  close: () => Promise.resolve(),
};

/** @param endpoint of an OpenTelemetry collector (OTLP over HTTP, JSON), without `/v1/traces`; null: nothing leaves this process */
export function openTracing(service: string, endpoint: string | null): Tracing {
  if (endpoint === null) return UNTRACED;
  const ids = new CommandIds();
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: LAST_MS,
  });
  const provider = new BasicTracerProvider({
    idGenerator: ids,
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: 1_000, exportTimeoutMillis: LAST_MS })],
  });
  return new Traces(provider, ids);
}

/** The first span of a command's trace, in whatever process it is asked for. */
export function placeOfCommand(commandId: string): SpanContext {
  const digest = createHash('sha256').update(commandId).digest('hex');
  const uuid = commandId.replaceAll('-', '').toLowerCase();
  const traceId = /^[0-9a-f]{32}$/.test(uuid) && !/^0+$/.test(uuid) ? uuid : digest.slice(0, 32);
  return { traceId, spanId: digest.slice(32, 48), traceFlags: TraceFlags.SAMPLED, isRemote: true };
}

/** Random ids, but for the first span of a command. */
class CommandIds implements IdGenerator {
  readonly #random = new RandomIdGenerator();
  #next: SpanContext | null = null;

  generateTraceId = (): string => this.#next?.traceId ?? this.#random.generateTraceId();
  generateSpanId = (): string => this.#next?.spanId ?? this.#random.generateSpanId();

  /** `start` asks for its ids before it answers. */
  as(first: SpanContext, start: () => Span): Span {
    this.#next = first;
    try {
      return start();
    } finally {
      this.#next = null;
    }
  }
}

class Traces implements Tracing {
  readonly #provider: BasicTracerProvider;
  readonly #ids: CommandIds;
  readonly #tracer: Tracer;

  constructor(provider: BasicTracerProvider, ids: CommandIds) {
    this.#provider = provider;
    this.#ids = ids;
    this.#tracer = provider.getTracer('qingxin');
  }

  command<T>(commandId: string, name: string, facts: SpanFacts, act: (place: Place) => Promise<T>): Promise<T> {
    const span = this.#ids.as(placeOfCommand(commandId), () =>
      this.#tracer.startSpan(name, { kind: SpanKind.SERVER, attributes: named(facts) }, ROOT_CONTEXT),
    );
    return ended([span], () => act(span.spanContext()));
  }

  within<T>(place: Place, name: string, facts: SpanFacts, act: (place: Place) => Promise<T>): Promise<T> {
    const span = this.#started(place, name, facts);
    return ended([span], () => act(span.spanContext()));
  }

  forEach<T>(places: readonly (readonly [Place, SpanFacts])[], name: string, act: Shared<T>): Promise<T> {
    const spans = places.map(([place, facts]) => this.#started(place, name, facts));
    return ended(spans, () => act(spans.map((span) => span.spanContext())));
  }

  async close(): Promise<void> {
    await this.#provider.shutdown().catch(() => undefined);
  }

  #started(place: Place, name: string, facts: SpanFacts): Span {
    const context: Context = place === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, place);
    return this.#tracer.startSpan(name, { attributes: named(facts) }, context);
  }
}

async function ended<T>(spans: readonly Span[], act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    for (const span of spans)
      span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('qingxin.code', codeOf(error));
    throw error;
  } finally {
    for (const span of spans) span.end();
  }
}

function named(facts: SpanFacts): Attributes {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [`qingxin.${name}`, value]));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected';
}
