import { Button } from '@fluentui/react-components';
import { Component } from 'react';
import { useStrings } from '../strings/strings.ts';
import { Message } from './message.tsx';

function Crashed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }): React.JSX.Element {
  const { strings } = useStrings();
  return <Message intent="error" title={strings.crashed} message={error.message} next={strings.crashedNext} actions={<Button onClick={onRetry}>{strings.retry}</Button>} />;
}

/** Says what went wrong in a view instead of showing nothing; what a person entered is kept outside (drafts) and comes back. */
export class ErrorBoundary extends Component<{ readonly children: React.ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): React.ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Crashed error={error} onRetry={() => { this.setState({ error: null }); }} />;
  }
}
