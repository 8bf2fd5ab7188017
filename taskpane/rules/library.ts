import { useMemo } from 'react';
import systems from 'virtual:scoring-rules/systems';
import texts from 'virtual:scoring-rules/texts';
import { carriedTexts, namesIn, type Resolve, type RuleFile, type RuleTexts } from '../../src/app/session/rules.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import type { Draft, LoadedFile, Origin } from './author.ts';
import { useAuthor } from './use-author.ts';

/** Rules that can be looked at. */
export interface Shelved extends RuleTexts {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly origin: Origin;
  readonly isSystem: boolean;
}

/** What there is to look at and to inherit from. */
export interface Library {
  readonly all: readonly Shelved[];
  readonly resolve: Resolve;
  /** Keeps loaded files, each in the place of one of the same 编号. */
  readonly keep: (rules: readonly RuleFile[], systems: readonly RuleFile[]) => void;
  /** Takes a loaded file out. */
  readonly drop: (key: Shelved['key']) => void;
}

const SHIPPED_SHELVED: readonly Shelved[] = [
  ...texts.map(({ id, text, examples }): Shelved => ({ key: id, id, name: namesIn(text).name, text, examples, origin: { kind: 'shipped' }, isSystem: false })),
  ...systems.map(({ id, text }): Shelved => ({ key: id, id, name: namesIn(text).name, text, examples: '', origin: { kind: 'shipped' }, isSystem: true })),
];

const SHIPPED: ReadonlyMap<string, Shelved> = new Map(SHIPPED_SHELVED.map((one) => [one.id, one]));

/** The key of a loaded file's rules. */
export const keyOf = ({ id, file }: Pick<RuleFile, 'id' | 'file'>): string => `file:${id === '' ? file : id}`;
const ofFile = (one: LoadedFile): Shelved => ({ key: keyOf(one), id: one.id, name: namesIn(one.text).name || one.file, text: one.text, examples: one.examples, origin: { kind: 'file', file: one.file }, isSystem: one.isSystem });

function ofBook(carried: ReturnType<typeof carriedTexts>): Shelved[] {
  return carried === null ? [] : [{ key: 'book', id: carried.id, name: carried.name || carried.id, text: carried.text, examples: carried.examples, origin: { kind: 'book' }, isSystem: false }];
}

/** Rules to be written on with, as they lie in their file or workbook. */
export const draftOf = ({ text, examples, origin }: Shelved): Draft => ({ text, examples, origin, filed: { text, examples } });

/** Is there a shipped pack or system of this 编号? */
export const isShippedId = (id: string): boolean => SHIPPED.has(id);

/** The rules at hand. An id means the program's own before a file's, so that a file cannot pass for what others inherit from. */
export function useLibrary(): Library {
  const session = useSession();
  const [{ files: kept }, change] = useAuthor();
  const { tables } = useSessionState();
  // Read once a reading of the workbook, which makes new tables, and once a file: not with every key that is pressed.
  const all = useMemo(() => [...ofBook(carriedTexts(session.grids())), ...kept.map(ofFile), ...SHIPPED_SHELVED], [session, tables, kept]);
  return {
    all,
    resolve: (id) => (SHIPPED.get(id) ?? kept.find((one) => one.id === id))?.text,
    keep: (rules, more) => {
      const loaded = [...rules.map((one) => ({ ...one, isSystem: false })), ...more.map((one) => ({ ...one, isSystem: true }))];
      const keys = loaded.map(keyOf);
      change({ files: [...kept.filter((one) => !keys.includes(keyOf(one))), ...loaded] });
    },
    drop: (key) => { change({ files: kept.filter((one) => keyOf(one) !== key) }); },
  };
}
