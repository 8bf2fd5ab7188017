import { describe, expect, it } from 'vitest';
import { AuthorStore, type Draft, type Shelf, unbooked } from '../../taskpane/rules/author.ts';

const NAME = 'draft';
const draft = (text: string): Draft => ({ text, examples: '', origin: { kind: 'own' }, filed: { text: '', examples: '' } });

function shelf(): Shelf & { readonly lying: Map<string, string> } {
  const lying = new Map<string, string>();
  return { lying, getItem: (name) => lying.get(name) ?? null, setItem: (name, text) => { lying.set(name, text); }, removeItem: (name) => { lying.delete(name); } };
}

describe('what an author has at hand', () => {
  it('is there again in a page that is loaded later, and gone once the draft is given up', () => {
    const kept = shelf();
    const file = { text: '编号: b', examples: '', file: 'b.yaml', id: 'b', isSystem: false };
    new AuthorStore(NAME, () => kept).change({ draft: draft('编号: a'), files: [file], example: { 指标值: '1' } });
    const later = new AuthorStore(NAME, () => kept);
    expect(later.state).toEqual({ draft: draft('编号: a'), files: [file], example: { 指标值: '1' }, isKept: true });
    later.change({ draft: null });
    expect([kept.lying.size, new AuthorStore(NAME, () => kept).state.files]).toEqual([0, []]);
  });

  it('remembers of a draft what went into a workbook until that is taken back there, and only that', () => {
    const kept = shelf();
    const booked = { text: '编号: a', examples: '' };
    const store = new AuthorStore(NAME, () => kept);
    store.change({ draft: { ...draft('编号: a'), booked, name: '甲' } });
    expect(new AuthorStore(NAME, () => kept).state.draft).toEqual({ ...draft('编号: a'), booked, name: '甲' });
    store.changeDraft((now) => unbooked(now, { text: '编号: b', examples: '' }));
    expect(store.state.draft?.booked).toEqual(booked);
    store.changeDraft((now) => unbooked(now, { text: '编号: a', examples: '' }));
    expect(store.state.draft).toEqual({ ...draft('编号: a'), name: '甲' });
    store.change({ draft: null });
    store.changeDraft(() => draft('乙'));
    expect(store.state.draft).toBeNull();
  });

  it('of another window is not overwritten, and that is said', () => {
    const kept = shelf();
    const [one, other] = [new AuthorStore(NAME, () => kept), new AuthorStore(NAME, () => kept)];
    one.change({ draft: draft('甲') });
    other.change({ draft: draft('乙') });
    expect([one.state.isKept, other.state.isKept, other.state.draft?.text, new AuthorStore(NAME, () => kept).state.draft?.text]).toEqual([true, false, '乙', '甲']);
    one.change({ draft: null });
    other.change({ draft: draft('乙二') });
    expect([other.state.isKept, new AuthorStore(NAME, () => kept).state.draft?.text]).toEqual([true, '乙二']);
  });

  it('is taken up from another window where nothing of this one is lost', () => {
    const kept = shelf();
    const [one, other] = [new AuthorStore(NAME, () => kept), new AuthorStore(NAME, () => kept)];
    one.change({ draft: draft('甲') });
    other.heard();
    expect(other.state.draft?.text).toBe('甲');
    other.change({ draft: draft('甲二') });
    one.heard();
    expect([one.state.draft?.text, one.state.isKept]).toEqual(['甲二', true]);
  });

  it('stays in its window where the browser keeps nothing', () => {
    const store = new AuthorStore(NAME, () => { throw new Error('SecurityError'); });
    store.change({ draft: draft('甲') });
    expect([store.state.draft?.text, store.state.isKept]).toEqual(['甲', false]);
  });

  it.each(['{', '[]', '{"draft":{"text":1},"files":[],"example":{}}', '{"draft":null}', JSON.stringify({ draft: { ...draft('甲'), origin: { kind: 'x' } }, files: [], example: {} }), JSON.stringify({ draft: { ...draft('甲'), booked: 1 }, files: [], example: {} }), JSON.stringify({ draft: draft('甲'), files: [{}], example: {} })])('is nothing where %s lies there', (text) => {
    const kept = shelf();
    kept.setItem(NAME, text);
    expect(new AuthorStore(NAME, () => kept).state.draft).toBeNull();
  });
});
