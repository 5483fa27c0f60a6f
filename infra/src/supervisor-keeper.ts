/**
 * Outlives a supervisor that was killed and ends the servers it left behind. It learns of the death by the end
 * of its standard input, which the kernel closes whatever the supervisor died of.
 * Arguments: data folder, pid of the supervisor.
 */
import { RunLedger } from './supervisor-ledger.ts';

const [home, ownerPid] = process.argv.slice(2);
if (home === undefined || ownerPid === undefined) throw new Error('usage: supervisor-keeper <home> <pid>');

process.stdin.resume();
process.stdin.once('end', () => {
  void RunLedger.endPartsOf(home, Number(ownerPid)).then(() => process.exit(0));
});
