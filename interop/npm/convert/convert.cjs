// Converts each file into collections of requests, and prints one line of JSON for each.
const fs = require('fs');
const postman = require('openapi-to-postmanv2');
const bruno = require('@usebruno/converters');

const requests = (items) => items.reduce((sum, one) => sum + (one.item || one.items ? requests(one.item || one.items) : 1), 0);

const toPostman = (data) =>
  new Promise((resolve, reject) =>
    postman.convertV2({ type: 'string', data }, {}, (error, { result, reason, output } = {}) => {
      if (error || !result) return reject(error || new Error(reason));
      const collection = output[0].data;
      const isCut = /too many levels/i.test(JSON.stringify(collection));
      resolve({ requests: requests(collection.item), problem: isCut ? 'says "too many levels" in a sample' : null });
    }),
  );

const toBruno = async (data) => ({ requests: requests((await bruno.openApiToBruno(JSON.parse(data))).items), problem: null });

(async () => {
  for (const build of process.argv.slice(2)) {
    const data = fs.readFileSync(build, 'utf8');
    for (const [tool, convert] of Object.entries({ 'openapi-to-postmanv2': toPostman, '@usebruno/converters': toBruno })) {
      const made = await convert(data).catch((error) => ({ requests: 0, problem: String(error.message).slice(0, 200) }));
      console.log(JSON.stringify({ tool, build, ...made }));
    }
  }
})();
