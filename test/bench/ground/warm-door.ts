import type { Door } from '@qingxin/application';
import type { BenchOptions, BenchResult } from '../bench.ts';
import { Rotation, shortComplaints } from './complaints.ts';
import { openBenchDoor, setUpDistrict } from './district.ts';
import { type Ground, openGround } from './server.ts';

/** A door that keeps every complaint folded, and short complaints to send visits to. */
export interface WarmDoor {
  readonly ground: Ground;
  readonly door: Door;
  readonly complaints: Rotation;
}

/** Whatever a state needs beside the complaints: the district's own streams. */
const OTHERS = 100;

/** @param most complaints of a full run; the ground ends with `measure` */
export async function onWarmDoor(
  { scale, tell }: BenchOptions,
  most: number,
  measure: (warm: WarmDoor) => Promise<BenchResult>,
): Promise<BenchResult> {
  const ground = await openGround();
  try {
    const count = Math.ceil(most * scale);
    const door = openBenchDoor(ground, count + OTHERS);
    await setUpDistrict(door);
    tell('making complaints');
    return await measure({ ground, door, complaints: new Rotation(await shortComplaints(door, count)) });
  } finally {
    await ground.close();
  }
}
