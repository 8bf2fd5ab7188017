import type { RuleSources } from '../../src/app/session/rules.ts';
import { useStrings } from '../strings/strings.ts';
import { rulesStrings } from './strings.ts';

/** The documents that a pack and those that it inherits from name. Text only: a link of a stranger's is not one to follow. */
export function Sources({ layers, areAbove = false }: { readonly layers: readonly RuleSources[]; readonly areAbove?: boolean }): React.JSX.Element | null {
  const { language } = useStrings();
  const words = rulesStrings(language);
  if (layers.length === 0) return null;
  return (
    <details className="rule-section">
      <summary><span className="rule-title">{areAbove ? words.sourcesAbove : words.sources}</span></summary>
      <div className="rule-body">
        {layers.map(({ id, sources }) => (
          <div key={id} className="rule-group">
            <h3>{id}</h3>
            <ul className="rule-sources">
              {sources.map(({ document, number, article, link, verified }, index) => (
                <li key={index}>
                  {[document, number, article].filter((part) => part !== null).join('　')}
                  {link !== null && <span className="hint"> {link}</span>}
                  <span className="rule-marks"><span className={verified ? 'rule-mark' : 'rule-mark rule-mark-open'}>{verified ? words.verified : words.unverified}</span></span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}
