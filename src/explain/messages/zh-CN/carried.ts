import type { Messages } from '../wording.ts';

/** Rules that a workbook carries on its sheet 评分规则. */
export const carried: Messages = {
  'chosen-by-workbook': { message: '工作簿自带的规则' },
  'rules-carried': { message: '工作簿自带评分规则 {id}（{name}，版本 {version}，指纹 {hash}），适用的表按它评分', next: '自带的规则由制作这个工作簿的人写成；要按别的规则评分，请{@name-rules}。' },
  'rules-carried-overridden': { message: '工作簿自带评分规则 {id}（指纹 {hash}），这张表没有按它评分，用的是人工指定的 {used}（指纹 {usedHash}）', next: '请确认用哪套规则。' },
  'rules-carried-unfit': { message: '工作簿自带的评分规则 {id} 不适用于这类表，没有采用，改用 {used}', next: '请核对；确实要用的话，请{@name-rules}，或在规则的“适用”里写上这类表。' },
  'rules-carried-system': { message: '工作簿自带指标体系 {id}（{name}，版本 {version}，指纹 {hash}），只用于评它自己的填报表', next: '自评表按别的规则评分；要评填报表，请保留“填报”工作表。' },
  'rules-carried-altered': { message: '工作表“评分规则”上的规则 {id} 被改动过：现在的内容是指纹 {hash}，表上写的编号、版本或指纹（{said}）对不上，没有采用', next: '请恢复原样，或在“规则”里重新存入；也可以{@name-rules}。' },
  'rules-carried-unreadable': { message: '工作表“评分规则”上的规则 {id} 有 {count} 处错误，没有采用', next: '请按下列各处改正，或{@name-rules}。' },
  'rules-carried-damaged': { message: '工作表“评分规则”上找不到“{missing}”，自带的规则没有采用', next: '请恢复这张表，或删去后重新存入。' },
  'rules-carried-twice': { message: '工作簿里有不止一张“评分规则”，内容相同：{sheets}', next: '请只留一张，免得以后两张不一致。' },
  'rules-carried-differ': { message: '工作簿里有不止一张“评分规则”，内容不同，都没有采用：{sheets}', next: '请只留一张；也可以{@name-rules}。' },
  'rules-unwritable': { message: '规则或例子里有工作簿不能保存的控制字符，没有存入', next: '请删去这些字符。' },
  'rules-in-the-way': { message: '规则要写到工作表“{sheet}”第 {row} 行，那里有别的内容，没有存入', next: '请先把那里的内容移到别处。' },
};
