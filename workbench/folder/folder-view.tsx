import { Button, ToggleButton } from '@fluentui/react-components';
import { ArrowDownloadRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { FolderList, ListedTable } from '../../src/app/review/folder-review.ts';
import { NoticeLine } from '../bar/lines.tsx';
import { useStrings } from '../strings/strings.ts';
import { Across } from './across.tsx';
import { SummaryTable } from './summary-table.tsx';
import type { FolderState } from './use-folder.ts';
import './folder.css';

interface Props {
  readonly state: FolderState;
  /** Opens a file of the list, at one of its tables where there is one. */
  readonly onOpen: (file: string, table: string) => void;
  readonly onSave: () => void;
  /** Goes to the workbook; the list stays at hand. */
  readonly onBack: () => void;
  /** Ends the review, or forgets what it found. */
  readonly onClose: () => void;
}

interface RanksProps {
  readonly list: FolderList;
  readonly rank: ListedTable['rank'] | null;
  readonly onRank: (rank: ListedTable['rank'] | null) => void;
}

/** How many there are of each rank; a press shows only those. */
function Ranks({ list, rank, onRank }: RanksProps): React.JSX.Element {
  const strings = useStrings();
  return (
    <div className="folder-ranks" role="group" aria-label={strings.ranks}>
      <ToggleButton size="small" checked={rank === null} onClick={() => { onRank(null); }}>{strings.allRanks(list.tables.length)}</ToggleButton>
      {list.ranks.map((one) => <ToggleButton key={one.rank} size="small" checked={rank === one.rank} onClick={() => { onRank(rank === one.rank ? null : one.rank); }}>{strings.rankCount(one.text, one.count)}</ToggleButton>)}
    </div>
  );
}

function Reviewed({ list, onOpen }: { readonly list: FolderList } & Pick<Props, 'onOpen'>): React.JSX.Element {
  const [rank, setRank] = useState<ListedTable['rank'] | null>(null);
  const tables = rank === null ? list.tables : list.tables.filter((table) => table.rank === rank);
  return (
    <div className="folder-list">
      <Ranks list={list} rank={rank} onRank={setRank} />
      <SummaryTable key={rank} tables={tables} onOpen={onOpen} />
      <Across findings={list.across} onOpen={(file) => { onOpen(file, ''); }} />
    </div>
  );
}

/** 复核汇总: many files, what needs a look first on top. */
export default function FolderView({ state: { files, done, list, failure }, onOpen, onSave, onBack, onClose }: Props): React.JSX.Element {
  const strings = useStrings();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { title.current?.focus(); }, []);
  const isGoingOn = list === null && failure === null;
  return (
    <section className="folder" aria-label={strings.folder}>
      <header className="folder-head">
        <h2 ref={title} tabIndex={-1}>{strings.folderTitle(files)}</h2>
        {isGoingOn && <><progress aria-label={strings.folderProgress(done, files)} max={files} value={done} /><span role="status">{strings.folderProgress(done, files)}</span></>}
        <span className="folder-gap" />
        {list !== null && <Button size="small" appearance="primary" icon={<ArrowDownloadRegular />} title={strings.saveResultHint} onClick={onSave}>{strings.saveResult}</Button>}
        {list !== null && <Button size="small" onClick={onBack}>{strings.backToBook}</Button>}
        {list === null && <Button size="small" icon={<DismissRegular />} onClick={onClose}>{isGoingOn ? strings.stopFolder : strings.close}</Button>}
      </header>
      {failure !== null && <NoticeLine notice={failure} onClose={onClose} />}
      {list !== null && <Reviewed list={list} onOpen={onOpen} />}
    </section>
  );
}
