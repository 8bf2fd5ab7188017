/** A cell's look as the differences from a plain cell's, by the path of the property: `format.font.bold`. */
export type Look = Readonly<Record<string, unknown>>;

const SIDES = ['left', 'right', 'top', 'bottom', 'diagonalDown', 'diagonalUp'];
const LINE = { color: '#000000', style: 'None', tintAndShade: 0, weight: 'Thin' };

/** What a plain cell answers. */
const PLAIN: Look = {
  style: 'Normal',
  ...under('format', {
    autoIndent: false, horizontalAlignment: 'General', indentLevel: 0, readingOrder: 'Context', shrinkToFit: false, textOrientation: 0, verticalAlignment: 'Center', wrapText: false,
  }),
  ...under('format.protection', { formulaHidden: false, locked: true }),
  ...under('format.fill', { color: '#FFFFFF', pattern: 'None', patternColor: '#000000', patternTintAndShade: 0, tintAndShade: 0 }),
  ...under('format.font', { bold: false, color: '#000000', italic: false, name: '宋体', size: 11, strikethrough: false, subscript: false, superscript: false, tintAndShade: 0, underline: 'None' }),
  ...Object.assign({}, ...SIDES.map((side) => under(`format.borders.${side}`, LINE))) as Look,
};

function under(path: string, properties: Look): Look {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [`${path}.${name}`, value]));
}

/** The paths that a nested object of properties tells. */
function flattened(properties: object, path = ''): [string, unknown][] {
  return Object.entries(properties).flatMap(([name, value]: [string, unknown]) =>
    (typeof value === 'object' && value !== null ? flattened(value, `${path}${name}.`) : [[`${path}${name}`, value] as [string, unknown]]));
}

/** Side effects that Excel has, whatever else is told with them: a colour fills a cell that was clear, a colour or weight draws a line that was not there. */
function sideEffect(look: Record<string, unknown>, path: string): void {
  if (path === 'format.fill.color' && (look['format.fill.pattern'] ?? 'None') === 'None') look['format.fill.pattern'] = 'Solid';
  const border = /^(format\.borders\.\w+)\.(?:color|weight)$/.exec(path)?.[1];
  if (border !== undefined && (look[`${border}.style`] ?? 'None') === 'None') look[`${border}.style`] = 'Continuous';
}

function normal(look: Look): Look {
  const told = Object.entries(look).filter(([path, value]) => PLAIN[path] !== value);
  return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A look after properties were told. A named style takes all else away. @throws Error for a property that is not emulated */
export function changedLook(look: Look, properties: object): Look {
  const told = flattened(properties);
  const changed: Record<string, unknown> = told.some(([path]) => path === 'style') ? {} : { ...look };
  for (const [path, value] of told) {
    if (!(path in PLAIN)) throw new Error(`no property ${path}`);
    changed[path] = value;
  }
  for (const [path] of told) sideEffect(changed, path);
  return normal(changed);
}

/** A look without its fill. */
export function clearedLook(look: Look): Look {
  return Object.fromEntries(Object.entries(look).filter(([path]) => !path.startsWith('format.fill.')));
}

/** Is a path asked for? Asking for an object of a cell asks for all in it; borders are asked for once for all sides. */
function isAsked(options: object, path: readonly string[]): boolean {
  const [name = '', ...rest] = path;
  const option: unknown = Reflect.get(options, name);
  if (typeof option !== 'object' || option === null) return option === true;
  return isAsked(option, name === 'borders' ? rest.slice(1) : rest);
}

/** A look as `getCellProperties` answers it. */
export function askedLook(look: Look, options: object): object {
  const answer = {};
  for (const path of Object.keys(PLAIN)) {
    const names = path.split('.');
    if (!isAsked(options, names)) continue;
    const holder = names.slice(0, -1).reduce<object>((inside, name) => {
      if (!(name in inside)) Reflect.set(inside, name, {});
      return Reflect.get(inside, name) as object;
    }, answer);
    Reflect.set(holder, names.at(-1) ?? '', look[path] ?? PLAIN[path]);
  }
  return answer;
}
