import { describe, expect, it } from 'vitest';
import { shippedPacks } from '../../src/cli/packs.ts';
import type { FormKind, IndicatorTable } from '../../src/model/indicator.ts';
import { choosePack, UndecidedRules } from '../../src/rules/choose.ts';
import { loadPack } from '../../src/rules/load.ts';
import type { Pack } from '../../src/rules/pack.ts';
import { firstPlace } from '../../src/rules/places.ts';
import { shippedText } from '../scoring/packs.ts';
import { tableOf } from './table.ts';

const packs = shippedPacks().map(({ pack }) => pack);

function chosen(regionText: string, more: { readonly form?: FormKind; readonly year?: number | null; readonly kind?: IndicatorTable['kind']; readonly level?: string } = {}): string {
  const { pack, chosen: { code, params } } = choosePack(packs, tableOf(regionText, more));
  return [pack.id, code, ...Object.values(params)].join(' ');
}

describe('the pack for a table', () => {
  it.each([
    ['2022年度共享工程项目自评表（黄石市图书馆）', 'hubei chosen-by-region 黄石'],
    ['2021年度蔡甸区森林防火专项经费', 'hubei chosen-by-region 蔡甸'],
    ['自评表（中共茂县县委办公室）', 'sichuan-2023 chosen-by-region 茂县'],
    ['项目支出绩效自评表 四川省遂宁市大英县', 'sichuan-2023 chosen-by-region 四川'],
    ['中江县水利局', 'sichuan-2023 chosen-by-region 中江'],
    ['公安县教育局', 'hubei chosen-by-region 公安县'],
    ['资阳市财政局', 'sichuan-2023 chosen-by-region 资阳市'],
    ['内江市东兴区', 'sichuan-2023 chosen-by-region 内江'],
    ['广安市广安区', 'sichuan-2023 chosen-by-region 广安市'],
    ['南充市教育局', 'sichuan-2023 chosen-by-region 南充'],
    ['填报单位四川省残联', 'sichuan-2023 chosen-by-region 四川'],
    ['上海市普陀区', 'national-2020 chosen-by-default'],
    ['安徽省池州市贵池区棠溪镇 恩施州对口支援项目', 'national-2020 chosen-by-default'],
    ['浙江省杭州市对口支援恩施州项目', 'national-2020 chosen-by-default'],
    ['', 'national-2020 chosen-by-default'],
  ])('%s: %s', (text, expected) => {
    expect(chosen(text)).toBe(expected);
  });

  it.each(['公安县级指挥中心建设', '南部县域经济', '广安门医院', '东兴市边境贸易', '资阳区教育局', '投资中心运行经费', '管理县级资金项目', '适宜都市生活圈建设', '北京山区公路', '健康定点医院', '适应城市发展', '沈阳新区建设', '综合江河治理', '其中江苏路段', '全省内江河整治', '建成都市农业园'])(
    'takes no place out of the middle of %s', (text) => {
      expect(chosen(text)).toBe('national-2020 chosen-by-default');
    });

  it.each([
    ['成都小学维修（上海市静安区）', '', 'national-2020 上海 成都'], ['宜昌对口支援项目（浙江省）', '', 'national-2020 浙江 宜昌'], ['共享工程（四川） 黄石站点', '', 'sichuan-2023 四川 黄石'],
    ['宜昌对口支援项目', '浙江省财政厅', 'national-2020'], ['湖北援建', '四川省2022年度自评表', 'sichuan-2023'], ['援建（四川）', '黄石市图书馆', 'hubei'], ['湖北省宜昌市', '', 'hubei'], ['成都北路小学维修', '', 'national-2020'],
    ['四川中路 南京东路', '', 'national-2020'], ['', '湖北省自评表 四川省分公司', 'hubei 湖北 四川'],
  ])('%s beside the unit “%s”: %s', (regionText, unitText, expected) => {
    const { pack, regions } = choosePack(packs, { ...tableOf(`${unitText} ${regionText}`), unitText });
    expect([pack.id, ...Object.values(regions ?? {})].join(' ')).toBe(expected);
  });

  it('goes by a region\'s own form where no other province is named', () => {
    expect(chosen('某县图书馆', { form: 'sichuan-project' })).toBe('sichuan-2023 chosen-by-form sichuan-project');
    expect(chosen('重庆市某区图书馆', { form: 'sichuan-project' })).toBe('national-2020 chosen-by-default');
  });

  it('goes by 成本 as a first level from 2021 on, after the region', () => {
    expect(chosen('上海市', { level: '成本指标', year: 2022 })).toBe('national-2021 chosen-by-cost-level');
    expect(chosen('上海市', { level: '成本指标', year: 2021 })).toBe('national-2021 chosen-by-cost-level');
    expect(chosen('上海市', { level: '★一、成本指标（20分）', year: 2023 })).toBe('national-2021 chosen-by-cost-level');
    expect(chosen('上海市', { level: '产出指标（数量、成本）', year: 2023 })).toBe('national-2020 chosen-by-default');
    expect(chosen('上海市', { level: '成本指标', year: 2020 })).toBe('national-2020 chosen-by-default');
    expect(chosen('四川省', { level: '成本指标', year: 2023 })).toBe('sichuan-2023 chosen-by-region 四川');
  });

  it('still finds the region\'s pack for a year before all packs', () => {
    expect(chosen('湖北省武汉市', { year: 2018 })).toBe('hubei chosen-by-region 湖北');
  });

  it('refuses a list without a general pack', () => {
    expect(() => choosePack([], tableOf('四川'))).toThrow(RangeError);
  });
});

describe('several packs that fit equally well', () => {
  const own = (id: string, rest: string): Pack => {
    const loaded = loadPack(`编号: ${id}\n名称: 甲\n依据: [{ 文件: 甲, 已核实: 否 }]\n${rest}`, shippedText);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
    return loaded.pack;
  };
  const orders = (mine: Pack): Pack[][] => [[mine, ...packs], [...packs, mine]];

  it.each([
    ['继承: hubei', '湖北省武汉市', {}, 'hubei', ['a-mine']], ['继承: sichuan-2023', '某县', { form: 'sichuan-project' }, 'sichuan-2023', ['a-mine']],
    ['继承: national-2021', '上海市', { level: '成本指标', year: 2022 }, 'national-2021', ['a-mine']], ['继承: national-2020', '', {}, 'national-2020', ['a-mine']],
    ['继承: hubei\n适用: { 地区: [武汉市] }', '武汉市江岸区', {}, 'a-mine', []],
  ] as const)('%s for %s: the one that was there before, whatever the folder is called', (rest, region, more, id, others) => {
    for (const some of orders(own('a-mine', rest))) {
      const choice = choosePack(some, tableOf(region, more));
      expect([choice.pack.id, choice.others.map((pack) => pack.id)]).toEqual([id, others]);
    }
  });

  it('are left to a person where none of them is the others\' parent', () => {
    for (const some of orders(own('a-mine', '继承: national-2020\n适用: { 地区: [武汉] }'))) {
      expect(() => choosePack(some, tableOf('武汉市'))).toThrow(UndecidedRules);
      expect(choosePack(some, tableOf('湖北省')).pack.id).toBe('hubei');
    }
  });
});

describe('the first place of a text', () => {
  it('is the earliest, the longest where two begin together', () => {
    expect(firstPlace('（江油市）江油局', ['江', '江油'])).toEqual({ word: '江油', at: 1 });
    expect(firstPlace('2023年度江油市', ['江油'])).toEqual({ word: '江油', at: 6 });
    expect(firstPlace('长江油田', ['江油'])).toBeNull();
  });
});
