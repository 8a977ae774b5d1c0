import ts from "typescript";

/** What code asks for: a method of a port, like `Ledger.read`, of S3 with the bucket; or an operation of AWS, like `PutItem`. */
export type Asked =
  { port: string; bucket: string | undefined } | { operation: string };

export type Code = {
  /** What the code in a file, and all code it can reach by name, asks for; adapters are not entered. */
  askedIn(path: string): readonly Asked[];
  /** What the adapters behind a port's method ask for. */
  askedBehind(port: string): readonly Asked[];
};

/** What one piece of code names itself: what it asks for, and which pieces it hands over to. */
type Piece = { asked: Asked[]; next: ts.Node[] };

/** Reads sources with the compiler: each name is followed to what it stands for, each call of a port's method is one wherever it stands. */
export function readCode(doors: string[], adapters: string[]): Code {
  const program = ts.createProgram([...doors, ...adapters], compilerOptions());
  const checker = program.getTypeChecker();
  const sourceOf = (path: string): ts.SourceFile => {
    const source = program.getSourceFile(path);
    if (source === undefined) throw new Error(`There is no source ${path}.`);
    return source;
  };
  const pieceOf = pieces(checker);
  const behind = implementations(checker, adapters.map(sourceOf));
  return {
    askedIn: (path) =>
      reached([sourceOf(path)], pieceOf, (node) => !isOfPorts(node)),
    askedBehind: (port) => reached(behind.get(port) ?? [], pieceOf, () => true),
  };
}

function compilerOptions(): ts.CompilerOptions {
  const read = ts.readConfigFile("tsconfig.json", (path) =>
    ts.sys.readFile(path),
  );
  return ts.parseJsonConfigFileContent(read.config, ts.sys, ".").options;
}

function reached(
  from: readonly ts.Node[],
  pieceOf: (node: ts.Node) => Piece,
  enters: (node: ts.Node) => boolean,
): Asked[] {
  const seen = new Set(from);
  const asked: Asked[] = [];
  // A set takes in what is added while it is walked.
  for (const node of seen) {
    const piece = pieceOf(node);
    asked.push(...piece.asked);
    for (const next of piece.next) if (enters(next)) seen.add(next);
  }
  return asked;
}

/** The adapters that ports are made of: whoever wires them asks for nothing yet. */
const isOfPorts = (node: ts.Node): boolean =>
  /\/adapters\/(?:aws|talkdesk)\//.test(pathOf(node));

const pathOf = (node: ts.Node): string => node.getSourceFile().fileName;

/** Each piece is read once, however many doors reach it. */
function pieces(checker: ts.TypeChecker): (node: ts.Node) => Piece {
  const known = new Map<ts.Node, Piece>();
  return (node) => {
    const piece = known.get(node) ?? readPiece(checker, node);
    known.set(node, piece);
    return piece;
  };
}

function readPiece(checker: ts.TypeChecker, root: ts.Node): Piece {
  const piece: Piece = { asked: [], next: [] };
  const read = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isNewExpression(node)) piece.asked.push(...commandIn(node));
    if (ts.isBindingElement(node)) piece.asked.push(...boundIn(checker, node));
    if (ts.isIdentifier(node)) readName(checker, node, piece);
    ts.forEachChild(node, read);
  };
  read(root);
  return piece;
}

function readName(
  checker: ts.TypeChecker,
  name: ts.Identifier,
  { asked, next }: Piece,
): void {
  const symbol = symbolAt(checker, name);
  const port = portMethodOf(symbol);
  if (port !== undefined) {
    if (isAskedFor(name)) asked.push(...portCalls(checker, name, port));
    return;
  }
  asked.push(...handedInAt(checker, name));
  next.push(...(symbol?.declarations ?? []).filter(isFollowed));
}

function symbolAt(
  checker: ts.TypeChecker,
  name: ts.Identifier,
): ts.Symbol | undefined {
  const symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
    ? checker.getAliasedSymbol(symbol)
    : symbol;
}

const isFollowed = (node: ts.Declaration): boolean =>
  !node.getSourceFile().isDeclarationFile &&
  (ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isClassDeclaration(node));

