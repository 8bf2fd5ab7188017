import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { word, type Language } from '../../src/app/words.ts';
import { Pane } from '../pane.tsx';
import { Message } from '../parts/message.tsx';
import type { PaneSession } from '../parts/session.ts';
import { fluentTheme } from '../parts/theme.ts';
import { useLate } from '../parts/use-late.ts';
import { LanguageContext, stringsOf } from '../strings/strings.ts';
import { openInExcel, type Opened } from './open.ts';
import { useExcelTheme } from './theme.ts';

/** What stands in the way of a pane. */
function Refusal({ code, params, language }: { readonly code: string; readonly params: Readonly<Record<string, string>>; readonly language: Language }): React.JSX.Element {
  const strings = stringsOf(language);
  const said = code === 'no-excel' ? { message: strings.noExcel, next: strings.noExcelNext } : word(language, code, params);
  return <div className="view"><Message intent="error" message={said.message} next={said.next} /></div>;
}

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
        {opened === null ? isLate && <p className="nothing" role="status">{stringsOf(language).starting}</p> : <Refusal code={opened.code} params={opened.params} language={language} />}
      </LanguageContext>
    </FluentProvider>
  );
}
