import type { MapLayout } from './map-layout';
import type { MapView } from './map-scene';

/** Draws all accounts as points, one colour each, and nothing else. Owns its canvas. */
export interface PointLayer {
  readonly name: 'webgl' | 'canvas';
  draw(view: MapView): void;
  destroy(): void;
}

export interface PointStyle {
  /** RGB of each account, 0–255, flat. */
  readonly colors: Uint8Array;
}

/** CSS pixels across a point at a zoom: never smaller than can be seen, never so large that points touch. */
export function pointSize(zoom: number): number {
  return Math.max(1.6, Math.min(9, zoom * 1.1));
}

/** The graphics card where there is one; software GL is slower than filling rectangles, so there a 2D canvas. */
export function createPointLayer(
  canvas: HTMLCanvasElement,
  layout: MapLayout,
  style: PointStyle,
): PointLayer {
  const gl = hasGraphicsCard() ? canvas.getContext('webgl2', { antialias: false, alpha: true }) : null;
  return gl === null ? createCanvasPoints(canvas, layout, style) : createGlPoints(gl, layout, style);
}

function hasGraphicsCard(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  if (!gl || !info) return false;
  const name = String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !/swiftshader|llvmpipe|software|basic render/i.test(name);
}

/** Writes pixels straight into the picture: one pass over the accounts, no call to the canvas for each. */
function createCanvasPoints(
  canvas: HTMLCanvasElement,
  layout: MapLayout,
  { colors }: PointStyle,
): PointLayer {
  const context = canvas.getContext('2d');
  let image: ImageData | undefined;
  const packed = packColors(colors);
  return {
    name: 'canvas',
    draw(view) {
      const { width, height } = fitted(canvas, view, 1);
      if (context === null || width === 0 || height === 0) return;
      if (image?.width !== width || image.height !== height) image = context.createImageData(width, height);
      const pixels = new Uint32Array(image.data.buffer);
      pixels.fill(0);
      const size = Math.max(1, Math.round(pointSize(view.zoom)));
      for (let account = 0; account < layout.x.length; account += 1) {
        const left = Math.round(((layout.x[account] ?? 0) - view.x) * view.zoom + width / 2 - size / 2);
        const top = Math.round(((layout.y[account] ?? 0) - view.y) * view.zoom + height / 2 - size / 2);
        if (left < 0 || top < 0 || left + size > width || top + size > height) continue;
        const color = packed[account] ?? 0;
        for (let row = top; row < top + size; row += 1)
          pixels.fill(color, row * width + left, row * width + left + size);
      }
      context.putImageData(image, 0, 0);
    },
    destroy: () => undefined,
  };
}

/** As the picture's bytes lie in memory on the little-endian machines that browsers run on: alpha, blue, green, red. */
function packColors(colors: Uint8Array): Uint32Array {
  return Uint32Array.from({ length: colors.length / 3 }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = colors.subarray(index * 3, index * 3 + 3);
    return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}

const vertexShader = `#version 300 es
in vec2 place; in vec3 color; uniform vec2 middle; uniform vec2 scale; uniform float size; out vec3 shade;
void main() { gl_Position = vec4((place - middle) * scale, 0.0, 1.0); gl_PointSize = size; shade = color; }`;
const fragmentShader = `#version 300 es
precision mediump float; in vec3 shade; out vec4 pixel;
void main() { if (length(gl_PointCoord - 0.5) > 0.5) discard; pixel = vec4(shade, 1.0); }`;

function createGlPoints(gl: WebGL2RenderingContext, layout: MapLayout, { colors }: PointStyle): PointLayer {
  const program = link(gl);
  // biome-ignore lint/correctness/useHookAtTopLevel: WebGL calls it so; it is no hook of React
  gl.useProgram(program);
  const places = new Float32Array(layout.x.length * 2);
  layout.x.forEach((x, account) => {
    places[account * 2] = x;
    places[account * 2 + 1] = layout.y[account] ?? 0;
  });
  const attribute = (
    name: string,
    data: BufferSource,
    parts: number,
    type: number,
    isNormalised: boolean,
  ): void => {
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
    const location = gl.getAttribLocation(program, name);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, parts, type, isNormalised, 0, 0);
  };
  attribute('place', places, 2, gl.FLOAT, false);
  attribute('color', colors.slice(), 3, gl.UNSIGNED_BYTE, true);
  return {
    name: 'webgl',
    draw(view) {
      const ratio = Math.min(2, window.devicePixelRatio);
      const { width, height } = fitted(gl.canvas as HTMLCanvasElement, view, ratio);
      gl.viewport(0, 0, width, height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.uniform2f(gl.getUniformLocation(program, 'middle'), view.x, view.y);
      const scale = [(2 * view.zoom) / view.width, (-2 * view.zoom) / view.height] as const;
      gl.uniform2f(gl.getUniformLocation(program, 'scale'), ...scale);
      gl.uniform1f(gl.getUniformLocation(program, 'size'), pointSize(view.zoom) * ratio);
      gl.drawArrays(gl.POINTS, 0, layout.x.length);
    },
    destroy: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  };
}

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexShader],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) throw new Error('the graphics card gave no shader');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}

function fitted(canvas: HTMLCanvasElement, view: MapView, ratio: number): { width: number; height: number } {
  const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return { width, height };
}
