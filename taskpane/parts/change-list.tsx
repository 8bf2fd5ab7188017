import { ArrowRight16Regular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { CellPreview } from '../../src/app/session/state.ts';
import { useStrings } from '../strings/strings.ts';
import { CellLink } from './cell-link.tsx';
import './change-list.css';

const LINE_HEIGHT = 34;

function Change({ preview }: { readonly preview: CellPreview }): React.JSX.Element {
  const { strings } = useStrings();
  const shown = (text: string): React.ReactNode => (text === '' ? <span className="blank">{strings.empty}</span> : text);
  return (
    <>
      <CellLink cell={preview.cell} withSheet />
      <span className="change-texts">
        <span className="change-words">
          <span className="change-before"><span className="hidden">{strings.before} </span>{shown(preview.before)}</span>
          <ArrowRight16Regular aria-hidden />
          <b className="change-after"><span className="hidden">{strings.after} </span>{shown(preview.after)}</b>
        </span>
        {preview.indicator !== null && <span className="change-name">{preview.indicator}</span>}
        {preview.formula !== null && <span className="tag">{strings.byFormula(preview.formula)}</span>}
        {preview.replacesEntry && <span className="tag tag-warning">{strings.replacesEntry}</span>}
      </span>
    </>
  );
}

/** Changes cell by cell: what stands there and what will. Only those in sight are drawn. */
export function ChangeList({ cells }: { readonly cells: readonly CellPreview[] }): React.JSX.Element {
  const { strings } = useStrings();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: cells.length, getScrollElement: () => box.current, estimateSize: () => LINE_HEIGHT, overscan: 8, useFlushSync: false });
  return (
    <div ref={box} className="changes" tabIndex={0} role="group" aria-label={strings.changes(cells.length)}>
      <ol style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const preview = cells[index];
          return preview !== undefined && (
            <li key={key} ref={virtual.measureElement} data-index={index} aria-posinset={index + 1} aria-setsize={cells.length} style={{ transform: `translateY(${String(start)}px)` }}>
              <Change preview={preview} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
