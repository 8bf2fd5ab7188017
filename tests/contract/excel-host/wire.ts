/** What the host answers where it refuses: Excel's code and words. */
export class HostError extends Error {
  readonly code: string;
  readonly location: string;

  constructor(code: string, message: string, location = '') {
    super(message);
    this.code = code;
    this.location = location;
  }
}

/**
 * What a host object shows on the wire: plain values by name, and other objects that a query goes into. Names are those of
 * Excel (`RowIndex`), members of the class that carries them.
 */
export interface Shape {
  readonly scalars?: readonly string[];
  readonly objects?: readonly string[];
  /** Objects that the client may keep between requests. */
  readonly isTracked?: true;
}

/** An object of the host. Whatever the client asks for that the class has not got is answered by ApiNotFound. */
export abstract class HostObject {
  abstract readonly shape: Shape;
  /** Distinguishes it within its collection. */
  readonly _Id?: string;
  reference?: string;

  get kind(): string {
    return this.constructor.name;
  }
}

/** A collection of host objects. */
export abstract class HostCollection extends HostObject {
  readonly shape: Shape = {};
  abstract items(): readonly HostObject[];

  GetCount(): number {
    return this.items().length;
  }

  GetItemAt(index: number): HostObject {
    const item = this.items()[index];
    if (item === undefined) throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', this.kind);
    return item;
  }
}

interface Arguments { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly number[] }
interface Path { readonly ObjectPathType: number; readonly Name: string; readonly ParentObjectPathId: number; readonly ArgumentInfo?: Arguments; readonly D?: boolean }
interface Action {
  readonly Id: number; readonly ActionType: number; readonly Name: string; readonly ObjectPathId: number; readonly ArgumentInfo?: Arguments; readonly QueryInfo?: { readonly Select?: readonly string[] };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** The body of one request of Microsoft's library. */
export interface Body { readonly AutoKeepReference?: boolean; readonly Actions: readonly Action[]; readonly ObjectPaths: Readonly<Record<string, Path>> }

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly HttpStatusCode: number; readonly ActionIndex: number; readonly Location: string };
}

const PATH = { root: 1, created: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, json: 7, update: 9 } as const;

/** Stands for an object that is not there (`…OrNullObject`): whatever is asked of it is nothing. */
const NOTHING = Symbol('nothing');
type Found = HostObject | typeof NOTHING;

/** Objects that the library makes by itself and that matter to nobody. */
class Service extends HostObject {
  readonly shape: Shape = {};

  /** The library says so once it has loaded, for buttons of the ribbon. */
  NotifyActionHandlerReady(): void { /* no ribbon */ }
}

/**
 * Answers requests of the unmodified office.js on a tree of host objects. It knows nothing of Excel: it walks properties and calls methods
 * by their names, in the order of the actions, and stops at the first that fails, as Excel does.
 */
export class Wire {
  readonly #root: HostObject;
  readonly #references = new Map<string, HostObject>();
  #lastReference = 0;

  constructor(root: HostObject) {
    this.#root = root;
  }

  answer(body: Body): Answer {
    const [results, traces]: [{ ActionId: number; Value: unknown }[], number[]] = [[], []];
    const found = new Map<number, Found>();
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        const value = action.ActionType === ACTION.trace ? null : this.#act(action, this.#resolve(action.ObjectPathId, body, found), body, found);
        results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const location = error.location === '' ? action.Name : error.location;
        return { Results: results, TraceIds: traces, Error: { Code: error.code, Message: error.message, HttpStatusCode: 400, ActionIndex: index, Location: location } };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  #resolve(id: number, body: Body, found: Map<number, Found>): Found {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[id];
    if (path === undefined) throw new HostError('InvalidObjectPath', `no object path ${String(id)}`);
    const parent = path.ParentObjectPathId > 0 ? this.#resolve(path.ParentObjectPathId, body, found) : null;
    const object = parent === NOTHING ? NOTHING : this.#follow(path, parent, body, found);
    found.set(id, object);
    return object;
  }

  #follow(path: Path, parent: HostObject | null, body: Body, found: Map<number, Found>): Found {
    switch (path.ObjectPathType) {
      case PATH.root: return this.#root;
      case PATH.created: return new Service();
      case PATH.nothing: return NOTHING;
      case PATH.reference: return this.#references.get(path.Name) ?? refuse('InvalidReference', 'This reference is not valid for the current operation.');
      case PATH.property: return asFound(memberOf(parent, path.Name));
      case PATH.method: return asFound(call(parent, path.Name, this.#arguments(path.ArgumentInfo, body, found)));
      case PATH.indexer: return asFound(call(parent, 'GetItem', this.#arguments(path.ArgumentInfo, body, found)));
      default: return refuse('GeneralException', `object paths of type ${String(path.ObjectPathType)} are not emulated`);
    }
  }

  #arguments(info: Arguments | undefined, body: Body, found: Map<number, Found>): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index] ?? 0;
      return path > 0 ? this.#resolve(path, body, found) : value;
    });
  }

