declare module 'virtual:scoring-rules' {
  import type { Packed } from '../src/app/shipped-packs.ts';

  /** The packs of scoring-rules/, read and compiled where the page is built. */
  const packs: readonly Packed[];
  export default packs;
}
