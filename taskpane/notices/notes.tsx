import type { Finding } from '../../src/model/finding.ts';
import { groupFindings, placeText } from '../../src/app/words.ts';
import { Message } from '../parts/message.tsx';
import { useStrings } from '../strings/strings.ts';

/** What concerns the workbook or the whole table; open at once where something is missing or wrong. */
export function Notes({ findings }: { readonly findings: readonly Finding[] }): React.JSX.Element | null {
  const { language, strings } = useStrings();
  const groups = groupFindings(findings, language);
  if (groups.length === 0) return null;
  const sorted = (['error', 'warning', 'info'] as const).flatMap((severity) => groups.filter((group) => group.severity === severity));
  return (
    <details className="notes" open={sorted[0]?.severity === 'error'}>
      <summary>{strings.notes(groups.length)}</summary>
      <ul className="messages">
        {sorted.map((group, index) => <li key={index}><Message intent={group.severity} title={placeText(group, 'workbook', language)} message={group.message} next={group.next} /></li>)}
      </ul>
    </details>
  );
}
