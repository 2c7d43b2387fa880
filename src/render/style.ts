import { Chalk, type ChalkInstance } from 'chalk';

/** How to draw: nothing about what. */
export interface Style {
  /** Cells that a line may take. */
  readonly width: number;
  readonly paint: ChalkInstance;
}

/** A style with 16 colours or none. */
export const makeStyle = (width: number, colour: boolean): Style => ({
  width,
  paint: new Chalk({ level: colour ? 1 : 0 }),
});
