import { type ShownSystem, type SystemLeaf, type SystemLevel, type SystemLine, readSystem } from '../../src/app/session/rule-systems.ts';
import type { Resolve } from '../../src/app/session/rules.ts';
import { useStrings } from '../strings/strings.ts';
import type { Shelved } from './library.ts';
import { RawText } from './raw-text.tsx';
import { Sources } from './sources.tsx';
import { rulesStrings } from './strings.ts';

const HASH_SHOWN = 12;

function Rule({ rule }: Pick<SystemLeaf, 'rule'>): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  if (rule.kind === 'formula') return <span className="rule-formula">{rule.text}</span>;
  if (rule.kind === 'rated') return <p>{words.rated}</p>;
  return <><p>{words.checklist(rule.each)}</p><ul className="system-items">{rule.items.map((item) => <li key={item}>{item}</li>)}</ul></>;
}

function LeafView({ leaf }: { readonly leaf: SystemLeaf }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  return (
    <li className="system-leaf">
      <div className="system-line"><span>{leaf.name}</span><span className="system-weight">{words.points(leaf.weight)}</span></div>
      <Rule rule={leaf.rule} />
      {leaf.inapplicable.map(({ when }) => <p key={when} className="rule-document">{words.inapplicable(when)}</p>)}
      <p className="rule-document">
        {leaf.source === '' ? words.noDocument : words.document(leaf.source)}　<span className={leaf.isVerified ? 'rule-mark' : 'rule-mark rule-mark-open'}>{leaf.isVerified ? words.verified : words.unverified}</span>
      </p>
      {leaf.note !== '' && <p className="rule-document">{leaf.note}</p>}
    </li>
  );
}

function First({ level }: { readonly level: SystemLevel<SystemLevel<SystemLeaf>> }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  return (
    <details className="rule-section">
      <summary><span className="rule-title">{level.name}</span><span className="rule-marks">{words.points(level.weight)}</span></summary>
      <div className="rule-body">
        {level.below.map((second) => (
          <div key={second.name} className="rule-group">
            <h3>{second.name}<span className="system-weight">{words.points(second.weight)}</span></h3>
            <ul className="system-leaves">{second.below.map((leaf) => <LeafView key={leaf.name} leaf={leaf} />)}</ul>
          </div>
        ))}
      </div>
    </details>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly SystemLine[] }): React.JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <details className="rule-section">
      <summary><span className="rule-title">{title}</span></summary>
      <ul className="rule-body system-leaves">
        {lines.map(({ name, text, source }, index) => <li key={index} className="system-leaf"><span>{name}</span>{text !== '' && <span className="rule-formula">{text}</span>}{source !== '' && <p className="rule-document">{source}</p>}</li>)}
      </ul>
    </details>
  );
}

/** 扣分项 and 封顶 as lines. */
function adjustmentsOf({ deductions, caps }: ShownSystem): SystemLine[] {
  return [
    ...deductions.map(({ name, formula, most }) => ({ name, text: `− ${most === null ? formula : `最小(${most}, ${formula})`}`, source: '' })),
    ...caps.map(({ when, most }) => ({ name: '封顶', text: `${when} → ≤ ${most}`, source: '' })),
  ];
}

function Whole({ system }: { readonly system: ShownSystem }): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  return (
    <>
      <p className="hint">{words.facts(system.id, system.version, system.sha256.slice(0, HASH_SHOWN))}</p>
      {system.note !== '' && <p>{system.note}</p>}
      <p className="hint">{words.systemHow(system.id)}</p>
      <div className="rule-sections">
        <Sources layers={[{ id: system.id, sources: system.sources }]} />
        {system.levels.map((level) => <First key={level.name} level={level} />)}
        <Lines title={words.systemInputs} lines={system.inputs} />
        <Lines title={words.systemCalculations} lines={system.calculations} />
        <Lines title={words.systemAdjustments} lines={adjustmentsOf(system)} />
        <Lines title={words.grade} lines={system.grades} />
      </div>
    </>
  );
}

interface Props {
  readonly shown: Shelved;
  readonly resolve: Resolve;
  readonly load: React.ReactNode;
}

/** A formula system to be read: its indicators with weight, formula, source and whether that was read. It is not changed here, and that is said. */
export default function SystemView({ shown, resolve, load }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  const { system, errors } = readSystem(shown.text, resolve, language);
  return (
    <>
      <p className="rule-foreign" role="note">{shown.origin.kind === 'file' ? `${words.fromFile(shown.origin.file)} ` : ''}{words.systemOnlyRead}</p>
      <div className="buttons">{load}</div>
      <RawText text={shown.text} errors={errors} />
      {system !== null && <Whole system={system} />}
    </>
  );
}
