// The npm package of the documents' own time, 3.3.0.
import { mkdtempSync, createReadStream, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LINES, png, run, sound } from './calls.mjs';

const require = createRequire(process.argv[2]);
const { Configuration, OpenAIApi } = require('openai3');
const api = new OpenAIApi(new Configuration({ apiKey: process.env.OPENAI_API_KEY, basePath: process.env.OPENAI_BASE_URL }));
const CHAT = { model: 'gpt-3.5-turbo', messages: [{ role: 'user', content: 'Hello!' }] };
const TEXT = { model: 'text-davinci-003', prompt: 'Hello' };
const folder = mkdtempSync(join(tmpdir(), 'client-'));
const opened = (name, bytes) => {
  writeFileSync(join(folder, name), bytes);
  return createReadStream(join(folder, name));
};
const image = () => opened('image.png', png());
const streamed = async (call) => {
  let text = '';
  for await (const piece of (await call).data) text += piece;
  return text.split('data: ').length > 2 && text.includes('[DONE]');
};
const file = async () => (await api.createFile(opened('train.jsonl', LINES), 'fine-tune')).data;
const job = async () => (await api.createFineTune({ training_file: (await file()).id, model: 'curie' })).data;

await run({
  listModels: async () => (await api.listModels()).data.data.length > 1,
  retrieveModel: async () => (await api.retrieveModel('davinci')).data.id === 'davinci',
  'retrieveModel, of one that does not exist': () =>
    api.retrieveModel('none').then(() => false, (error) => error.response.status === 404),
  deleteModel: async () => {
    const tuned = (await api.listModels()).data.data.find((one) => one.id.includes(':'));
    return (await api.deleteModel(tuned.id)).data.deleted;
  },
  listEngines: async () => (await api.listEngines()).data.data.length > 1,
  retrieveEngine: async () => (await api.retrieveEngine('davinci')).data.id === 'davinci',
  createCompletion: async () => (await api.createCompletion({ ...TEXT, n: 2 })).data.choices[1].text,
  'createCompletion, stream': () => streamed(api.createCompletion({ ...TEXT, stream: true }, { responseType: 'stream' })),
  createChatCompletion: async () => (await api.createChatCompletion(CHAT)).data.choices[0].message.content,
  'createChatCompletion, stream': () =>
    streamed(api.createChatCompletion({ ...CHAT, stream: true }, { responseType: 'stream' })),
  createEdit: async () =>
    (await api.createEdit({ model: 'text-davinci-edit-001', input: 'teh', instruction: 'Mend it' })).data.choices[0].text,
  createEmbedding: async () =>
    (await api.createEmbedding({ model: 'text-embedding-ada-002', input: 'a' })).data.data[0].embedding.length === 1536,
  createImage: async () => (await api.createImage({ prompt: 'an otter', size: '256x256' })).data.data[0].url,
  createImageEdit: async () => (await api.createImageEdit(image(), 'an otter', image(), 1, '256x256')).data.data[0].url,
  createImageVariation: async () => (await api.createImageVariation(image(), 1, '256x256')).data.data[0].url,
  createTranscription: async () => (await api.createTranscription(opened('a.wav', sound()), 'whisper-1')).data.text,
  createTranslation: async () => (await api.createTranslation(opened('a.wav', sound()), 'whisper-1')).data.text,
  createModeration: async () => (await api.createModeration({ input: 'I want to kill them.' })).data.results[0].flagged,
  createFile: async () => (await file()).purpose === 'fine-tune',
  listFiles: async () => {
    const { id } = await file();
    return (await api.listFiles()).data.data.some((one) => one.id === id);
  },
  retrieveFile: async () => (await api.retrieveFile((await file()).id)).data.filename === 'train.jsonl',
  downloadFile: async () => (await api.downloadFile((await file()).id, { responseType: 'text', transformResponse: [] })).data === LINES,
  deleteFile: async () => (await api.deleteFile((await file()).id)).data.deleted,
  createFineTune: async () => (await job()).object === 'fine-tune',
  listFineTunes: async () => {
    const { id } = await job();
    return (await api.listFineTunes()).data.data.some((one) => one.id === id);
  },
  retrieveFineTune: async () => (await api.retrieveFineTune((await job()).id)).data.object === 'fine-tune',
  cancelFineTune: async () => (await api.cancelFineTune((await job()).id)).data.status === 'cancelled',
  listFineTuneEvents: async () => (await api.listFineTuneEvents((await job()).id)).data.data.length > 0,
  'listFineTuneEvents, stream': async () =>
    streamed(api.listFineTuneEvents((await job()).id, true, { responseType: 'stream' })),
});
