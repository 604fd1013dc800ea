import ts from 'typescript';
import { compilerOptions, entriesOf, type Entry } from './program.ts';

/** A member of an interface or a class. */
export interface Member {
  name: string;
  type: string;
  about: string;
}

/** An example in a comment; `ts` unless its fence says otherwise. */
interface Example {
  language: string;
  text: string;
}

/** What one exported name is. */
export interface PublicName {
  name: string;
  kind: 'class' | 'function' | 'interface' | 'type' | 'value';
  /** Its declaration without its body. */
  declaration: string;
  about: string;
  examples: Example[];
  throws: string[];
  members: Member[];
  /** What its `code` may be, when it is an error. */
  codes: string[];
}

export interface DocumentedEntry extends Entry {
  names: PublicName[];
  /** What can be called on an object of the entry, e.g. `client.ward.get`. */
  calls: PublicName[];
}

const withoutLinks = (text: string) => text.replace(/\{@link\s+([^\s}]+)[^}]*\}/g, '`$1`').trim();

/** Comment text, with the names of links as code. */
const plain = (parts: readonly ts.SymbolDisplayPart[] = []): string =>
  withoutLinks(ts.displayPartsToString([...parts]));

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The tags of a name as they are written: TypeScript takes a link after `@throws` for a type. */
const tagsOf = (node: ts.Node, tag: string): string[] =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .flatMap((comment) =>
      comment
        .getText()
        .replace(/^\/\*\*|\*\/$/g, '')
        .replace(/^[ \t]*\*(?: |$)/gm, '')
        .split(/(?:^|\s)@(?=[a-z]+\s)/)
        .filter((part) => part.startsWith(`${tag} `) || part.startsWith(`${tag}\n`))
        .map((part) => withoutLinks(part.slice(tag.length))),
    );

const textOf = (type: ts.Type, at: ts.Node, checker: ts.TypeChecker): string =>
  oneLine(checker.typeToString(type, at, ts.TypeFormatFlags.NoTruncation));

/** Of this package, and not kept to a class. */
const isPublic = (declaration: ts.Declaration): boolean => {
  const kept = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const { name } = declaration as ts.NamedDeclaration;
  return (
    (ts.getCombinedModifierFlags(declaration) & kept) === 0 &&
    !(name && ts.isPrivateIdentifier(name)) &&
    !declaration.getSourceFile().fileName.includes('node_modules')
  );
};

const membersOf = (node: ts.Declaration, checker: ts.TypeChecker): Member[] =>
  checker
    .getTypeAtLocation(node)
    .getProperties()
    .flatMap((symbol) => {
      const at = symbol.declarations?.[0];
      if (!at || !isPublic(at)) return [];
      const written = ts.isPropertySignature(at) || ts.isPropertyDeclaration(at) ? at.type : null;
      return {
        name: symbol.name + (symbol.flags & ts.SymbolFlags.Optional ? '?' : ''),
        type: written
          ? oneLine(written.getText())
          : textOf(checker.getTypeOfSymbolAtLocation(symbol, at), at, checker),
        about: oneLine(plain(symbol.getDocumentationComment(checker))),
      };
    });

const headOf = (node: ts.InterfaceDeclaration | ts.ClassDeclaration): string => {
  const word = ts.isInterfaceDeclaration(node) ? 'interface' : 'class';
  const parameters = node.typeParameters?.map((each) => each.getText()).join(', ');
  const bases = node.heritageClauses?.map((each) => ` ${each.getText()}`).join('') ?? '';
  return `${word} ${node.name?.text}${parameters ? `<${parameters}>` : ''}${bases}`;
};

const codesOf = (node: ts.Declaration, checker: ts.TypeChecker): string[] => {
  const code = checker.getTypeAtLocation(node).getProperty('code');
  const type = code && checker.getTypeOfSymbolAtLocation(code, node);
  const types = type?.isUnion() ? type.types : type ? [type] : [];
  return types.flatMap((each) => (each.isStringLiteral() ? each.value : []));
};