  #act(action: Action, object: Found, body: Body, found: Map<number, Found>): unknown {
    if (object === NOTHING) return null;
    switch (action.ActionType) {
      case ACTION.instantiate: return this.#identity(object, body.AutoKeepReference === true && body.ObjectPaths[action.ObjectPathId]?.D !== true);
      case ACTION.query: case ACTION.json: return this.#query(object, action.QueryInfo?.Select ?? []);
      case ACTION.set: return setMember(object, action.Name, this.#arguments(action.ArgumentInfo, body, found)[0]);
      case ACTION.update: for (const [name, value] of Object.entries(action.ObjectState ?? {})) setMember(object, pascal(object, name), value); return null;
      case ACTION.method: return this.#call(object, action, body, found);
      default: return refuse('GeneralException', `actions of type ${String(action.ActionType)} are not emulated`);
    }
  }

  #call(object: HostObject, action: Action, body: Body, found: Map<number, Found>): unknown {
    if (action.Name === '_KeepReference') return this.#identity(object, true);
    if (action.Name === '_RemoveReference') return this.#forget(action.ArgumentInfo?.Arguments?.[0]);
    return call(object, action.Name, this.#arguments(action.ArgumentInfo, body, found)) ?? null;
  }

  #forget(reference: unknown): null {
    if (typeof reference === 'string') this.#references.delete(reference);
    return null;
  }

  #identity(object: HostObject, isKept: boolean): Record<string, unknown> {
    if (object.shape.isTracked === true && isKept && object.reference === undefined) {
      this.#lastReference += 1;
      object.reference = `{ref-${String(this.#lastReference)}}`;
      this.#references.set(object.reference, object);
    }
    return { ...(object.reference === undefined ? {} : { _ReferenceId: object.reference }), ...(object._Id === undefined ? {} : { _Id: object._Id }) };
  }

  #query(object: HostObject, select: readonly string[]): unknown {
    if (!(object instanceof HostCollection)) return this.#selected(object, select);
    const inItems = select.map((name) => name.replace(/^items\//i, ''));
    return { ...this.#identity(object, false), _Items: object.items().map((item) => this.#selected(item, inItems)) };
  }

  #selected(object: HostObject, select: readonly string[]): Record<string, unknown> {
    const answer = this.#identity(object, false);
    const inside = new Map<string, string[]>();
    for (const path of select) {
      const [head = '', ...rest] = path.replaceAll('.', '/').split('/');
      if (head === '' || head.startsWith('$')) continue;
      const name = pascal(object, head);
      if (object.shape.objects?.includes(name) !== true) answer[name] = Reflect.get(object, name);
      else inside.set(name, [...inside.get(name) ?? [], ...(rest.length === 0 ? [] : [rest.join('/')])]);
    }
    for (const [name, paths] of inside) {
      const member = memberOf(object, name);
      answer[name] = member instanceof HostObject ? this.#query(member, paths) : null;
    }
    return answer;
  }
}

function refuse(code: string, message: string): never {
  throw new HostError(code, message);
}

function lacks(object: HostObject | null, name: string): never {
  throw new HostError('ApiNotFound', `the emulated host has no ${object?.kind ?? ''}.${name}`, `${object?.kind ?? ''}.${name}`);
}

function asFound(value: unknown): Found {
  return value instanceof HostObject ? value : NOTHING;
}

function memberOf(object: HostObject | null, name: string): unknown {
  return object === null || !(name in object) ? lacks(object, name) : Reflect.get(object, name) as unknown;
}

function setMember(object: HostObject, name: string, value: unknown): null {
  memberOf(object, name);
  if (!Reflect.set(object, name, value)) lacks(object, name);
  return null;
}

function call(object: HostObject | null, name: string, args: readonly unknown[]): unknown {
  const method = memberOf(object, name);
  return typeof method === 'function' ? Reflect.apply(method as (...given: readonly unknown[]) => unknown, object, args) : lacks(object, name);
}

function pascal(object: HostObject, name: string): string {
  const members = [...object.shape.scalars ?? [], ...object.shape.objects ?? []];
  return members.find((member) => member.toLowerCase() === name.toLowerCase()) ?? lacks(object, name);
}
