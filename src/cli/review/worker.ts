import { parentPort, workerData } from 'node:worker_threads';
import '../../explain/messages/english.ts';
import '../../explain/messages/loading.ts';
import '../../explain/messages/reviewing-english.ts';
import '../../explain/messages/reviewing.ts';
import type { Language } from '../../explain/messages/wording.ts';
import { type Annotated, reviewOne } from './review-one.ts';
import { reviewRules } from './rules.ts';

/** What a worker is started with. */
export interface WorkerTask {
  readonly rules: string | null;
  readonly language: Language;
  readonly annotated: Annotated | null;
}

const { rules, language, annotated } = workerData as WorkerTask;
const reviewing = { rules: reviewRules(rules), language, annotated };

parentPort?.on('message', (file: string) => parentPort?.postMessage(reviewOne(file, reviewing)));
parentPort?.postMessage('ready');
