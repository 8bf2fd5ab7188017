declare module 'virtual:scoring-rules' {
  import type { Packed } from '../src/app/shipped-packs.ts';

  /** The packs of scoring-rules/, read and compiled where the page is built. */
  const packs: readonly Packed[];
  export default packs;
}

declare module 'virtual:scoring-rules/texts' {
  /** The same packs as their authors wrote them, with their examples. */
  const texts: readonly { readonly id: string; readonly text: string; readonly examples: string }[];
  export default texts;
}

declare module 'virtual:scoring-rules/systems' {
  /** The formula systems as their authors wrote them. */
  const systems: readonly { readonly id: string; readonly text: string }[];
  export default systems;
}
