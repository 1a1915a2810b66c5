// Usage: server.mjs <hono|hono-3.0> <port>. The document is at /document.json.
import { isDeepStrictEqual } from "node:util";
import { serve } from "@hono/node-server";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";

const [framework, port] = process.argv.slice(2);
const app = new OpenAPIHono();

const Address = z.object({ street: z.string().min(1), city: z.string().nullable() }).openapi("Address");
const Color = z.enum(["Red", "DarkGreen"]).openapi("Color");
const Priority = z.union([z.literal(1), z.literal(5)]).openapi("Priority");
const Scalars = z
  .object({
    flag: z.boolean(),
    whole: z.int(),
    large: z.int(),
    real: z.number(),
    text: z.string(),
    id: z.uuid(),
    instant: z.iso.datetime({ offset: true }),
    day: z.iso.date(),
    time: z.iso.time(),
    span: z.iso.duration(),
    link: z.url(),
    bytes: z.base64(),
    color: Color,
    priority: Priority,
  })
  .openapi("Scalars");
const Nullables = z
  .object({
    flag: z.boolean().nullable(),
    whole: z.int().nullish(),
    text: z.string().nullable().optional(),
    id: z.uuid().nullable(),
    instant: z.iso.datetime({ offset: true }).nullable(),
    color: Color.nullable(),
    address: Address.nullable(),
  })
  .openapi("Nullables");
const Collections = z
  .object({
    names: z.array(z.string()).max(10),
    amounts: z.array(z.number()),
    counts: z.record(z.string(), z.int()),
    addresses: z.record(z.string(), Address),
    matrix: z.array(z.array(z.int())),
  })
  .openapi("Collections");
const Tree = z
  .object({
    name: z.string(),
    get children() {
      return z.array(Tree);
    },
  })
  .openapi("Tree");
const Page = z
  .object({ items: z.array(Address), total: z.int(), next: z.string().nullable() })
  .openapi("PageOfAddress");
const Circle = z.object({ kind: z.literal("circle"), name: z.string(), radius: z.number() }).openapi("Circle");
const Square = z.object({ kind: z.literal("square"), name: z.string(), side: z.int() }).openapi("Square");
const Shape = z.discriminatedUnion("kind", [Circle, Square]).openapi("Shape");
const Drawing = z.object({ main: Shape, others: z.array(Shape) }).openapi("Drawing");

echo("scalars", Scalars, {
  flag: true,
  whole: -7,
  large: 9007199254740991,
  real: 0.1,
  text: 'é "quoted"',
  id: "6f9619ff-8b86-4011-b42d-00c04fc964ff",
  instant: "2026-02-03T04:05:06+02:00",
  day: "2026-02-03",
  time: "04:05:06",
  span: "P1DT2H3M4S",
  link: "https://example.org/a?b=c",
  bytes: "AQL/",
  color: "DarkGreen",
  priority: 5,
});
echo("nullables-empty", Nullables, { flag: null, id: null, instant: null, color: null, address: null });
echo("nullables-full", Nullables, {
  flag: false,
  whole: 0,
  text: "",
  id: "00000000-0000-0000-0000-000000000000",
  instant: "1970-01-01T00:00:00Z",
  color: "Red",
  address: { street: "Street", city: null },
});
echo("collections", Collections, {
  names: ["a", "b"],
  amounts: [0.1, 1e21],
  counts: { x: 1 },
  addresses: { home: { street: "Street", city: "City" } },
  matrix: [[1, 2], []],
});
echo("tree", Tree, { name: "root", children: [{ name: "child", children: [{ name: "leaf", children: [] }] }] });
echo("page", Page, { items: [{ street: "Street", city: null }], total: 1, next: null });
echo("drawing", Drawing, {
  main: { kind: "circle", name: "c", radius: 1.5 },
  others: [
    { kind: "square", name: "s", side: 2 },
    { kind: "circle", name: "d", radius: 2 },
  ],
});
echo("shape", Shape, { kind: "square", name: "s", side: 2 });

const info = { info: { title: "Server", version: "1" } };
if (framework === "hono-3.0") {
  app.doc("/document.json", { openapi: "3.0.3", ...info });
} else {
  app.doc31("/document.json", { openapi: "3.1.0", ...info });
}

serve({ fetch: app.fetch, port: Number(port), hostname: "localhost" });

// GET returns the sample; POST answers 200 when the sample comes back, otherwise 409 with what arrived.
function echo(name, schema, sample) {
  const content = { "application/json": { schema } };
  app.openapi(
    createRoute({
      method: "get",
      path: `/${name}`,
      operationId: `get-${name}`,
      responses: { 200: { description: "The sample.", content } },
    }),
    (context) => context.json(sample, 200),
  );
  app.openapi(
    createRoute({
      method: "post",
      path: `/${name}`,
      operationId: `post-${name}`,
      request: { body: { required: true, content } },
      responses: {
        200: { description: "Equal.", content: { "text/plain": { schema: z.string() } } },
      },
    }),
    (context) => {
      const value = context.req.valid("json");
      return isDeepStrictEqual(value, sample) ? context.text("equal", 200) : context.json(value, 409);
    },
  );
}
