// Asks three validators about each file, and prints one line of JSON for each answer.
import SwaggerParser from '@apidevtools/swagger-parser';
import * as readme from '@readme/openapi-parser';
import { Validator } from '@seriousme/openapi-schema-validator';

const validators = {
  '@apidevtools/swagger-parser': async (file) => void (await SwaggerParser.validate(file)),
  '@readme/openapi-parser': async (file) => {
    const { valid, errors = [], warnings = [] } = await readme.validate(file);
    const problems = [...errors, ...warnings];
    return valid && problems.length === 0 ? null : JSON.stringify(problems).slice(0, 300);
  },
  '@seriousme/openapi-schema-validator': async (file) => {
    const { valid, errors } = await new Validator().validate(file);
    return valid ? null : JSON.stringify(errors).slice(0, 300);
  },
};

for (const build of process.argv.slice(2)) {
  for (const [tool, validate] of Object.entries(validators)) {
    const problem = await validate(build).catch((error) => String(error.message).slice(0, 300));
    console.log(JSON.stringify({ tool, build, problem: problem ?? null }));
  }
}
