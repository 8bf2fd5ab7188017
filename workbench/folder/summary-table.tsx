import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListedTable } from '../../src/app/review/folder-review.ts';
import { useStrings } from '../strings/strings.ts';

interface Props {
  readonly tables: readonly ListedTable[];
  readonly onOpen: (file: string, table: string) => void;
}

/** So many lines are shown, and so many more when asked for: a thousand at once would make the page heavy. */
const STEP = 100;

/** How grave a rank is, as a colour beside its word. */
const TAGS: Readonly<Record<ListedTable['rank'], string>> = {
  failed: 'tag-error', 'no-table': 'tag-warning', grade: 'tag-error', total: 'tag-error', score: 'tag-error', error: 'tag-error',
  undecided: 'tag-warning', warning: 'tag-warning', convention: '', none: '',
};

/** 表上 → 复核, one of them where they are the same. */
function gradesText({ printedGrade, grade }: ListedTable): string {
  return printedGrade === grade ? grade : [printedGrade, grade].filter((one) => one !== '').join(' → ');
}

/** The name under which a line is opened: its project, else its file. */
const nameOf = ({ project, name }: ListedTable): string => (project === '' ? name : project);

function Name({ line, onOpen }: { readonly line: ListedTable } & Pick<Props, 'onOpen'>): React.JSX.Element {
  const strings = useStrings();
  const { rank, file, name, key, unit, sheet, project } = line;
  const title = nameOf(line);
  return (
    <>
      {rank === 'failed' ? <b>{title}</b> : <button className="folder-open" title={strings.openLine(name)} onClick={() => { onOpen(file, key); }}>{title}</button>}
      <span className="folder-file">{[unit, project === '' ? '' : name, sheet].filter((text) => text !== '').join(' · ')}</span>
    </>
  );
}

const count = (number: number): string => (number === 0 ? '' : String(number));

function Line({ line, onOpen }: { readonly line: ListedTable } & Pick<Props, 'onOpen'>): React.JSX.Element {
  const { rank, rankText, printedTotal, total, difference, differences, counts, note } = line;
  return (
    <tr>
      <td><span className={`tag ${TAGS[rank]}`}>{rankText}</span></td>
      <th scope="row"><Name line={line} onOpen={onOpen} /></th>
      <td className="folder-number">{printedTotal}</td>
      <td className="folder-number">{total}</td>
      <td className={/[1-9]/.test(difference) ? 'folder-number folder-off' : 'folder-number'}>{difference}</td>
      <td>{gradesText(line)}</td>
      <td className="folder-number">{count(differences)}</td>
      <td className="folder-number folder-off">{count(counts.error)}</td>
      <td className="folder-number">{count(counts.warning)}</td>
      <td className="folder-number">{count(counts.info)}</td>
      <td className="folder-note">{note}</td>
    </tr>
  );
}

/** 汇总: a line a table, or a file that has none. */
export function SummaryTable({ tables, onOpen }: Props): React.JSX.Element {
  const strings = useStrings();
  const [shown, setShown] = useState(STEP);
  const heads = strings.folderHeads;
  return (
    <>
      <table className="folder-table">
        <thead><tr>
          <th scope="col">{heads.rank}</th><th scope="col">{heads.name}</th>
          {[heads.printed, heads.recomputed, heads.difference].map((head) => <th key={head} scope="col" className="folder-number">{head}</th>)}
          <th scope="col">{heads.grade}</th>
          {[heads.differences, heads.errors, heads.warnings, heads.infos].map((head) => <th key={head} scope="col" className="folder-number">{head}</th>)}
          <th scope="col">{heads.note}</th>
        </tr></thead>
        <tbody>{tables.slice(0, shown).map((line, index) => <Line key={index} line={line} onOpen={onOpen} />)}</tbody>
      </table>
      {tables.length > shown && <Button className="folder-more" onClick={() => { setShown(shown + STEP); }}>{strings.moreLines(tables.length - shown)}</Button>}
    </>
  );
}
