import { useEffect } from 'react';

/** Where the keyboard can go at once: the bar, the list of reviewed files, the workbook, the pane. Univer takes Tab for itself, as spreadsheets do: nobody would come out of it otherwise. */
const REGIONS = ['.bar', '.folder', '.book', '.side'] as const;
const CAN_FOCUS = 'a[href], button:not([disabled]), select, input:not([type=file]), [tabindex="0"], [contenteditable="true"]';

/** A region that the keyboard can go to now. */
const isThere = (region: string): boolean => document.querySelector(region)?.closest('[inert]') === null;

/** Puts the keyboard into a region of the page: into the cells of the workbook, else onto the first thing that takes it. */
export function enter(region: (typeof REGIONS)[number]): void {
  const cells = region === '.book' ? document.querySelector<HTMLElement>('.book [contenteditable="true"]') : null;
  const first = [...document.querySelectorAll<HTMLElement>(`${region} :is(${CAN_FOCUS})`)].find((one) => one.checkVisibility() && one.closest('[inert]') === null && one.getAttribute('aria-hidden') !== 'true');
  (cells ?? first)?.focus();
}

/** F6 goes from region to region, Shift+F6 back, as in Excel. */
export function useRegions(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const regions = REGIONS.filter(isThere);
      const here = regions.findIndex((region) => (document.activeElement?.closest(region) ?? null) !== null);
      const there = regions.at((here + (event.shiftKey ? -1 : 1)) % regions.length);
      if (there !== undefined) enter(there);
    };
    document.addEventListener('keydown', pressed, true);
    return () => { document.removeEventListener('keydown', pressed, true); };
  }, []);
}
