/** A node as it is to be drawn: everything the look depends on, nothing else. */
export interface SceneNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly size: number;
  readonly classes: string;
  /** Scene id of the group whose frame it stands in. */
  readonly parent?: string;
}

export interface SceneEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly width: number;
  readonly classes: string;
}

export interface Scene {
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly edges: ReadonlyMap<string, SceneEdge>;
}

export const emptyScene: Scene = { nodes: new Map(), edges: new Map() };
