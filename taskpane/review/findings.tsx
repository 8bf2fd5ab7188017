import { groupFindings, type FindingGroup, placeText } from '../../src/app/words.ts';
import type { Finding } from '../../src/model/finding.ts';
import { CellLink } from '../parts/cell-link.tsx';
import { Message } from '../parts/message.tsx';
import { useStrings } from '../strings/strings.ts';
import { reviewStrings } from './strings.ts';

/** More links than this read as no place. */
const MOST_LINKS = 8;

function Places({ group: { sheets, cells } }: { readonly group: FindingGroup }): React.ReactNode {
  const { language } = useStrings();
  if (cells.length === 0) return placeText({ sheets, cells }, 'workbook', language);
  return (
    <>
      {cells.slice(0, MOST_LINKS).map((cell, index) => <CellLink key={index} cell={cell} />)}
      {cells.length > MOST_LINKS && <span>{reviewStrings(language).more(cells.length)}</span>}
    </>
  );
}

/** What reading, scoring and the checks found besides the differences, the gravest first, what is the same said once. */
export function ReviewFindings({ findings }: { readonly findings: readonly Finding[] }): React.JSX.Element | null {
  const { language } = useStrings();
  const groups = groupFindings(findings, language);
  if (groups.length === 0) return null;
  const sorted = (['error', 'warning', 'info'] as const).flatMap((severity) => groups.filter((group) => group.severity === severity));
  return (
    <section className="part">
      <h3>{reviewStrings(language).findings(groups.length)}</h3>
      <ul className="messages">
        {sorted.map((group, index) => (
          <li key={index}><Message intent={group.severity} title={group.cells.length + group.sheets.length === 0 ? undefined : <Places group={group} />} message={group.message} next={group.next} /></li>
        ))}
      </ul>
    </section>
  );
}
