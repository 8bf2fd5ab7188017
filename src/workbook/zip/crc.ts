/** Remainders of single bytes, and of bytes with one, two or three zero bytes behind them: four bytes are taken at once. */
const [TABLE, TABLE_1, TABLE_2, TABLE_3] = tables();

function tables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const behind = (table: Int32Array): Int32Array => table.map((value) => (value >>> 8) ^ (first[value & 0xff] ?? 0));
  const second = behind(first);
  const third = behind(second);
  return [first, second, third, behind(third)];
}

/** CRC-32 as zip files keep it; `before` is that of what came before these bytes. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let at = 0;
  for (; at + 3 < bytes.length; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc = (TABLE_3[crc & 0xff] ?? 0) ^ (TABLE_2[(crc >>> 8) & 0xff] ?? 0) ^ (TABLE_1[(crc >>> 16) & 0xff] ?? 0) ^ (TABLE[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
