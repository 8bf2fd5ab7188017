import { ProgressBar } from '@fluentui/react-components';

/** A bar that runs while the end is not known; apart, since the pane shows itself before it needs one. */
export default function Bar({ label }: { readonly label: string }): React.JSX.Element {
  return <ProgressBar aria-label={label} thickness="large" />;
}
