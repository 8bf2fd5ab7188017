import { ChevronDown16Regular, ChevronRight16Regular, Warning16Regular } from '@fluentui/react-icons';
import { actualText, decimalText, rateText, targetText } from '../../src/app/words.ts';
import type { OutlineGroup } from '../../src/app/outline.ts';
import type { Status } from '../../src/model/scorecard.ts';
import { PointsBar } from '../parts/points-bar.tsx';
import { StatusMark } from '../parts/status.tsx';
import { useStrings } from '../strings/strings.ts';
import type { Leaf, VisibleNode } from './visible.ts';

type Rational = Parameters<typeof decimalText>[0];

const numberText = (value: Rational | null): string => (value === null ? '—' : decimalText(value));

function GroupLine({ group, isOpen }: { readonly group: OutlineGroup; readonly isOpen: boolean }): React.JSX.Element {
  const { strings } = useStrings();
  const { sums } = group;
  return (
    <>
      <span className="line-sign" aria-hidden>{isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
      <span className="line-name">{group.name}</span>
      {sums.weight !== '0' && <PointsBar shares={sums.shares} />}
      {sums.weight !== '0' && <span className="line-points">{strings.points(sums.undecided === sums.weight ? '—' : sums.decided, sums.weight)}</span>}
    </>
  );
}

/** 预算执行 that carries no points has no status of its own. */
function statusOf(leaf: Leaf): Status | null {
  if (leaf.kind === 'row') return leaf.score.status;
  return leaf.execution.status === 'undecided' ? 'undecided' : null;
}

function factsOf(leaf: Leaf): { readonly target: string; readonly actual: string } {
  if (leaf.kind === 'execution') {
    const rate = rateText(leaf.execution);
    return { target: '', actual: rate === null ? '' : `${rate}%` };
  }
  return { target: targetText(leaf.score.indicator.target), actual: actualText(leaf.score.indicator.actual) };
}

function Facts({ leaf }: { readonly leaf: Leaf }): React.JSX.Element {
  const { strings } = useStrings();
  const { target, actual } = factsOf(leaf);
  return (
    <span className="line-facts">
      {target !== '' && <span className="line-fact"><i>{strings.target}</i>{target}</span>}
      <span className="line-fact"><i>{leaf.kind === 'row' ? strings.actual : strings.rate}</i>{actual === '' ? strings.blank : actual}</span>
    </span>
  );
}

function LeafLine({ leaf }: { readonly leaf: Leaf }): React.JSX.Element {
  const { strings } = useStrings();
  const { score, weight } = leaf.kind === 'row' ? { score: leaf.score.score, weight: leaf.score.indicator.weight } : leaf.execution;
  const status = statusOf(leaf);
  const flagged = leaf.findings.filter(({ severity }) => severity !== 'info').length;
  return (
    <>
      <span className="line-main">
        <span className="line-name">{leaf.kind === 'row' ? leaf.name : strings.execution}</span>
        <Facts leaf={leaf} />
      </span>
      <span className="line-result">
        <span className="line-points">{strings.points(numberText(score), numberText(weight))}</span>
        <span className="line-marks">
          {flagged > 0 && <span className="line-flag" role="img" aria-label={strings.hasFindings(flagged)} title={strings.hasFindings(flagged)}><Warning16Regular aria-hidden /></span>}
          {status !== null && <StatusMark status={status} />}
        </span>
      </span>
    </>
  );
}

/** What a line of the tree shows. */
export function TreeLine({ line: { node, isOpen } }: { readonly line: VisibleNode }): React.JSX.Element {
  return node.kind === 'group' ? <GroupLine group={node} isOpen={isOpen} /> : <LeafLine leaf={node} />;
}
