import type { Reporter, TestModule } from 'vitest/node';

/** Names at the end of a run the test files whose process ended before they did. */
export class Unfinished implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const left = modules.filter((module) => ['queued', 'pending'].includes(module.state()));
    for (const { relativeModuleId } of left) process.stderr.write(`did not come to its end: ${relativeModuleId}\n`);
  }
}
