/** A question before something that cannot be seen coming: what it would do, and the ways out. */
export function Ask({ label, children, buttons }: { readonly label: string; readonly children: React.ReactNode; readonly buttons: React.ReactNode }): React.JSX.Element {
  return (
    <div className="mend rules-ask" role="group" aria-label={label}>
      <div role="alert">{children}</div>
      <div className="buttons">{buttons}</div>
    </div>
  );
}
