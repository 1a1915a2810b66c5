"use strict";

// Text from the API only ever becomes text nodes, so nothing in it can act as markup.
function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

function describeEnvironment(environment) {
  const resources = environment.resources.map((resource) =>
    element("span", "resource", `${resource.category}: ${resource.name}`),
  );
  return element("div", "environment", element("strong", "", environment.name), " ", ...resources);
}

function describeApp(app) {
  const title = element("h3", "", app.name, " ", element("code", "", app.id));
  return element("article", "app", title, ...app.environments.map(describeEnvironment));
}

function describeJob(job) {
  const described = element(
    "li",
    "job",
    element("span", "operation", job.operation),
    element("span", `status ${job.status}`, job.status),
    element("span", "where", `${job.app} / ${job.environment ?? "all environments"}`),
    element("time", "", new Date(job.updated).toLocaleTimeString()),
  );
  if (job.error) {
    described.append(element("span", "error", job.error));
  }
  return described;
}

function fill(id, items, nothing) {
  document.getElementById(id).replaceChildren(...(items.length > 0 ? items : [element("p", "empty", nothing)]));
}

function show(state) {
  fill("apps", state.apps.map(describeApp), "None yet. CreateBackend makes the first.");
  fill("jobs", state.jobs.map(describeJob), "None yet.");
}

async function poll() {
  const connection = document.getElementById("connection");
  try {
    show(await (await fetch("state.json")).json());
    connection.textContent = connection.className = "live";
  } catch {
    connection.textContent = "not connected";
    connection.className = "";
  }
  setTimeout(poll, 1000);
}

poll();
