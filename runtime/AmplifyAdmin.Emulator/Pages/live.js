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
  const status = element("td", job.status, job.status);
  status.title = job.error ?? "";
  const cells = [new Date(job.updated).toLocaleTimeString(), job.operation, job.app, job.environment ?? "(all)"];
  return element("tr", "", ...cells.map((text) => element("td", "", text)), status);
}

function show(state) {
  const apps = state.apps.map(describeApp);
  document.getElementById("apps").replaceChildren(
    ...(apps.length > 0 ? apps : [element("p", "empty", "None yet. CreateBackend makes the first.")]),
  );
  document.getElementById("jobs").replaceChildren(...state.jobs.map(describeJob));
}

async function poll() {
  const connection = document.getElementById("connection");
  try {
    show(await (await fetch("state.json")).json());
    connection.textContent = "live";
  } catch {
    connection.textContent = "not connected";
  }
  setTimeout(poll, 1000);
}

poll();
