import { useEffect, useMemo, useState } from 'react';
import { type CheckedRules, checkRules, namesIn, type Pack, rehearse, type Rehearsal, wholeText } from '../../src/app/session/rules.ts';
import type { TableState } from '../../src/app/session/state.ts';
import { useSession } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import type { Draft } from './author.ts';
import type { Library } from './library.ts';

/** Long enough for a person to finish a word. */
const PAUSE = 250;

export function useChecked(text: string, { resolve, all }: Library): CheckedRules {
  const { language } = useStrings();
  // What there is to inherit from changes with what is at hand, and with nothing else.
  return useMemo(() => checkRules(text, resolve, language), [text, language, all]);
}

/** What rules would do to the workbook; null while that is not known. `failure` says why it cannot be. */
export interface Trial {
  readonly rehearsal: Rehearsal | null;
  readonly failure: string | null;
}

const NO_TRIAL: Trial = { rehearsal: null, failure: null };

/** Tries a pack on the tables that the shown table's rules score, a moment after the last change; the earlier trial stays in sight meanwhile. */
export function useTrial(pack: Pack | null, tables: readonly TableState[], table: TableState): Trial {
  const session = useSession();
  const [trial, setTrial] = useState<Trial>(NO_TRIAL);
  const rules = table.card.rules.id;
  useEffect(() => {
    if (pack === null) return undefined;
    const timer = setTimeout(() => {
      try {
        setTrial({ rehearsal: rehearse(session.grids(), tables.filter(({ card }) => card.rules.id === rules), pack), failure: null });
      } catch (error) {
        setTrial({ rehearsal: null, failure: error instanceof Error ? error.message : String(error) });
      }
    }, PAUSE);
    return () => { clearTimeout(timer); };
  }, [session, pack, tables, rules]);
  return pack === null ? NO_TRIAL : trial;
}

/** The parts of rules that a person writes. */
export type Part = 'rules' | 'examples';

/** Line breaks of every kind are one on a sheet. */
const isSame = (one: string, other: string): boolean => one.replace(/\r\n?/g, '\n').trim() === other.replace(/\r\n?/g, '\n').trim();

/** What of a draft is neither in its files nor in the open workbook. */
function outside({ text, examples, filed }: Draft, pack: Pack | null, { all, resolve }: Library): readonly Part[] {
  const inBook = all.find(({ origin }) => origin.kind === 'book');
  const isInBook = inBook !== undefined && pack !== null && isSame(inBook.text, wholeText(text, resolve));
  return [
    ...(text === filed.text || isInBook ? [] : ['rules' as const]),
    ...(isSame(examples, filed.examples) || (isInBook && isSame(inBook.examples, examples)) ? [] : ['examples' as const]),
  ];
}

const isBooked = ({ booked, text, examples }: Draft, part: Part): boolean => booked !== undefined && (part === 'rules' ? booked.text === text : isSame(booked.examples, examples));

/** What of a draft is nowhere else: neither in its files nor in a workbook. */
export function unsavedOf(draft: Draft, pack: Pack | null, library: Library): readonly Part[] {
  return outside(draft, pack, library).filter((part) => !isBooked(draft, part));
}

/** What of a draft is in a workbook that is not the open one, and nowhere else. */
export function bookedOf(draft: Draft, pack: Pack | null, library: Library): readonly Part[] {
  return outside(draft, pack, library).filter((part) => isBooked(draft, part));
}

/** A draft with its name taken down, which is then known while its text cannot be read. */
export function withName(draft: Draft): Draft {
  const { name, id } = namesIn(draft.text);
  const readable = name === '' ? id : name;
  return readable === '' ? draft : { ...draft, name: readable };
}

/** What a draft is called: as its text says, else as it was last called. */
export function draftName({ name, origin }: Draft, checked: Pick<CheckedRules, 'id' | 'name'>): string {
  return [checked.name, checked.id, name ?? '', origin.kind === 'file' ? origin.file : ''].find((one) => one !== '') ?? '';
}