const shapeOf = (
  name: string,
  symbol: ts.Symbol,
  node: ts.Declaration,
  checker: ts.TypeChecker,
): Pick<PublicName, 'kind' | 'declaration' | 'members' | 'codes'> => {
  const none = { members: [], codes: [] };
  if (ts.isTypeAliasDeclaration(node))
    return { kind: 'type', declaration: node.getText().replace(/^export /, ''), ...none };
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) {
    const isClass = ts.isClassDeclaration(node);
    return {
      kind: isClass ? 'class' : 'interface',
      declaration: headOf(node),
      members: membersOf(node, checker),
      codes: isClass ? codesOf(node, checker) : [],
    };
  }
  const type = checker.getTypeOfSymbolAtLocation(symbol, node);
  const calls = type.getCallSignatures();
  if (calls.length === 0)
    return { kind: 'value', declaration: `const ${name}: ${textOf(type, node, checker)}`, ...none };
  const lines = calls.map((call) => `function ${name}${checker.signatureToString(call, node)}`);
  return { kind: 'function', declaration: lines.join('\n'), ...none };
};

const fenced = /^```(\w*)\n([\s\S]*?)\n```$/;

const exampleOf = (written: string): Example => {
  const [, language, text = written] = fenced.exec(written) ?? [];
  return { language: language || 'ts', text };
};

const commentsOf = (
  symbol: ts.Symbol,
  node: ts.Declaration,
  checker: ts.TypeChecker,
): Pick<PublicName, 'about' | 'examples' | 'throws'> => ({
  about: plain(symbol.getDocumentationComment(checker)),
  examples: tagsOf(node, 'example').map(exampleOf),
  throws: tagsOf(node, 'throws').map(oneLine),
});

/** What a declaration says by itself: the type that a schema checks says the rest. */
const impliedBy = (declaration: string): string => {
  const checked = /: Schema<(.+)>$/.exec(declaration)?.[1];
  const operation = /: Operation<.*readonly id: "([\w.]+)"/.exec(declaration)?.[1];
  return checked ? `Checks \`${checked}\`.` : operation ? `The operation \`${operation}\`.` : '';
};

const nameOf = (exported: ts.Symbol, checker: ts.TypeChecker): PublicName => {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const node = symbol.declarations?.[0];
  if (!node) throw new Error(`${exported.name} is declared nowhere`);
  const shape = shapeOf(exported.name, symbol, node, checker);
  const comments = commentsOf(symbol, node, checker);
  const about = comments.about || impliedBy(shape.declaration);
  return { name: exported.name, ...shape, ...comments, about };
};

/** The methods of a client's resources: they are nobody's exports. */
const callsOf = (module: ts.Symbol, checker: ts.TypeChecker): PublicName[] => {
  const client = checker.getExportsOfModule(module).find(({ name }) => name === 'Client');
  if (!client) return [];
  const resources = checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(client));
  return resources.getProperties().flatMap((resource) =>
    checker
      .getTypeOfSymbol(resource)
      .getProperties()
      .map((method) => {
        const name = `client.${resource.name}.${method.name}`;
        const node = method.declarations![0]!;
        const calls = checker.getTypeOfSymbol(method).getCallSignatures();
        return {
          name,
          kind: 'function' as const,
          declaration: calls.map((call) => name + checker.signatureToString(call, node)).join('\n'),
          members: [],
          codes: [],
          ...commentsOf(method, node, checker),
        };
      }),
  );
};

/** Every public name of every entry, read from the sources. */
export const readNames = (): DocumentedEntry[] => {
  const entries = entriesOf();
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    compilerOptions(),
  );
  const checker = program.getTypeChecker();
  return entries.map((entry) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry.file)!);
    if (!module) throw new Error(`${entry.name} exports nothing`);
    return {
      ...entry,
      names: checker
        .getExportsOfModule(module)
        .map((symbol) => nameOf(symbol, checker))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      calls: callsOf(module, checker),
    };
  });
};
