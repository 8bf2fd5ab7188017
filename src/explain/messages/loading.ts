import { carried as englishCarried } from './en/carried.ts';
import { compiling as englishCompiling } from './en/compiling.ts';
import { packs as english } from './en/packs.ts';
import { fillIn as englishFillIn } from './en/fill-in.ts';
import { system as englishSystem } from './en/system.ts';
import { takeUp } from './wording.ts';
import { carried as chineseCarried } from './zh-CN/carried.ts';
import { compiling } from './zh-CN/compiling.ts';
import { packs as chinese } from './zh-CN/packs.ts';
import { fillIn } from './zh-CN/fill-in.ts';
import { system } from './zh-CN/system.ts';

/** What only the loading of rule packs says, those that a workbook carries among them, in both languages: pages carry their packs loaded and take it up where they load others. */
takeUp('zh', { ...chinese, ...compiling, ...chineseCarried, ...system, ...fillIn });
takeUp('en', { ...english, ...englishCompiling, ...englishCarried, ...englishSystem, ...englishFillIn });
