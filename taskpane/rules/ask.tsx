import { useEffect, useRef } from 'react';

/** A question before something that cannot be seen coming: what it would do, and the ways out. It stands at what was pressed, and is brought into sight. */
export function Ask({ label, children, buttons }: { readonly label: string; readonly children: React.ReactNode; readonly buttons: React.ReactNode }): React.JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.scrollIntoView({ block: 'nearest' }); }, []);
  return (
    <div ref={box} className="mend rules-ask" role="group" aria-label={label}>
      <div role="alert">{children}</div>
      <div className="buttons">{buttons}</div>
    </div>
  );
}
