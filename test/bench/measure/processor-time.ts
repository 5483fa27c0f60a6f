import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;
const KERNEL_THREADS = 2;

interface ProcessTime {
  readonly parent: number;
  /** Its own time and that of children it has waited for. */
  readonly ticks: number;
}

interface Reading {
  readonly at: number;
  readonly busy: number;
  readonly stolen: number;
  readonly own: number;
  readonly kernel: number;
}

/** Time spent while something ran, as shares of all cores. */
export interface ProcessorShare {
  readonly own: number;
  /** Other programs, and time the hypervisor gave to other machines. */
  readonly foreign: number;
}

/** Measures `work`; the share is null where /proc cannot be read. */
export async function withProcessorShare<T>(
  work: () => Promise<T>,
): Promise<{ result: T; share: ProcessorShare | null }> {
  const before = read();
  const result = await work();
  const after = read();
  return { result, share: before === null || after === null ? null : shareBetween(before, after) };
}

function shareBetween(before: Reading, after: Reading): ProcessorShare {
  const capacity = ((after.at - before.at) / TICK_MS) * availableParallelism();
  const own = after.own - before.own;
  const kernel = Math.max(0, after.kernel - before.kernel);
  const others = Math.max(0, after.busy - before.busy - own - kernel);
  return { own: own / capacity, foreign: (others + after.stolen - before.stolen) / capacity };
}

/** Kernel threads count for nobody: most of their work is this run's own disk writes. */
function read(): Reading | null {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
    const [user = 0, nice = 0, system = 0, , , hard = 0, soft = 0, stolen = 0] = line
      .trim()
      .split(/\s+/)
      .slice(1)
      .map(Number);
    const processes = allProcesses();
    return {
      at: performance.now(),
      busy: user + nice + system + hard + soft,
      stolen,
      own: treeTicks(processes, process.pid),
      kernel: treeTicks(processes, KERNEL_THREADS),
    };
  } catch {
    return null;
  }
}

function allProcesses(): ReadonlyMap<number, ProcessTime> {
  const processes = new Map<number, ProcessTime>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const found = processTime(name);
    if (found !== null) processes.set(Number(name), found);
  }
  return processes;
}

/** Null: it ended meanwhile. */
function processTime(pid: string): ProcessTime | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
    return { parent, ticks };
  } catch {
    return null;
  }
}

function treeTicks(processes: ReadonlyMap<number, ProcessTime>, root: number): number {
  const children = [...processes].filter(([, { parent }]) => parent === root).map(([pid]) => pid);
  return (processes.get(root)?.ticks ?? 0) + children.reduce((sum, pid) => sum + treeTicks(processes, pid), 0);
}
