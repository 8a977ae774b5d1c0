/** The process was killed: it asks and writes nothing any more. */
export class Killed extends Error {
  readonly code = "killed";
}

export type Life = {
  /** How often the process has asked anything outside of itself. */
  asked(): number;
  isOver(): boolean;
  breathe(): void;
};

/** The life of a process that is killed before it asks for the so-and-so-many-th time; what it asked before has happened. */
export function lifeOf(calls: number): Life {
  let asked = 0;
  let over = false;
  return {
    asked: () => asked,
    isOver: () => over,
    breathe() {
      over ||= asked >= calls;
      if (over) throw new Killed("The process was killed.");
      asked += 1;
    },
  };
}

/** What a process knows by itself. */
const inside: readonly unknown[] = ["now", "randomId"];

/** Ports that a process with this life holds: all of them fall silent at once. */
export function mortal<Held extends object>(ports: Held, life: Life): Held {
  return new Proxy(ports, {
    get(target, name): unknown {
      const held: unknown = Reflect.get(target, name);
      if (typeof held === "function")
        return (...given: unknown[]): unknown => {
          if (!inside.includes(name)) life.breathe();
          return Reflect.apply(held, target, given);
        };
      return typeof held === "object" && held !== null
        ? mortal(held, life)
        : held;
    },
  });
}