/** `Interface.method` of a method that a port of the domain promises. */
function portMethodOf(symbol: ts.Symbol | undefined): string | undefined {
  const declaration = symbol?.declarations?.find(ts.isMethodSignature);
  return declaration !== undefined &&
    ts.isInterfaceDeclaration(declaration.parent) &&
    /\/domain\/.*\bports?\.ts$/.test(pathOf(declaration))
    ? `${declaration.parent.name.text}.${declaration.name.getText()}`
    : undefined;
}

/** Asked for it is behind a dot; elsewhere an adapter offers it under its name. */
const isAskedFor = (name: ts.Identifier): boolean =>
  ts.isPropertyAccessExpression(name.parent) && name.parent.name === name;

/** One that is taken out of its port by name is as good as called. */
function boundIn(checker: ts.TypeChecker, node: ts.BindingElement): Asked[] {
  if (!ts.isObjectBindingPattern(node.parent)) return [];
  const name = (node.propertyName ?? node.name).getText();
  const type = checker.getTypeAtLocation(node.parent);
  const port = portMethodOf(type.getProperty(name));
  return port === undefined ? [] : [{ port, bucket: undefined }];
}

/** The type of the first argument says which bucket is meant, or which ones it may be. */
function portCalls(
  checker: ts.TypeChecker,
  name: ts.Identifier,
  port: string,
): Asked[] {
  const call = name.parent.parent;
  const [first] = ts.isCallExpression(call) ? call.arguments : [];
  if (first === undefined || !port.startsWith("ObjectStore."))
    return [{ port, bucket: undefined }];
  const type = checker.getTypeAtLocation(first);
  const buckets = (type.isUnion() ? type.types : [type]).flatMap((each) =>
    each.isStringLiteral() ? [each.value] : [],
  );
  return buckets.length === 0
    ? [{ port, bucket: undefined }]
    : buckets.map((bucket) => ({ port, bucket }));
}

/** `new PutItemCommand(...)`, and the SDK's uploader, which is several. */
function commandIn({ expression }: ts.NewExpression): Asked[] {
  const [, operation] = /^(.+)Command$|^Upload$/.exec(expression.getText()) ?? [
    undefined,
    undefined,
  ];
  if (operation !== undefined) return [{ operation }];
  return expression.getText() === "Upload" ? [{ operation: "Upload" }] : [];
}

/** An operation that is handed in is known by its type (adapters/aws/operations.ts), or by its name (json-api.ts). */
function handedInAt(checker: ts.TypeChecker, name: ts.Identifier): Asked[] {
  const call = name.parent;
  if (!ts.isCallExpression(call) || call.expression !== name) return [];
  const alias = checker.getTypeAtLocation(name).aliasSymbol;
  const declaration = alias?.declarations?.[0];
  if (alias === undefined || declaration === undefined) return [];
  const [first] = call.arguments;
  if (pathOf(declaration).endsWith("/adapters/aws/operations.ts"))
    return [{ operation: alias.name }];
  return alias.name === "AskAws" &&
    first !== undefined &&
    ts.isStringLiteral(first)
    ? [{ operation: first.text }]
    : [];
}

/** Which members of which objects are offered as a port's method. */
function implementations(
  checker: ts.TypeChecker,
  sources: readonly ts.SourceFile[],
): ReadonlyMap<string, ts.Node[]> {
  const found = new Map<string, ts.Node[]>();
  const read = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node))
      for (const [port, member] of offered(checker, node))
        found.set(port, [...(found.get(port) ?? []), member]);
    ts.forEachChild(node, read);
  };
  for (const source of sources) read(source);
  return found;
}

function offered(
  checker: ts.TypeChecker,
  object: ts.ObjectLiteralExpression,
): [string, ts.Node][] {
  const type = checker.getContextualType(object);
  return object.properties.flatMap((member): [string, ts.Node][] => {
    const name = member.name?.getText();
    const port =
      name === undefined ? undefined : portMethodOf(type?.getProperty(name));
    return port === undefined ? [] : [[port, member]];
  });
}
