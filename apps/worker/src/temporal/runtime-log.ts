import type { Logger as ProductLogger } from '@qingxin/platform';
import { DefaultLogger, type Logger, type LogEntry, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

let forwarded: Logger | undefined;

/**
 * Warnings of the SDK in the product's log: their words, the workflow's id and the error, never arguments. Its figures
 * (workflow task lag, failed activities) at `metricsAt` for Prometheus, where one is given.
 */
export function forwardRuntimeLog(logger: ProductLogger, metricsAt: string | null = null): Logger {
  if (forwarded !== undefined) return forwarded;
  forwarded = new DefaultLogger('WARN', (entry) => write(logger, entry));
  Runtime.install({
    logger: forwarded,
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) },
      ...(metricsAt === null ? {} : { metrics: { prometheus: { bindAddress: metricsAt, unitSuffix: true } } }),
    },
  });
  return forwarded;
}

function write(logger: ProductLogger, { level, message, meta }: LogEntry): void {
  const workflow: unknown = meta?.['workflowId'];
  const err: unknown = meta?.['error'];
  const line = { ...(typeof workflow === 'string' ? { workflow } : {}), err };
  if (level === 'ERROR') logger.error(line, message);
  else logger.warn(line, message);
}
