export { type Packed, unpacked } from '../rules/packed.ts';
