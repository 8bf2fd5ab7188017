import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { Severity } from '../../src/model/finding.ts';
import { useStrings } from '../strings/strings.ts';

interface Props {
  readonly intent: Severity | 'success';
  /** Where it is, or what it is about, in front of the message. */
  readonly title?: React.ReactNode;
  readonly message: string;
  readonly next?: string;
  readonly actions?: React.ReactNode;
  readonly onClose?: () => void;
}

/** One matter: what it is and what to do next. */
export function Message({ intent, title, message, next = '', actions, onClose }: Props): React.JSX.Element {
  const { strings } = useStrings();
  return (
    <MessageBar intent={intent} layout="multiline" className={`message message-${intent}`}>
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle className="message-title">{title}</MessageBarTitle>}
        <span className="message-text">{message}</span>
        {next !== '' && <span className="message-next"><b>{strings.next}</b>{next}</span>}
      </MessageBarBody>
      {(actions !== undefined || onClose !== undefined) && (
        <MessageBarActions containerAction={onClose === undefined ? null : <Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={strings.close} onClick={onClose} />}>
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
