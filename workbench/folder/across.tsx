import type { FolderList } from '../../src/app/review/folder-review.ts';
import { useStrings } from '../strings/strings.ts';

interface Props {
  readonly findings: FolderList['across'];
  readonly onOpen: (file: string) => void;
}

/** What the tables of several files say against each other. */
export function Across({ findings, onOpen }: Props): React.JSX.Element | null {
  const strings = useStrings();
  if (findings.length === 0) return null;
  return (
    <section className="folder-across" aria-labelledby="folder-across">
      <h3 id="folder-across">{strings.across(findings.length)}</h3>
      <ul>
        {findings.map(({ file, name, where, message, next }, index) => (
          <li key={index}><button className="folder-open" title={strings.openLine(name)} onClick={() => { onOpen(file); }}>{name}</button> <span className="folder-file">{where}</span><p>{message}</p>{next !== '' && <p className="folder-next"><b>{strings.next}</b>{next}</p>}</li>
        ))}
      </ul>
    </section>
  );
}
