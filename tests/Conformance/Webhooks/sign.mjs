// Signs messages, sends them and writes the statuses of the responses.
// Usage, from the folder with node_modules: node sign.mjs <address> <file of messages>
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";

const [address, file] = process.argv.slice(2);
const statuses = [];
for (const [index, message] of JSON.parse(readFileSync(file, "utf8")).entries()) {
  const id = `msg_${index}`;
  const time = new Date(Date.now() - message.age * 1000);
  const response = await fetch(address, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": `${Math.floor(time.getTime() / 1000)}`,
      "webhook-signature": message.secrets.map((secret) => new Webhook(secret).sign(id, time, message.signed)).join(" "),
    },
    body: message.sent,
  });
  statuses.push(response.status);
}

console.log(JSON.stringify(statuses));
