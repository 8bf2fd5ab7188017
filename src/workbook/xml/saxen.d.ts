/** The part of saxen's interface that is used here; the package ships no types. */
declare module 'saxen' {
  export type Attributes = Readonly<Record<string, string | undefined>>;
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(event: 'openTag', handler: (name: string, attributes: () => Attributes | false, decode: (text: string) => string) => void): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text', handler: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata', handler: (text: string) => void): this;
    parse(xml: string): void;
  }
}
