import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { OpenDistrict } from '@qingxin/platform';
import { type WorkerPart, workerParts } from './worker-parts.ts';

const PARTS = Symbol('worker parts');

/** Starts the parts when everything is composed, and ends them in the reverse order. */
@Injectable()
class Running implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #parts: readonly WorkerPart[];

  constructor(@Inject(PARTS) parts: readonly WorkerPart[]) {
    this.#parts = parts;
  }

  onApplicationBootstrap(): void {
    for (const part of this.#parts) part.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const part of [...this.#parts].reverse()) await part.stop();
  }
}

/** The composition root; everything below is plain classes. */
@Module({})
export class WorkerModule {
  static over(surroundings: OpenDistrict): DynamicModule {
    return {
      module: WorkerModule,
      providers: [{ provide: PARTS, useFactory: () => workerParts(surroundings) }, Running],
    };
  }
}
