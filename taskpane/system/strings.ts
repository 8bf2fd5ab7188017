import type { Language } from '../../src/app/words.ts';

const zh = {
  title: (name: string) => `指标体系的填报表：${name}`,
  facts: (id: string, version: string, hash: string) => `编号 ${id}　版本 ${version}　指纹 ${hash}`,
  points: (score: string, weight: string) => `${score} / ${weight} 分`,
  total: '合计',
  applies: '适用分值',
  open: '待定',
  inapplicable: '不适用',
  deductions: '扣分项',
  write: '把得分填进“得分”表',
  locked: '“得分”表受保护（没有密码），现在不能写入。可以在 Excel 里用“审阅 → 撤销工作表保护”解除后再写，或在命令行运行 jixiao score 填报表.xlsx --write 输出.xlsx。',
  how: '浅黄色的格填好后，这里立即重新评分；没有填的不按 0 计，所在的指标待定。',
  fixed: '这里按填好的数评分。表受保护，不能在这里填：请在 Excel 里填浅黄色的格，存盘后再打开。没有填的不按 0 计，所在的指标待定。',
  noChanges: '“得分”表里已经是这些得分。',
};

type SystemStrings = typeof zh;

const en: SystemStrings = {
  title: (name) => `Form of a formula system: ${name}`,
  facts: (id, version, hash) => `Id ${id} · version ${version} · fingerprint ${hash}`,
  points: (score, weight) => `${score} / ${weight}`,
  total: 'Total',
  applies: 'Applies',
  open: 'open',
  inapplicable: 'not applicable',
  deductions: 'Deductions',
  write: 'Fill the scores into the sheet 得分',
  locked: 'The sheet 得分 is protected (without a password) and cannot be written now. In Excel, take the protection away by Review → Unprotect Sheet; or run jixiao score FORM.xlsx --write OUTPUT.xlsx on the command line.',
  how: 'It is scored anew with every light yellow cell that is filled in. What is not filled in is not 0: its indicator stays open.',
  fixed: 'It is scored as it was filled in. The sheets are protected and cannot be filled in here: fill in the light yellow cells in Excel, save and open it again. What is not filled in is not 0: its indicator stays open.',
  noChanges: 'The sheet 得分 holds these scores already.',
};

/** The words of a formula system's result, which come with its view. */
export const systemStrings = (language: Language): SystemStrings => ({ zh, en })[language];
