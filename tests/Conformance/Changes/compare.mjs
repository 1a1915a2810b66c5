// Compares two documents with api-smart-diff and writes each change as a line of JSON: grade, code and place.
import { readFileSync } from 'node:fs';
import { apiCompare } from 'api-smart-diff';

console.error = () => {};
const [, , oldFile, newFile] = process.argv;
const read = file => JSON.parse(readFileSync(file, 'utf8'));
const [before, after] = [read(oldFile), read(newFile)];
const { diffs, merged } = apiCompare(before, after);

const keys = reference => reference.slice(2).split('/').map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
const isReference = node => typeof node?.$ref === 'string' && node.$ref.startsWith('#/');
const at = (root, path) => path.reduce((node, key) => resolve(root, node)?.[key], root);

function resolve(root, node) {
  for (let depth = 0; depth < 10 && isReference(node); depth++) {
    node = keys(node.$ref).reduce((value, key) => value?.[key], root);
  }
  return node;
}

// A reference leads to the component. Numbers of parameters and required properties are those of the merged document,
// so that their names take the place of the numbers.
function place(diff) {
  const root = diff.action === 'remove' ? before : after;
  let segments = [];
  let node = root;
  diff.path.forEach((key, index) => {
    for (let depth = 0; depth < 10 && isReference(node); depth++) {
      segments = keys(node.$ref);
      node = resolve(root, node);
    }
    const parent = diff.path[index - 1];
    const isLast = index === diff.path.length - 1;
    const value = isLast ? (diff.after ?? diff.before) : at(merged, diff.path.slice(0, index + 1));
    const named = resolve(after, value) ?? resolve(before, value);
    if (parent === 'parameters' && named?.name) {
      node = node?.find?.(item => resolve(root, item)?.name === named.name);
      segments.push(named.name);
    } else {
      node = node?.[key];
      segments.push(parent === 'required' && typeof value === 'string' ? value : String(key));
    }
  });
  // An operation that is gone is one of its path.
  return diff.action === 'remove' && segments.length === 3 && segments[0] === 'paths' ? segments.slice(0, 2) : segments;
}

const named = ['properties', 'responses', 'schemas', 'headers', 'content', 'paths', 'securitySchemes', 'parameters'];
// A list of parameters that is gone is each of them.
const each = diffs.flatMap(diff => diff.action === 'remove' && diff.path.at(-1) === 'parameters' && Array.isArray(diff.before)
  ? diff.before.map((before, index) => ({ ...diff, before, path: [...diff.path, index] }))
  : [diff]);

for (const diff of each) {
  const parent = diff.path.at(-2);
  const keyword = diff.path.findLast(key => typeof key === 'string' && !/^\d+$/.test(key));
  const code = named.includes(parent) ? parent : diff.path[0] === 'paths' && diff.path.length === 3 ? 'operation' : keyword;
  console.log(JSON.stringify({ grade: diff.type, code: `${diff.action} ${code}`, segments: place(diff) }));
}
