/** Whether a cell's number format shows a day: its number then counts days. */
export { isDateFormat } from '../notation/dates.ts';
