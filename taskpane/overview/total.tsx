import type { Outline } from '../../src/app/outline.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { decimalText, summary } from '../../src/app/words.ts';
import { PointsBar } from '../parts/points-bar.tsx';
import { useStrings } from '../strings/strings.ts';

function Figure({ name, value, className }: { readonly name: string; readonly value: string; readonly className: string }): React.JSX.Element {
  return <div className={`figure ${className}`}><dt>{name}</dt><dd>{value}</dd></div>;
}

/** 已评, 待定, 满分 and the grade at a glance, and the whole result in one sentence. */
export function Total({ card, outline }: { readonly card: Scorecard; readonly outline: Outline }): React.JSX.Element {
  const { language, strings } = useStrings();
  const sentence = summary(card, language);
  if (card.weightTotal === null) return <section className="total"><p className="total-sentence">{sentence}</p></section>;
  return (
    <section className="total">
      <dl className="figures">
        <Figure name={strings.decided} value={decimalText(card.decided)} className="figure-decided" />
        <Figure name={strings.undecided} value={decimalText(card.undecided)} className="figure-open" />
        <Figure name={strings.full} value={decimalText(card.weightTotal)} className="figure-full" />
        {card.grade !== null && <div className="figure figure-grade"><dt className="hidden">{strings.grade('')}</dt><dd>{card.grade}</dd></div>}
      </dl>
      <PointsBar shares={outline.sums.shares} />
      <p className="total-sentence" role="status">{sentence}</p>
    </section>
  );
}
