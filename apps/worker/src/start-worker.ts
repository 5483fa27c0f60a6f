import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type Configuration, createLogger, type Logger, openDistrict } from '@qingxin/platform';
import { WorkerModule } from './worker.module.ts';

export interface WorkerOptions {
  readonly configuration: Configuration;
  readonly logger?: Logger;
}

export interface RunningWorker {
  /** Lets what is under way finish, then closes everything. */
  close(): Promise<void>;
}

/** Starts the worker. It stays up without Temporal and without a moment's database. @throws when keys are missing */
export async function startWorker({ configuration, ...options }: WorkerOptions): Promise<RunningWorker> {
  const logger = options.logger ?? createLogger({ name: 'worker', level: configuration.logLevel });
  const surroundings = await openDistrict(configuration, logger, 'qingxin-worker');
  try {
    const context = await NestFactory.createApplicationContext(WorkerModule.over(surroundings), {
      logger: false,
      abortOnError: false,
    });
    return {
      async close() {
        await context.close();
        await surroundings.close();
      },
    };
  } catch (error) {
    await surroundings.close();
    throw error;
  }
}
