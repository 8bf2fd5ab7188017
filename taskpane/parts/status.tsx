import {
  ArrowCircleUp16Regular, CheckmarkCircle16Regular, DismissCircle16Regular, QuestionCircle16Regular, SubtractCircle16Regular, type FluentIcon,
} from '@fluentui/react-icons';
import { word } from '../../src/app/words.ts';
import type { Status } from '../../src/model/scorecard.ts';
import { useStrings } from '../strings/strings.ts';

const ICONS: Readonly<Record<Status, FluentIcon>> = {
  'met': CheckmarkCircle16Regular,
  'missed': DismissCircle16Regular,
  'over': ArrowCircleUp16Regular,
  'undecided': QuestionCircle16Regular,
  'not-applicable': SubtractCircle16Regular,
};

/** A status by sign and word; its colour only repeats them. */
export function StatusMark({ status }: { readonly status: Status }): React.JSX.Element {
  const { language } = useStrings();
  const Icon = ICONS[status];
  return <span className={`status status-${status}`}><Icon aria-hidden />{word(language, `status-${status}`).message}</span>;
}
