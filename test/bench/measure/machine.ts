import { availableParallelism, cpus } from 'node:os';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly node: string;
  readonly postgres: string;
  readonly date: string;
}

export function machine(postgres: string): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    node: process.version,
    postgres,
    date: new Date().toISOString().slice(0, 10),
  };
}

export function machineLine({ cores, processor, node, postgres, date }: Machine): string {
  return `${date}: ${cores} cores of ${processor}, Node ${node}, PostgreSQL ${postgres}, durable (fsync, synchronous_commit, full_page_writes)`;
}
