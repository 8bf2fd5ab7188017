import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Pane } from '../pane.tsx';
import { Message } from '../parts/message.tsx';
import type { PaneSession } from '../parts/session.ts';
import { fluentTheme } from '../parts/theme.ts';
import { useLate } from '../parts/use-late.ts';
import { LanguageContext, stringsOf } from '../strings/strings.ts';
import { openInExcel, type Opened } from './open.ts';
import { useExcelTheme } from './theme.ts';

/** The pane in Excel: opened over the workbook once Excel's library is ready. */
export function Start(): React.JSX.Element | null {
  const theme = useExcelTheme();
  const [opened, setOpened] = useState<Opened | null>(null);
  const isLate = useLate(opened === null);
  useEffect(() => {
    let session: PaneSession | null = null;
    void openInExcel().then((found) => { session = found.session; setOpened(found); });
    return () => { session?.close(); };
  }, []);
  if (opened !== null && opened.session !== null) return <Pane session={opened.session} language={opened.language} theme={theme} />;
  const language = opened?.language ?? 'zh';
  return (
    <FluentProvider theme={fluentTheme(theme)} className="pane" role="main">
      <h1 className="hidden">{stringsOf(language).pane}</h1>
      <LanguageContext value={language}>
        {opened === null ? isLate && <p className="nothing" role="status">{stringsOf(language).starting}</p> : <div className="view"><Message intent="error" message={opened.refusal.message} next={opened.refusal.next} /></div>}
      </LanguageContext>
    </FluentProvider>
  );
}
