import { packs as english } from './en/packs.ts';
import { system as englishSystem } from './en/system.ts';
import { takeUp } from './wording.ts';
import { packs as chinese } from './zh-CN/packs.ts';
import { system } from './zh-CN/system.ts';

/** What only the loading of rule packs says, in both languages: pages carry their packs loaded and never say it. */
takeUp('zh', { ...chinese, ...system });
takeUp('en', { ...english, ...englishSystem });
