import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** How the pane looks; `contrast` for the system's forced colours. */
export type PaneTheme = 'light' | 'dark' | 'contrast';

/** The system's own Chinese faces first: a downloaded one would be megabytes. */
const FACES = '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';
const MONOSPACE = 'Consolas, "SFMono-Regular", Menlo, "Noto Sans Mono CJK SC", "Microsoft YaHei UI", monospace';

const BASE: Readonly<Record<PaneTheme, Theme>> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

export function fluentTheme(theme: PaneTheme): Theme {
  return { ...BASE[theme], fontFamilyBase: FACES, fontFamilyNumeric: FACES, fontFamilyMonospace: MONOSPACE };
}

const QUERIES = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

function systemTheme(): PaneTheme {
  const [forced, dark] = QUERIES.map((query) => matchMedia(query).matches);
  if (forced === true) return 'contrast';
  return dark === true ? 'dark' : 'light';
}

function watchSystem(listener: () => void): () => void {
  const lists = QUERIES.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  return () => { for (const list of lists) list.removeEventListener('change', listener); };
}

/** The look that the system asks for. */
export function useSystemTheme(): PaneTheme {
  return useSyncExternalStore(watchSystem, systemTheme);
}
