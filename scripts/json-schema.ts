import { readFileSync } from 'node:fs';
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import ts from 'typescript';
import type { GenericSchema } from 'valibot';

/** Where a schema is written: its comments become the descriptions of the fields. */
export interface SchemaSource {
  readonly file: string;
  readonly name: string;
}

/** The JSON Schema of what a valibot schema accepts, each field with its comment from the source. */
export function documentedJsonSchema(schema: GenericSchema, { file, name }: SchemaSource): JsonSchema {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.VariableDeclaration>();
  for (const statement of source.statements.filter(ts.isVariableStatement)) {
    for (const declaration of statement.declarationList.declarations) {
      if (ts.isIdentifier(declaration.name)) constants.set(declaration.name.text, declaration);
    }
  }
  const json = toJsonSchema(schema, { typeMode: 'input' });
  describe(json, ts.factory.createIdentifier(name));
  return json;

  /** Walks the JSON Schema and the expression that it was made from side by side. */
  function describe(node: JsonSchema, expression: ts.Expression): void {
    if (ts.isIdentifier(expression)) {
      const constant = constants.get(expression.text);
      if (!constant?.initializer) return;
      addDescription(node, constant);
      describe(node, constant.initializer);
    } else if (ts.isObjectLiteralExpression(expression)) {
      describeFields(objectIn(node), expression);
    } else if (ts.isCallExpression(expression)) {
      // v.optional(x), v.nullish(x), v.array(x) and v.looseObject({…}) have what they are about first.
      const [subject] = expression.arguments;
      if (subject) describe(node, subject);
    }
  }

  function describeFields(object: JsonSchema | undefined, literal: ts.ObjectLiteralExpression): void {
    for (const field of literal.properties) {
      if (!ts.isPropertyAssignment(field) || !ts.isIdentifier(field.name)) continue;
      const node = object?.properties?.[field.name.text];
      if (node === undefined || typeof node === 'boolean') continue;
      addDescription(node, field);
      describe(node, field.initializer);
    }
  }
}

/** The nearest comment wins: a field's own before that of the constant it uses. */
function addDescription(node: JsonSchema, commented: ts.Node): void {
  const text = ts.getJSDocCommentsAndTags(commented).filter(standsOn).map(({ comment }) => ts.getTextOfJSDocComment(comment)).at(-1);
  if (text) node.description ??= text.replace(/\s+/g, ' ');
}

/** A comment with an empty line below is about the file, not about what happens to come first in it. */
function standsOn(comment: ts.Node): boolean {
  const below = comment.getSourceFile().text.slice(comment.end);
  return !/^\s*\n\s*\n/.test(below);
}

/** The object that a node describes, also inside a list or beside null. */
function objectIn(node: JsonSchema): JsonSchema | undefined {
  if (node.properties) return node;
  const inner = [...(node.anyOf ?? []), ...(Array.isArray(node.items) ? node.items : [node.items])];
  return inner.map((part) => (typeof part === 'object' ? objectIn(part) : undefined)).find((part) => part !== undefined);
}
