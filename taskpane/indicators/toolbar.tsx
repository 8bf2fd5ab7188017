import { Input, ToggleButton } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { leavesOf, type Outline } from '../../src/app/outline.ts';
import { Marking } from '../parts/marking.tsx';
import { useStrings } from '../strings/strings.ts';
import { FILTERS, passes, type Filter } from './visible.ts';

interface Props {
  readonly outline: Outline;
  readonly filter: Filter;
  readonly query: string;
  readonly onFilter: (filter: Filter) => void;
  readonly onQuery: (query: string) => void;
}

/** Search and filters with how many indicators each lets through. */
export function Toolbar({ outline, filter, query, onFilter, onQuery }: Props): React.JSX.Element {
  const { strings } = useStrings();
  const leaves = leavesOf(outline.nodes);
  return (
    <div className="toolbar" role="search">
      <Input type="search" size="small" className="search" aria-label={strings.search} placeholder={strings.search} contentBefore={<Search16Regular aria-hidden />} value={query} onChange={(_, { value }) => { onQuery(value); }} />
      <div role="group" aria-label={strings.filter} className="filters">
        {FILTERS.map((one) => (
          <ToggleButton key={one} size="small" appearance="subtle" className="filter" checked={one === filter} onClick={() => { onFilter(one); }}>
            {strings.filters[one]}<span className="filter-count">{leaves.filter((leaf) => passes(leaf, one)).length}</span>
          </ToggleButton>
        ))}
      </div>
      <Marking />
    </div>
  );
}
