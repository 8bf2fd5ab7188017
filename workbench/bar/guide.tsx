import { Button, ToggleButton } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type Bundled, type Sample, SAMPLES } from '../files.ts';
import { useStrings } from '../strings/strings.ts';

interface Props {
  /** The file that is open. */
  readonly which: Bundled | null;
  readonly onSample: (which: Sample) => void;
  readonly onClose: () => void;
}

/** For a newcomer: which samples there are, and what to press next. */
export function Guide({ which, onSample, onClose }: Props): React.JSX.Element {
  const strings = useStrings();
  return (
    <section className="guide" aria-label={strings.samples}>
      <div className="guide-samples" role="group" aria-label={strings.samples}>
        <span aria-hidden="true">{strings.samples}</span>
        {SAMPLES.map((sample) => <ToggleButton key={sample} size="small" checked={which === sample} onClick={() => { if (which !== sample) onSample(sample); }}>{strings.samplesShort[sample]}</ToggleButton>)}
      </div>
      <p>{strings.guide}</p>
      <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={strings.closeGuide} title={strings.closeGuide} onClick={onClose} />
    </section>
  );
}
