import { decimalText } from '../../src/app/words.ts';
import { offText } from '../../src/app/review/words.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { useStrings } from '../strings/strings.ts';
import { reviewStrings } from './strings.ts';

/** Points are shown to so many decimals where the rules do not round them. */
const PLACES = 10;

/** 总分 and 等级 as printed and as recomputed. */
export function Totals({ card }: { readonly card: Scorecard }): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = reviewStrings(language);
  const { table: { totals: { printedTotal, printedGrade } }, total, grade, decided, undecided } = card;
  const off = offText({ printed: printedTotal, recomputed: total });
  return (
    <section className="part" aria-label={words.totals}>
      <dl className="figures review-figures">
        <div className="figure"><dt>{words.printed}</dt><dd>{printedTotal === null ? <span className="blank">{strings.blank}</span> : decimalText(printedTotal)}</dd></div>
        <div className="figure"><dt>{words.recomputed}</dt><dd>{total === null ? <span className="blank">{words.open}</span> : decimalText(total, PLACES)}</dd></div>
        {off !== null && <div className={off === '0' ? 'figure' : 'figure review-off'}><dt>{words.difference}</dt><dd>{off}</dd></div>}
        {printedGrade !== null && <div className="figure"><dt>{words.grade}</dt><dd>{printedGrade === grade ? grade : `${printedGrade} → ${grade ?? words.open}`}</dd></div>}
      </dl>
      {total === null && decimalText(undecided) !== '0' && <p className="hint">{words.soFar(decimalText(decided, PLACES), decimalText(undecided, PLACES))}</p>}
    </section>
  );
}
