import { FluentProvider } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Language } from '../src/app/words.ts';
import { DraftContext } from './parts/drafts.ts';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import type { FirstPlace } from './parts/place.ts';
import { SessionContext, type PaneSession } from './parts/session.ts';
import { fluentTheme, type PaneTheme } from './parts/theme.ts';
import { LanguageContext, stringsOf } from './strings/strings.ts';
import { Views } from './views.tsx';
import './pane.css';

interface Props {
  readonly session: PaneSession;
  readonly language: Language;
  readonly theme: PaneTheme;
  /** Where it begins; the list where that is not given. */
  readonly first?: FirstPlace | null;
}

const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** 绩效自评: the whole pane over an open workbook, whichever host it is open in. It fills the element around it. */
export function Pane({ session, language, theme, first = null }: Props): React.JSX.Element {
  const [drafts] = useState(() => new Map<string, unknown>());
  const look = useMemo(() => fluentTheme(theme), [theme]);
  return (
    <FluentProvider theme={look} className="pane" lang={TAGS[language]} role="main">
      <h1 className="hidden">{stringsOf(language).pane}</h1>
      <LanguageContext value={language}>
        <SessionContext value={session}>
          <DraftContext value={drafts}>
            <ErrorBoundary><Views first={first} /></ErrorBoundary>
          </DraftContext>
        </SessionContext>
      </LanguageContext>
    </FluentProvider>
  );
}
