import { useState } from 'react';
import type { Problem } from '../../src/app/session/state.ts';
import { word } from '../../src/app/words.ts';
import { Message } from '../parts/message.tsx';
import { useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';

interface Props {
  /** What was done just now, to be told. */
  readonly done: string | null;
  /** What was not done, and why. */
  readonly refused: string | null;
  readonly onClose: () => void;
}

/** What went wrong, and what was done. */
export function Notices({ done, refused, onClose }: Props): React.JSX.Element {
  const { language } = useStrings();
  const { problem } = useSessionState();
  const [closed, setClosed] = useState<Problem | null>(null);
  const said = problem === null || problem === closed ? null : word(language, problem.code, problem.params);
  return (
    <div className="notices" aria-live="polite">
      {said !== null && <Message intent="error" message={said.message} next={said.next} onClose={() => { setClosed(problem); }} />}
      {refused !== null && said === null && <Message intent="error" message={refused} onClose={onClose} />}
      {done !== null && said === null && <Message intent="success" message={done} onClose={onClose} />}
    </div>
  );
}
