import { type Layer, layersOf, type Resolve } from '../../rules/layers.ts';
import { PackProblem, parse } from '../../rules/source.ts';

/** A pack's text and those that it inherits from, the nearest first; none where the text cannot be read, or an ancestor is not there. */
export function layersIn(text: string, resolve: Resolve): readonly Layer[] {
  try {
    return layersOf(parse(text), resolve);
  } catch (problem) {
    if (problem instanceof PackProblem) return [];
    throw problem;
  }
}
