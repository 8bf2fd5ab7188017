import { BUNDLE_MISTAKES, plantBundles } from './bundles.ts';
import { FORMS } from './model.ts';
import { account, falseAlarms, percentOf, plantAll } from './quality.ts';

/** `npm run review-quality [tables a form] [tables a form and mistake]`: false alarms on sound tables, then precision and recall of each check. */
const [tables = 170, plants = 12] = process.argv.slice(2).map(Number);
const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const alarms = FORMS.flatMap((form) => seeds(tables).flatMap((seed) => falseAlarms(seed, form).map((text) => `${form} ${String(seed)} ${text}`)));
console.log(`${String(FORMS.length * tables)} 张规范的表：误报 ${String(alarms.length)} 处`);
alarms.slice(0, 20).forEach((line) => { console.log(`  ${line}`); });

const outcomes = plantAll(seeds(plants));
console.log('\n植入  找到  查全率  查准率  检查项（代码）');
for (const { item, code, planted, found, recall, precision } of account(outcomes)) {
  console.log(`${String(planted).padStart(4)}  ${String(found).padStart(4)}  ${recall.padStart(6)}  ${precision.padStart(6)}  ${item}（${code}）`);
}
for (const { mistake, form, seed, found, others } of outcomes.filter((outcome) => !outcome.found || outcome.others.length > 0).slice(0, 60)) {
  console.log(`  ${mistake.item} ${form} ${String(seed)}：${found ? '找到' : '未找到'}${others.length === 0 ? '' : `，另报 ${others.join('、')}`}`);
}

console.log('\n一个文件的各张表、一个文件夹的各个文件、报告正文\n植入  找到  查全率  查准率  检查项（代码）');
const bundles = BUNDLE_MISTAKES.map((mistake) => ({ mistake, outcomes: plantBundles(mistake, seeds(5 * plants)) }));
for (const { mistake: { item, code }, outcomes: own } of bundles) {
  const found = own.filter((outcome) => outcome.found).length;
  const others = own.reduce((sum, outcome) => sum + outcome.others.length, 0);
  console.log(`${String(own.length).padStart(4)}  ${String(found).padStart(4)}  ${percentOf(found, own.length).padStart(6)}  ${percentOf(found, found + others).padStart(6)}  ${item}（${code}）`);
}
const all = bundles.flatMap((bundle) => bundle.outcomes);
const wrong = all.flatMap((outcome) => outcome.alarms);
console.log(`${String(all.length)} 份没有错误的材料：误报 ${String(wrong.length)} 处`);
for (const { mistake, seed, found, others, alarms: said } of all.filter((outcome) => !outcome.found || outcome.others.length + outcome.alarms.length > 0).slice(0, 40)) {
  console.log(`  ${mistake.item} ${String(seed)}：${found ? '找到' : '未找到'}，另报 ${others.join('、')}，误报 ${said.join('、')}`);
}
if (alarms.length + wrong.length > 0) process.exitCode = 1;
