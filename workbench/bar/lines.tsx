import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { zh } from '../strings/zh-CN.ts';
import type { Notice } from '../use-bench.ts';

/** What was last done, or was not. */
export function NoticeLine({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }): React.JSX.Element {
  return (
    <MessageBar className="strip" layout="multiline" intent={notice.isGrave ? 'error' : 'success'} politeness={notice.isGrave ? 'assertive' : 'polite'}>
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={zh.close} onClick={onClose} />} />
    </MessageBar>
  );
}

/** Another workbook is wanted while this one has edits that are not saved. */
export function UnsavedLine({ onStay, onGo }: { readonly onStay: () => void; readonly onGo: () => void }): React.JSX.Element {
  return (
    <MessageBar className="strip" intent="warning" politeness="assertive">
      <MessageBarBody>{zh.replace}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={onStay}>{zh.keep}</Button>
        <Button size="small" onClick={onGo}>{zh.replaceAnyway}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
