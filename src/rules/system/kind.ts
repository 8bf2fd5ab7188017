/** 类型 of a pack that is a formula system. */
export const SYSTEM_KIND = '指标体系';

/** Does a pack's text say that it is a formula system? A text that cannot be read is asked by its loader. */
export function saysSystem(text: string): boolean {
  return /^类型:\s*(["']?)指标体系\1\s*(?:#.*)?$/m.test(text);
}
