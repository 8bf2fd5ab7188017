import { type Profiler, Session } from 'node:inspector';

/**
 * How many blocks of code some work runs through: functions, branches, turns of loops. It is the same on any machine, however busy. What goes on inside of
 * one built-in call (a pattern that is matched, two numbers that are multiplied) is one step.
 */
export function stepsOf(work: () => unknown): number {
  const session = new Session();
  session.connect();
  let counted: readonly Profiler.ScriptCoverage[] = [];
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  work();
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    counted = result;
  });
  session.post('Profiler.disable');
  session.disconnect();
  return counted.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges)).reduce((sum, { count }) => sum + count, 0);
}

/** Milliseconds of the processor that some work takes, those left out that it waits for its turn on a busy machine. Only good to be held against another one. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
