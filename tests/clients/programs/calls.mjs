// Runs calls, and prints a line of JSON for each: its name, and what is wrong with what came back.
import { deflateSync, crc32 } from 'node:zlib';

export async function run(calls) {
  for (const [call, make] of Object.entries(calls)) {
    let problem = null;
    try {
      if (!(await make())) problem = 'another result than expected';
    } catch (error) {
      problem = `${error.constructor.name}: ${error.message}`.slice(0, 300);
    }
    console.log(JSON.stringify({ call, problem }));
  }
}

export function png() {
  const chunk = (kind, data) => {
    const named = Buffer.concat([Buffer.from(kind), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
  };
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(32, 0x7f)]);
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 6, 0, 0, 0]);
  const rows = deflateSync(Buffer.concat(Array(8).fill(row)));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

export function sound() {
  const samples = Buffer.alloc(1600);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(16000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

export const LINES = '{"prompt": "a", "completion": "b"}\n';
