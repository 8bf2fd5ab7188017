import { Field, Input } from '@fluentui/react-components';
import type { WrittenExample } from '../../src/app/session/rules.ts';
import { useStrings } from '../strings/strings.ts';
import { keyName, rulesStrings } from './strings.ts';

/** What an example of a row may say, and one of 预算执行. */
export const ROW_KEYS: readonly string[] = ['指标', '指标性质', '指标值', '单位', '实际值', '权重', '得分', '因为'];
export const EXECUTION_KEYS: readonly string[] = ['年初预算数', '全年预算数', '全年执行数', '权重', '得分', '因为'];
const NEEDED: ReadonlySet<string> = new Set(['指标值', '实际值', '权重', '得分']);

/** Is a value missing without which there is no example of a row? */
export const isMissing = (entry: WrittenExample, key: string): boolean => NEEDED.has(key) && (entry[key] ?? '').trim() === '';

interface Props {
  readonly keys: readonly string[];
  readonly entry: WrittenExample;
  /** The person has tried to go on: what is missing is marked. */
  readonly isTried: boolean;
  readonly onEntry: (entry: WrittenExample) => void;
}

/** The values of one example. */
export function ExampleFields({ keys, entry, isTried, onEntry }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = rulesStrings(language);
  return (
    <div className="example-fields">
      {keys.map((key) => (
        <Field key={key} size="small" label={keyName(language, key)} required={NEEDED.has(key)} {...(isTried && isMissing(entry, key) ? { validationMessage: words.needed } : {})}>
          <Input size="small" value={entry[key] ?? ''} onChange={(_, { value }) => { onEntry({ ...entry, [key]: value }); }} />
        </Field>
      ))}
    </div>
  );
}
