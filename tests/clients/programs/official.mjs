// The newest official npm package.
import { createRequire } from 'node:module';
import { LINES, png, run, sound } from './calls.mjs';

const require = createRequire(process.argv[2]);
const { default: OpenAI, toFile } = require('openai');
const client = new OpenAI();
const CHAT = { model: 'gpt-3.5-turbo', messages: [{ role: 'user', content: 'Hello!' }] };
const TEXT = { model: 'text-davinci-003', prompt: 'Hello' };
const SMALL = { size: '256x256' };
const streamed = async (stream) => {
  let count = 0;
  for await (const _ of await stream) count += 1;
  return count > 1;
};
const image = () => toFile(png(), 'image.png', { type: 'image/png' });
const recording = () => toFile(sound(), 'sound.wav', { type: 'audio/wav' });
const file = async () => client.files.create({ file: await toFile(Buffer.from(LINES), 'train.jsonl'), purpose: 'fine-tune' });
const collect = async (pages) => {
  const all = [];
  for await (const one of pages) all.push(one);
  return all;
};

await run({
  'models.list': async () => (await collect(client.models.list())).length > 1,
  'models.retrieve': async () => (await client.models.retrieve('davinci')).id === 'davinci',
  'models.retrieve, of one that does not exist': () =>
    client.models.retrieve('none').then(() => false, (error) => error.status === 404 && error.code === 'model_not_found'),
  'models.delete': async () => {
    const tuned = (await collect(client.models.list())).find((one) => one.id.includes(':'));
    return (await client.models.delete(tuned.id)).deleted;
  },
  'completions.create': async () => (await client.completions.create({ ...TEXT, n: 2 })).choices[1].text,
  'completions.create, stream': () => streamed(client.completions.create({ ...TEXT, stream: true })),
  'chat.completions.create': async () => (await client.chat.completions.create(CHAT)).choices[0].message.content,
  'chat.completions.create, stream': () => streamed(client.chat.completions.create({ ...CHAT, stream: true })),
  'chat.completions.stream': async () => (await client.chat.completions.stream(CHAT).finalContent()).length > 0,
  'embeddings.create': async () =>
    (await client.embeddings.create({ model: 'text-embedding-ada-002', input: 'a' })).data[0].embedding.length === 1536,
  'images.generate': async () => (await client.images.generate({ prompt: 'an otter', ...SMALL })).data[0].url,
  'images.edit': async () =>
    (await client.images.edit({ image: await image(), mask: await image(), prompt: 'an otter', ...SMALL })).data[0].url,
  'images.createVariation': async () => (await client.images.createVariation({ image: await image(), ...SMALL })).data[0].url,
  'audio.transcriptions.create': async () =>
    (await client.audio.transcriptions.create({ model: 'whisper-1', file: await recording() })).text,
  'audio.translations.create': async () =>
    (await client.audio.translations.create({ model: 'whisper-1', file: await recording() })).text,
  'audio.speech.create': async () =>
    (await (await client.audio.speech.create({ model: 'tts-1', voice: 'alloy', input: 'Hi' })).arrayBuffer()).byteLength > 0,
  'moderations.create': async () => (await client.moderations.create({ input: 'I want to kill them.' })).results[0].flagged,
  'files.create': async () => (await file()).purpose === 'fine-tune',
  'files.list': async () => {
    const { id } = await file();
    return (await collect(client.files.list())).some((one) => one.id === id);
  },
  'files.retrieve': async () => (await client.files.retrieve((await file()).id)).filename === 'train.jsonl',
  'files.content': async () => (await (await client.files.content((await file()).id)).text()) === LINES,
  'files.delete': async () => (await client.files.delete((await file()).id)).deleted,
});
