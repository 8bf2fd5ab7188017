import { Link } from '@fluentui/react-components';
import { address } from '../../src/app/words.ts';
import type { CellRef } from '../../src/model/cell.ts';
import { useStrings } from '../strings/strings.ts';
import { useShow } from './show.ts';

/** A cell's address that brings the cell to the person's eye. */
export function CellLink({ cell, withSheet = false }: { readonly cell: CellRef; readonly withSheet?: boolean }): React.JSX.Element {
  const { strings } = useStrings();
  const show = useShow();
  const place = `${withSheet ? `${cell.sheet}!` : ''}${address(cell)}`;
  return <Link inline className="cell-link" aria-label={strings.goTo(place)} onClick={() => { show(cell); }}>{place}</Link>;
}
