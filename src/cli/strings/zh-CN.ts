/** What the command line itself says. `{0}` is the detail. */
export const zhCN = {
  help: `绩效自评评分 jixiao

用法：
  jixiao score 文件…  给自评表打分，说明每一分的理由
      --rules 规则     指定评分规则（编号，或 .yaml 规则文件的路径）；不指定则按地区、年度、表式自动选择
      --sheet 名称     只评这一张工作表
      --write 输出     把得分写进副本（多个文件，或输出以“/”结尾时，是文件夹；没有的文件夹会建立）
      --in-place       把得分写回原 .xlsx（先写在旁边再换名，中途断电也不损坏原文件）
      --overwrite      允许覆盖已经填写的得分；覆盖前的内容会列出来
      --explain        在写出的工作簿里加一张“评分依据”；未指定输出时，写到原文件旁的“…-已评分.xlsx”
      --json           每个文件输出一行 JSON
      --lang zh|en     语言
  jixiao review 路径…  复核交来的自评表：逐行重算，说明与所填得分的差异及原因；文件夹连同下级文件夹一起复核
      --rules 规则     同上
      --out 输出       结果工作簿，默认是当前文件夹里的“复核结果.xlsx”；写文件夹就放在里面
      --ndjson 文件    另把结果写成 NDJSON，一个文件一行
      --annotate 文件夹  另存有差异的 .xlsx 的副本，标出单元格并在批注里写明原因；原文件不动
      --jobs 数        同时复核几个文件，默认与处理器的核数相同
      --resume         接着上次中断的复核做，不重复、不遗漏
      --lang zh|en     语言
  jixiao rules list          列出评分规则
  jixiao rules show 规则     查看一套规则
  jixiao rules test [规则]   运行规则自带的例子
  jixiao rules check 规则    检查一套规则：写错的地方、要留意的地方、例子
  jixiao rules new 编号 --from 规则   新建一套规则（文件夹），继承指定的规则；--out 指定放在哪个文件夹
  jixiao rules diff 规则甲 规则乙     列出两套规则不同的地方
  jixiao rules impact 规则甲 规则乙 路径…   改用规则乙后，哪些自评表的得分、等级会变；--out 另存为 .xlsx
  jixiao rules sheet 体系 -o 填报表.xlsx   生成指标体系的填报表，填好后用 jixiao score 评分

支持 .xlsx .xlsm .docx .xls .ods .csv。
退出码（score）：0 全部评完；3 有待定项或需要人工处理；1 文件无法读取或没有自评表；64 用法有误。
退出码（review）：0 没有需要看的；3 有差异、问题或待定项；1 有文件没能复核，或结果没有写出；130 按 Ctrl+C 中断；64 用法有误。
`,
  'no-command': '请写明要做什么：score（评分）、review（复核）或 rules（规则）。用 jixiao --help 查看用法。',
  'bad-command': '没有“{0}”这个命令，只有 score、review 和 rules。用 jixiao --help 查看用法。',
  'unknown-option': '没有“{0}”这个选项。用 jixiao --help 查看用法。',
  'option-needs-value': '选项 {0} 后面缺少内容。用 jixiao --help 查看用法。',
  'option-takes-no-value': '选项 {0} 后面不写内容。用 jixiao --help 查看用法。',
  'option-twice': '选项 {0} 只能写一次。用 jixiao --help 查看用法。',
  'option-of-other': '选项 {0} 只用于 {2}，不用于 {1}。用 jixiao --help 查看用法。',
  'rules-list-alone': 'rules list 只列出自带的规则，后面不写“{0}”。要查看或检验一套规则，用 rules show 或 rules test。',
  'rules-of-workbook': '{0} 不是规则文件。规则写在 pack.yaml 里，请写规则的编号、.yaml 文件或放着 pack.yaml 的文件夹；工作簿自带的规则用 jixiao rules show 文件.xlsx 看，或在网页、窗格的“查看哪套规则”里看，jixiao score 会自动用它。',
  'no-rules-in-folder': '文件夹 {0} 里没有规则文件（.yaml），里面是：{1}。请写 pack.yaml 所在的文件夹，或直接写那个 .yaml 文件。',
  'no-rules-file': '没有这个规则文件：{0}。',
  'rules-folder-several': '文件夹 {0} 里有几套规则（{1}），请写明用哪一个文件。',
  didYouMean: '是不是想写 {0}？',
  'bad-language': '语言只有 zh 和 en，没有“{0}”。',
  'no-file': '请写明要评分的文件。',
  'no-path': '请写明要复核的文件或文件夹。',
  'bad-jobs': '--jobs 应是 1 到 {1} 的整数，不是“{0}”。',
  'out-needs-xlsx': '复核结果的扩展名应是 .xlsx：{0}。',
  'ndjson-is-folder': '--ndjson 后面应是一个文件，这是文件夹：{0}。',
  'outputs-same': '--out 和 --ndjson 写的是同一个文件：{0}。',
  'result-onto-input': '结果会覆盖要复核的文件：{0}。请换一个位置。',
  'write-twice': '--write 和 --in-place 只能用一个。',
  'overwrite-alone': '--overwrite 要和 --write、--in-place 或 --explain 一起用。',
  'write-needs-folder': '有多个文件时，--write 后面应是一个文件夹：{0}。',
  'write-onto-input': '输出就是原文件：{0}。要写回原文件请用 --in-place。',
  'write-needs-xlsx': '写出的文件扩展名不对：{0}。要写进文件夹，请在末尾加上“/”。',
  'write-same-name': '有两个文件会写到同一个位置：{0}。请分开运行。',
  'in-place-needs-xlsx': '{0} 不能原样写回，只有 .xlsx 可以。请用 --write 另存为 .xlsx。',
  'bad-rules-action': 'rules 后面应是 list、show、test、check、new、diff、impact 或 sheet，不是“{0}”。',
  'sheet-exists': '{0} 已经存在，里面可能有填好的数。请换一个文件名。',
  'rules-name': '请写一个规则编号，例如 jixiao rules show national-2020。',
  'rules-diff': '请写明两套规则，例如 jixiao rules diff national-2020 hubei。',
  'rules-impact': '请写明两套规则和要看的文件或文件夹，例如 jixiao rules impact national-2020 hubei 自评表/。',
  'rules-impact-kinds': '{0} 和 {1} 一套评自评表，一套（指标体系）评自己的填报表，没有一个文件是两套都能评的，不能比较影响。请写两套评分规则或两套指标体系。',
  'rules-diff-kinds': '{0} 和 {1} 一套是评分规则，一套是指标体系，没有可以对照的地方。请写两套评分规则，或两套指标体系。',
  'rules-new-id': '规则编号只用字母、数字、- 和 _，不是“{0}”。',
  'rules-new-from': '请用 --from 写明继承哪一套规则，例如 jixiao rules new {0} --from national-2020。',
  'rules-new-taken': '编号“{0}”已经是自带的规则，请换一个编号，例如 {0}-2025。',
  'rules-new-exists': '已经有这个文件夹，没有新建：{0}。',
  'rules-option': 'rules {1} 没有选项 {0}。用 jixiao --help 查看用法。',
  'impact-out-needs-xlsx': '--out 后面应是一个 .xlsx 文件：{0}。',
  rulesNew: '已新建 {0}：请在 pack.yaml 中写明依据和不同的地方，在 examples.yaml 中写例子，然后运行 jixiao rules check {0}。',
  rulesSame: '两套规则没有不同。',
  rulesChecked: '{0}  {1}  版本 {2}  指纹 {3}',
  newName: '{0}（另定）',
  placeHead: '位置',
  newExamples: '# 每个例子就是一条测试：按本规则，这一行应得多少分、为什么。去掉行首的 # 和空格，改成自己的例子。\n# - { 指标值: "≥95%", 实际值: "90%", 权重: 20, 得分: 18.95, 因为: 未达到 }\n# - { 全年预算数: 100, 全年执行数: 86.19, 权重: 10, 得分: 8.62 }\n',
  newSystemExamples: '# 每个例子就是一条测试：填这些数，各指标应得多少分、总分多少。去掉行首的 # 和空格，改成自己的例子。\n# - 名称: 例子一\n#   输入: { 年初预算总额: 1000, 最终预算总额: 1100 }   # 列表写成 [{ 名称: 甲, 列名: 数 }]，清单写查出问题的项目 [事项]，没有问题写 []\n#   应得: { 预算编制质量: 3.6 }   # 也可以写 待定、不适用\n#   总分: 待定\n',
  outlinePoints: '{0} 分',
  outlineOpen: '（未核实）',
  outlineFormula: '计分：{0}',
  outlineChecklist: '清单：每项扣 {0} 分：{1}',
  outlineRated: '评定：由人在 0 到 {0} 分之间给分',
  outlineInputs: '要填：{0}',
  outlineCondition: '不适用：{0}（{1}）',
  outlineSource: '依据：{0}',
  outlineNote: '说明：{0}',
  outlineDeductions: '扣分项',
  outlineCalculations: '计算',
  outlineMost: '（最多扣 {0} 分）',
  outlineCap: '封顶：{0} 时总分不超过 {1} 分',
  thenScaled: '折算',
  thenFull: '满分',
  thenZero: '记零',
  'unknown-rules': '没有编号为“{0}”的规则。用 jixiao rules list 查看全部。',
  head: ['指标', '指标值', '实际完成值', '分值', '得分', '状态', '理由'],
  rulesUsed: '评分规则：{0}',
  unverified: '（部分条款未核实原文）',
  findings: '需要留意：',
  next: '怎么办：{0}',
  written: '已写出：{0}',
  overwrote: '（覆盖了原有的文件）',
  filesDone: '共 {0} 个文件：评完 {1} 个，有待定或须处理的 {2} 个，失败 {3} 个',
  nothingToReview: '没有找到可以复核的文件（.xlsx .xlsm .xls .docx .ods .csv）。',
  brokenRulesReview: '没有复核：这套规则不能用，而它可能正是应当选用的。请改好它，或把它移出规则文件夹。',
  reviewResumed: '接着上次做：已有 {0} 个文件的结果，还要复核 {1} 个。',
  reviewNothingToResume: '没有可以接着做的记录，从头开始。',
  reviewRestarted: '程序、规则或选项与上次不同，上次 {0} 个文件的结果不能沿用，从头开始。',
  reviewDropped: '上次中断的复核留下的 {0} 个文件的结果不再使用（要接着做，请用 --resume）。',
  reviewInUse: '另一个复核（进程 {0}）正在写同一个结果。请等它结束，或用 --out 换一个文件名。',
  progress: '已复核 {0}/{1}（{2}%）',
  progressRate: '，每秒 {0} 个，还需 {1}',
  progressErrors: '，未能复核 {0} 个',
  reviewInterrupted: '已中断：{1} 个文件中 {0} 个的结果已存好。在同样的命令后加 --resume 接着做。',
  reviewStopped: '没有做完：{0}\n  已有的结果存好了。解决后在同样的命令后加 --resume 接着做。',
  reviewNotWritten: '结果没有写出：{0}\n  复核本身已做完并存好。解决后在同样的命令后加 --resume，只写结果，不必重新复核。',
  reviewCannotWrite: '不能写出 {0}：{1}。还没有开始复核。',
  reviewAnnotated: '有差异或问题的 .xlsx，带批注的副本在 {0}',
  reviewDone: '共 {0} 个文件、{1} 张表：差异 {2} 处，问题 {3} 条；需要看的文件 {4} 个，没能复核的 {5} 个。',
  reviewOthers: '文件夹里还有 {0} 个其他格式的文件没有读取（{1}）。',
  outputFailed: '结果没有输出完：{0}',
  failed: '无法评分：{0}',
  brokenRules: '没有评分：这套规则不能用，而它可能正是应当选用的。请改好它，或把它移出规则文件夹，或用 --rules 指定一套规则。',
  listHead: ['编号', '名称', '种类', '版本', '依据已核实'],
  kindPack: '评分规则',
  kindSystem: '指标体系',
  yes: '是',
  no: '否',
  examples: '{0}：{1} 个例子全部通过',
  examplesFailed: '{0}：例子 {1} 个，通过 {2} 个，不通过 {3} 个',
  examplesUnreached: '{0}：没有例子走到 {1}',
  inheritedBy: '（{0} 继承自它）',
  noExamples: '{0}：没有例子',
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '路径中有一段不是文件夹',
  EISDIR: '这是一个文件夹，不是文件',
  EACCES: '没有权限，或文件设为只读',
  EPERM: '没有权限，文件设为只读，或正被其他程序打开',
  EBUSY: '文件正被其他程序打开',
  EROFS: '所在的磁盘只能读、不能写',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  ENAMETOOLONG: '文件名太长',
  ERR_FS_FILE_TOO_LARGE: '文件太大（超过 2 GB）',
};
