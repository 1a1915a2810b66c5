using System.Text.Json;
using System.Text.Json.Nodes;
using Generators.Tests.Harness;

namespace Generators.Tests.Hostile;

/// <summary>A document with one text at every place that takes one.</summary>
internal static class HostileDocument
{
    /// <summary>The document as an item; JSON, so that every character can be written.</summary>
    public static SpecFile With(string payload) =>
        new SpecFile("/spec/hostile.json", Build(payload).ToJsonString()).With("Namespace", "Hostile");

    private static JsonObject Build(string payload)
    {
        var document = (JsonObject)JsonNode.Parse(Template)!;
        return (JsonObject)Replace(document, payload)!;
    }

    private static JsonNode? Replace(JsonNode? node, string payload) =>
        node switch
        {
            JsonObject map => new JsonObject(
                map.Select(entry => new KeyValuePair<string, JsonNode?>(
                    Text(entry.Key, payload),
                    Replace(entry.Value, payload)
                ))
            ),
            JsonArray list => new JsonArray([.. list.Select(item => Replace(item, payload))]),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => Text((string)value!, payload),
            _ => node?.DeepClone(),
        };

    // A reference is a URI fragment of JSON pointer tokens.
    private static string Text(string text, string payload) =>
        text.Replace(
                "%REF%",
                Uri.EscapeDataString(
                    payload.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
                ),
                StringComparison.Ordinal
            )
            .Replace("%X%", payload, StringComparison.Ordinal);

    private const string Template = """
        {
          "openapi": "3.1.0",
          "info": { "title": "%X%", "version": "%X%", "description": "%X%", "summary": "%X%", "x-%X%": "%X%",
                    "contact": { "name": "%X%" }, "license": { "name": "%X%" } },
          "tags": [ { "name": "%X%", "description": "%X%" } ],
          "servers": [
            { "url": "https://example.org/%X%", "description": "%X%" },
            { "url": "%X%" },
            { "url": "https://{host}.example.org", "variables": { "host": { "default": "%X%", "enum": ["%X%", "b"], "description": "%X%" } } }
          ],
          "x-%X%": { "%X%": "%X%" },
          "paths": {
            "/fixed/%X%": {
              "summary": "%X%",
              "description": "%X%",
              "get": {
                "operationId": "%X%", "summary": "%X%", "description": "%X%", "tags": ["%X%"], "x-%X%": "%X%",
                "parameters": [
                  { "name": "%X%", "in": "query", "description": "%X%", "schema": { "type": "string", "default": "%X%", "enum": ["%X%", "b"] } },
                  { "name": "h%X%", "in": "header", "description": "%X%", "schema": { "type": "string", "pattern": "%X%" } },
                  { "name": "c%X%", "in": "cookie", "schema": { "type": "string", "const": "%X%" } },
                  { "name": "deep%X%", "in": "query", "style": "deepObject", "schema": { "type": "object", "properties": { "%X%": { "type": "string" } } } },
                  { "name": "json%X%", "in": "query", "content": { "%X%": { "schema": { "type": "string" }, "example": "%X%" } } }
                ],
                "responses": {
                  "200": {
                    "description": "%X%",
                    "headers": { "%X%": { "description": "%X%", "schema": { "type": "string" } } },
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/%REF%" }, "examples": { "%X%": { "summary": "%X%", "value": "%X%" } } }, "%X%": { "schema": { "type": "string" } } },
                    "links": { "%X%": { "operationId": "%X%", "description": "%X%" } }
                  },
                  "404": { "description": "%X%", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
                  "%X%": { "description": "%X%" }
                },
                "callbacks": { "%X%": { "%X%": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "%X%": { "type": "string" } } } } } }, "responses": { "200": { "description": "%X%" } } } } } },
                "security": [ { "%X%": ["%X%"] }, { "b%X%": [] } ]
              },
              "post": {
                "operationId": "p%X%",
                "requestBody": {
                  "description": "%X%", "required": true,
                  "content": { "multipart/form-data": { "schema": { "type": "object", "required": ["%X%"], "properties": { "%X%": { "type": "string", "description": "%X%" }, "file%X%": { "type": "string", "format": "binary" } } }, "encoding": { "%X%": { "contentType": "%X%" } } } }
                },
                "responses": { "204": { "description": "%X%", "x-%X%": "%X%" } }
              },
              "put": {
                "operationId": "f%X%",
                "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object", "properties": { "%X%": { "type": "string" }, "other": { "type": "array", "items": { "type": "string" } } } } } } },
                "responses": { "default": { "description": "%X%", "content": { "text/plain": { "schema": { "type": "string" } } } } }
              }
            },
            "/with/{%X%}": { "get": { "parameters": [ { "name": "%X%", "in": "path", "required": true, "schema": { "type": "string" } } ], "responses": { "204": { "description": "%X%" } } } }
          },
          "webhooks": { "%X%": { "post": { "operationId": "w%X%", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } }, "responses": { "200": { "description": "%X%" } } } } },
          "components": {
            "securitySchemes": {
              "%X%": { "type": "apiKey", "in": "header", "name": "%X%", "description": "%X%" },
              "b%X%": { "type": "http", "scheme": "bearer", "bearerFormat": "%X%", "description": "%X%" },
              "q%X%": { "type": "apiKey", "in": "query", "name": "%X%" },
              "o%X%": { "type": "oauth2", "flows": { "implicit": { "authorizationUrl": "%X%", "scopes": { "%X%": "%X%" } } } }
            },
            "schemas": {
              "%X%": {
                "type": "object", "title": "%X%", "description": "%X%", "required": ["%X%"], "x-%X%": "%X%", "$comment": "%X%",
                "properties": {
                  "%X%": { "type": "string", "description": "%X%", "title": "%X%", "default": "%X%", "example": "%X%", "format": "%X%", "pattern": "^%X%$" },
                  "choice": { "type": "string", "enum": ["%X%", "p%X%", "q%X%"], "x-enum-varnames": ["%X%", "%X%", "%X%"], "x-enum-descriptions": ["%X%", "%X%", "%X%"] },
                  "constant": { "const": "%X%" },
                  "inline": { "type": "object", "properties": { "%X%": { "type": "object", "properties": { "%X%": { "type": "integer" } } } } },
                  "map": { "type": "object", "additionalProperties": { "type": "object", "properties": { "%X%": { "type": "boolean" } } } },
                  "old": { "type": "string", "deprecated": true, "description": "%X%" },
                  "mixed": { "enum": ["%X%", 1, null, { "%X%": "%X%" }] }
                },
                "patternProperties": { "%X%": { "type": "string" } },
                "dependentRequired": { "%X%": ["%X%", "choice"] },
                "examples": ["%X%"]
              },
              "U%X%": {
                "description": "%X%",
                "oneOf": [ { "$ref": "#/components/schemas/A%REF%" }, { "$ref": "#/components/schemas/B%REF%" } ],
                "discriminator": { "propertyName": "%X%", "mapping": { "%X%": "#/components/schemas/A%REF%", "z%X%": "#/components/schemas/B%REF%" } }
              },
              "A%X%": { "type": "object", "required": ["%X%"], "properties": { "%X%": { "type": "string" } } },
              "B%X%": { "type": "object", "required": ["%X%"], "properties": { "%X%": { "type": "string" }, "b": { "type": "integer" } } },
              "N%X%": { "not": { "const": "%X%" }, "if": { "required": ["%X%"] }, "then": { "properties": { "%X%": { "const": "%X%" } } } },
              "Problem": { "type": "object", "description": "%X%", "properties": { "detail": { "type": "string" } } }
            }
          }
        }
        """;
}
