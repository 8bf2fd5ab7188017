import { useEffect, useRef } from 'react';
import type { Offer } from './completion.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly offers: readonly Offer[];
  readonly active: number;
  readonly onTake: (index: number) => void;
}

/** What fits the word that is typed. The focus stays in the field: a press of the mouse would take it away. */
export function Suggestions({ id, label, offers, active, onTake }: Props): React.JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => { list.current?.children[active]?.scrollIntoView({ block: 'nearest' }); }, [active]);
  return (
    <ul ref={list} id={id} role="listbox" aria-label={label} className="formula-list">
      {offers.map(({ text }, index) => (
        <li key={text} id={`${id}-${String(index)}`} role="option" aria-selected={index === active} onMouseDown={(event) => { event.preventDefault(); onTake(index); }}>{text}</li>
      ))}
    </ul>
  );
}
