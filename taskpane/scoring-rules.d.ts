declare module 'virtual:scoring-rules' {
  import type { ShippedPack } from '../src/app/shipped-packs.ts';

  /** The packs of scoring-rules/, put in where the page is built. */
  const packs: readonly ShippedPack[];
  export default packs;
}
