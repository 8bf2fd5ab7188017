import { ChevronDown16Regular } from '@fluentui/react-icons';

type Props = Omit<React.ComponentProps<'select'>, 'onChange' | 'size'> & {
  readonly isSmall?: boolean;
  readonly onValue: (value: string) => void;
};

/** One of a few. The browser's own list: Fluent's would be 4 KB more in the first view. */
export function Select({ isSmall = false, className = '', onValue, ...rest }: Props): React.JSX.Element {
  return (
    <span className={`select ${isSmall ? 'select-small' : ''} ${className}`}>
      <select {...rest} onChange={({ target }) => { onValue(target.value); }} />
      <ChevronDown16Regular aria-hidden />
    </span>
  );
}
