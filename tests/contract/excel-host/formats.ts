import type { Sheet } from './sheet.ts';
import { HostCollection, HostError, HostObject } from './wire.ts';

/** Cells that a rule or a format is laid over. */
export interface Laid {
  readonly sheet: Sheet;
  readonly addresses: readonly string[];
}

class RuleFill extends HostObject {
  readonly shape = { scalars: ['Color'] };
  Color = '';
}

class RuleFormat extends HostObject {
  readonly shape = { objects: ['Fill'] };
  readonly Fill = new RuleFill();
}

class Rule extends HostObject {
  readonly shape = { scalars: ['Formula'] };
  Formula = '';
}

class CustomRule extends HostObject {
  readonly shape = { objects: ['Rule', 'Format'] };
  readonly Rule = new Rule();
  readonly Format = new RuleFormat();
}

/** One conditional format of a sheet. */
export class ConditionalFormat extends HostObject {
  readonly shape = { scalars: ['Id', 'Type'], objects: ['Custom'] };
  override readonly _Id: string;
  readonly Id: string;
  readonly Type: string;
  addresses: readonly string[];
  readonly custom = new CustomRule();
  readonly #sheet: Sheet;

  constructor(sheet: Sheet, id: string, type: string, addresses: readonly string[]) {
    super();
    this.#sheet = sheet;
    this._Id = id;
    this.Id = id;
    this.Type = type;
    this.addresses = addresses;
  }

  get Custom(): CustomRule {
    if (this.Type !== 'Custom') throw new HostError('ItemNotFound', 'The requested resource doesn\'t exist.', 'ConditionalFormat.custom');
    return this.custom;
  }

  Delete(): void {
    this.#sheet.write();
    this.#sheet.rules = this.#sheet.rules.filter((rule) => rule !== this);
  }
}

/** The conditional formats that touch some cells. */
export class ConditionalFormats extends HostCollection {
  readonly #laid: Laid;

  constructor(laid: Laid) {
    super();
    this.#laid = laid;
  }

  items(): ConditionalFormat[] {
    const { sheet, addresses } = this.#laid;
    return sheet.rules.filter((rule) => addresses.includes('') || rule.addresses.some((address) => addresses.includes(address)));
  }

  GetItem(id: string): ConditionalFormat {
    const found = this.items().find(({ Id }) => Id === id);
    if (found === undefined) throw new HostError('ItemNotFound', 'The requested resource doesn\'t exist.', 'ConditionalFormatCollection.getItem');
    return found;
  }

  Add(type: string): ConditionalFormat {
    const { sheet, addresses } = this.#laid;
    sheet.write();
    const rule = new ConditionalFormat(sheet, sheet.newId('rule'), type, addresses);
    sheet.rules = [...sheet.rules, rule];
    return rule;
  }

  /** Takes these cells out of every rule; one that is left without cells goes. */
  ClearAll(): void {
    this.#laid.sheet.write();
    for (const rule of this.items()) rule.addresses = rule.addresses.filter((address) => !this.#laid.addresses.includes(address));
    this.#laid.sheet.rules = this.#laid.sheet.rules.filter(({ addresses }) => addresses.length > 0);
  }
}

/** Several ranges at once, as far as rules are laid over them. */
export class RangeAreas extends HostObject {
  readonly shape = { objects: ['ConditionalFormats'], isTracked: true as const };
  readonly ConditionalFormats: ConditionalFormats;

  constructor(laid: Laid) {
    super();
    this.ConditionalFormats = new ConditionalFormats(laid);
  }
}
