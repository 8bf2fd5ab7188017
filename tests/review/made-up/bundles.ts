import { type BundleMistake, type BundleOutcome, plantedIn } from './bundle.ts';
import { FOLDER_MISTAKES } from './folders.ts';
import { Chance } from './random.ts';
import { REPORT_MISTAKES } from './reports.ts';
import { SUBMISSION_MISTAKES } from './submissions.ts';

/** Every mistake that the tables of a file, the files of a folder or a report show. */
export const BUNDLE_MISTAKES: readonly BundleMistake[] = [...SUBMISSION_MISTAKES, ...FOLDER_MISTAKES, ...REPORT_MISTAKES];

const PLANTS_SEED = 7919;

/** A mistake in what each seed makes, as often as the seeds have a place for it. */
export function plantBundles(mistake: BundleMistake, seeds: readonly number[]): BundleOutcome[] {
  return seeds.flatMap((seed) => plantedIn(mistake, seed, new Chance(seed * PLANTS_SEED)) ?? []);
}
