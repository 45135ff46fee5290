// Loaded before a sample of the documents (node --import): leads its host to a server on loopback, and gives it `require`,
// which a module that waits at its top level does not have. Package and sample stay as they are.
import { createRequire } from 'node:module';
import tls from 'node:tls';

const { SAMPLE_HOST, SAMPLE_PORT, SAMPLE_FOLDER } = process.env;
const connect = tls.connect;

tls.connect = (options, ...rest) => {
  if (options.host !== SAMPLE_HOST || Number(options.port) !== 443) {
    throw new Error(`the sample asks ${options.host}:${options.port}`);
  }
  return connect({ ...options, host: '127.0.0.1', port: Number(SAMPLE_PORT) }, ...rest);
};
globalThis.require = createRequire(`${SAMPLE_FOLDER}/`);
