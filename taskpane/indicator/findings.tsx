import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { sayFinding } from '../../src/app/words.ts';
import type { Finding } from '../../src/model/finding.ts';
import { CellLink } from '../parts/cell-link.tsx';
import { ChangeList } from '../parts/change-list.tsx';
import { Message } from '../parts/message.tsx';
import { useSay } from '../parts/say.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';

/** A one-click mend: shown before it is done. */
function MendOffer({ finding }: { readonly finding: Finding }): React.JSX.Element | null {
  const { strings } = useStrings();
  const [session, say, { isReadOnly, busy }] = [useSession(), useSay(), useSessionState()];
  const [isShown, setShown] = useState(false);
  const mend = isReadOnly ? null : session.mendOf(finding);
  if (mend === null) return null;
  if (!isShown) return <Button size="small" onClick={() => { setShown(true); }}>{strings.mend}</Button>;
  const make = async (): Promise<void> => {
    say(null);
    if (!(await session.write(mend.preview))) return;
    setShown(false);
    say(strings.mended);
  };
  return (
    <section className="mend" aria-label={strings.mendPreview}>
      <ChangeList cells={mend.preview.cells} />
      <div className="buttons">
        <Button size="small" appearance="primary" disabled={busy !== null} onClick={() => { void make(); }}>{strings.mendConfirm}</Button>
        <Button size="small" onClick={() => { setShown(false); }}>{strings.cancel}</Button>
      </div>
    </section>
  );
}

function One({ finding }: { readonly finding: Finding }): React.JSX.Element {
  const { language } = useStrings();
  const { message, next } = sayFinding(finding, language);
  const cells = [finding.cell, ...finding.related ?? []].filter((cell) => cell !== null);
  return (
    <li>
      <Message intent={finding.severity} title={cells.length === 0 ? undefined : cells.map((cell, index) => <CellLink key={index} cell={cell} />)} message={message} next={next} />
      <MendOffer finding={finding} />
    </li>
  );
}

/** What is the matter with an indicator, the gravest first. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }): React.JSX.Element | null {
  const { strings } = useStrings();
  if (findings.length === 0) return null;
  const sorted = (['error', 'warning', 'info'] as const).flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return (
    <section className="part">
      <h3>{strings.findings}</h3>
      <ul className="messages">{sorted.map((finding) => <One key={`${finding.code} ${String(finding.cell?.row)} ${String(finding.cell?.col)}`} finding={finding} />)}</ul>
    </section>
  );
}
