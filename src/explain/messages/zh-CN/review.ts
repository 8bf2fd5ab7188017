import type { Messages } from '../wording.ts';

export const review: Messages = {
  'place-execution': { message: '预算执行' },
  'place-total': { message: '总分' },
  'place-grade': { message: '等级' },
  'file-empty': { message: '文件是空的（0 字节）', next: '可能在复制或上传时中断了，请重新获取这个文件。' },
  'file-changing': { message: '读取时文件正被改写，没有复核', next: '请等它保存或复制完，再复核一次。' },
  'folder-unreadable': { message: '打不开文件夹：{reason}', next: '里面的文件都没有复核。请检查文件夹的权限，再复核一次。' },
  'review-timeout': { message: '{seconds} 秒内没有复核完，已放弃这个文件', next: '请打开看看是否有异常多的行列；删去无关内容后再复核。' },
  'review-out-of-memory': { message: '复核这个文件所需的内存太多，已放弃', next: '请打开看看是否有异常多的行列或工作表；删去无关内容后再复核。' },
  'review-died': { message: '复核这个文件时程序两次中断：{reason}', next: '其余文件不受影响。请把这个文件和这条信息一并反馈给维护人员。' },
  'annotation-not-written': { message: '没有写出加批注的副本“{path}”：{reason}', next: '请检查文件夹是否可写、磁盘是否已满，再复核一次。' },
};
