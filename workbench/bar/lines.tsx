import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useStrings } from '../strings/strings.ts';
import type { Notice } from '../use-bench.ts';

/** What was last done, or was not. */
export function NoticeLine({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }): React.JSX.Element {
  const strings = useStrings();
  const { next = '' } = notice;
  return (
    <MessageBar className="strip" layout="multiline" intent={notice.isGrave ? 'error' : 'success'} politeness={notice.isGrave ? 'assertive' : 'polite'}>
      <MessageBarBody>{notice.text}{next !== '' && <span className="notice-next"><b>{strings.next}</b>{next}</span>}</MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={strings.close} onClick={onClose} />} />
    </MessageBar>
  );
}

/** Another workbook is wanted while this one has edits that are not saved. */
export function UnsavedLine({ onStay, onGo }: { readonly onStay: () => void; readonly onGo: () => void }): React.JSX.Element {
  const strings = useStrings();
  return (
    <MessageBar className="strip" intent="warning" politeness="assertive">
      <MessageBarBody>{strings.replace}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={onStay}>{strings.keep}</Button>
        <Button size="small" onClick={onGo}>{strings.replaceAnyway}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
