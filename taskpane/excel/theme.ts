import { useEffect, useState } from 'react';
import { useSystemTheme, type PaneTheme } from '../parts/theme.ts';

const HALF = 128;

/** Is this a dark colour, as Office gives it (`#262626`)? Null where it gives none. */
function isDark(color: string | undefined): boolean | null {
  const [, red, green, blue] = /^#?(\w{2})(\w{2})(\w{2})$/.exec(color ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return 0.299 * Number.parseInt(red, 16) + 0.587 * Number.parseInt(green, 16) + 0.114 * Number.parseInt(blue, 16) < HALF;
}

/** Office's own theme where Excel tells it. */
async function officeIsDark(): Promise<boolean | null> {
  await Office.onReady();
  const { officeTheme } = Office.context as Partial<Office.Context>;
  return isDark(officeTheme?.bodyBackgroundColor);
}

/** Excel's theme where it tells, else the system's; forced colours go before both. */
export function useExcelTheme(): PaneTheme {
  const system = useSystemTheme();
  const [isOfficeDark, setOfficeDark] = useState<boolean | null>(null);
  useEffect(() => { void officeIsDark().then(setOfficeDark); }, []);
  if (system === 'contrast' || isOfficeDark === null) return system;
  return isOfficeDark ? 'dark' : 'light';
}
