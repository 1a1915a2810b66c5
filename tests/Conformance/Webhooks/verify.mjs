// Verifies messages and writes for each whether it is authentic.
// Usage, from the folder with node_modules: node verify.mjs <file of messages>
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";

const messages = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(messages.map(isAuthentic)));

function isAuthentic({ secret, headers, body }) {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}
